package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.report.Hashes;

final class VerifyTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoSides() throws IOException {
        write("bare", 100.1, 100.2, 99.9, 100.0, 100.3, 99.8);
        write("vm", 100.0, 100.3, 99.8, 100.1, 100.2, 99.9);
    }

    private void write(String side, double... values) throws IOException {
        StringBuilder csv = new StringBuilder("benchmark,value,unit,better\n");
        for (double v : values) {
            csv.append("copy,").append(v).append(",MB/s,higher\n");
        }
        Files.createDirectories(folder.resolve(side));
        Files.writeString(folder.resolve(side).resolve("runs.csv"), csv);
    }

    private int run(String... args) {
        return Cli.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private Path pack(String... more) {
        Path pack = folder.resolve("pack.zip");
        String[] args = {
            "report",
            "--baseline",
            "host=" + folder.resolve("bare"),
            "--candidate",
            "VM=" + folder.resolve("vm"),
            "--out",
            pack.toString()
        };
        String[] all = Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
        assertThat(run(all)).as(err.toString()).isZero();
        return pack;
    }

    @Test
    void anUntouchedPackGivesTheSameVerdicts() {
        assertThat(run("verify", pack().toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("Same verdicts: 1 comparison.");
    }

    private Path study() throws IOException {
        Path study = folder.resolve("s.tare");
        Files.writeString(study, """
            {"tareStudy": 1, "name": "s", "baseline": "host", "candidates": ["VM"],
             "sources": [{"path": "bare", "label": "host"},
               {"path": "vm/runs.csv", "label": "VM", "sha256": "%s"}]}
            """.formatted(Hashes.sha256(folder.resolve("vm/runs.csv"))));
        return study;
    }

    @Test
    void ofAStudyTheSourcesAreHeldAgainstWhatItNames() throws IOException {
        assertThat(run("verify", study().toString())).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("1 source has the SHA-256")
                .contains("not checked: 1 source of which")
                .contains("not checked: whether the verdicts are those of before")
                .contains("Computed now: copy: Equivalent")
                .contains("Same sources, as far as the study names them.");
    }

    @Test
    void aChangedSourceOfAStudyIsNamed() throws IOException {
        Path study = study();
        write("vm", 101.0, 101.3, 100.8, 101.1, 101.2, 100.9);
        assertThat(run("verify", study.toString())).isEqualTo(ExitCode.WORSE);
        assertThat(out.toString())
                .contains("differs: the source vm/runs.csv has changed")
                .contains("1 thing differs.");
    }

    @Test
    void aStudyWithoutHashesIsNotCalledVerified() throws IOException {
        Path study = study();
        Files.writeString(study, Files.readString(study).replaceAll(", \"sha256\": \"[0-9a-f]+\"", ""));
        assertThat(run("verify", study.toString())).isEqualTo(ExitCode.NOTHING);
        assertThat(out.toString()).contains("Nothing could be verified").doesNotContain("Same sources");
    }

    @Test
    void aChangedByteIsNamed() throws IOException {
        Path changed = changed(pack(), "vm/runs.csv", "100.3", "101.3");
        assertThat(run("verify", changed.toString())).isEqualTo(ExitCode.WORSE);
        assertThat(out.toString())
                .contains("vm/runs.csv has another hash")
                .contains("ratio was")
                .containsPattern("and \\d more of its numbers")
                .contains("2 things differ; the verdicts are the same: 1 comparison.");
    }

    /** Whoever packs a better verdict than the sources give is found out, by each word of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"verdict\" : \"EQUIVALENT\" | \"verdict\" : \"FASTER\" | verdict was FASTER and is EQUIVALENT",
                "\"provisional\" : false | \"provisional\" : true | provisional was true and is false",
                "\"stands\" : true | \"stands\" : false | stands was false and is true",
                "\"reason\" : null | \"reason\" : \"ONE_RUN\" | reason was ONE_RUN and is null",
            })
    void anotherVerdictInTheResultsIsNamed(String from, String to, String said) throws IOException {
        Path changed = changed(pack(), "results.json", from, to);
        assertThat(run("verify", changed.toString())).isEqualTo(ExitCode.WORSE);
        assertThat(out.toString()).contains(said).doesNotContain("the verdicts are the same");
    }

    @Test
    void hashesAloneNeedTheSources() {
        Path pack = pack("--hashes-only");
        assertThat(run("verify", pack.toString())).isEqualTo(ExitCode.NOTHING);
        assertThat(run("verify", pack.toString(), "--sources", folder.toString()))
                .as(out.toString())
                .isZero();
    }

    /** Results are often called so. */
    @ParameterizedTest
    @ValueSource(strings = {"results.json", "manifest.txt", "Study.tare", "values.json"})
    void aSourceMayHaveTheNameOfAPartOfThePack(String name) throws IOException {
        Files.move(folder.resolve("bare/runs.csv"), folder.resolve(name));
        Path pack = folder.resolve("own.zip");
        String[] args = {
            "report",
            "--baseline",
            "host=" + folder.resolve(name),
            "--candidate",
            "VM=" + folder.resolve("vm"),
            "--out",
            pack.toString()
        };
        for (List<String> kind : List.of(List.<String>of(), List.of("--hashes-only"))) {
            String[] all = Stream.concat(Arrays.stream(args), kind.stream()).toArray(String[]::new);
            assertThat(run(all)).as(err.toString()).isZero();
            assertThat(run("verify", pack.toString(), "--sources", folder.toString()))
                    .as(out.toString())
                    .isZero();
        }
    }

    @Test
    void aManifestThatLeadsOutsideIsRefusedAndNothingIsWrittenThere() throws IOException {
        String hash = Hashes.sha256(folder.resolve("vm/runs.csv"));
        Path pack =
                changed(pack("--hashes-only"), "manifest.txt", hash + "  vm/runs.csv", hash + "  ../escaped-" + hash);
        assertThat(run("verify", pack.toString(), "--sources", folder.toString()))
                .isEqualTo(ExitCode.NOTHING);
        assertThat(err.toString()).contains("leads outside");
        Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
        assertThat(scratch.resolve("escaped-" + hash)).doesNotExist();
    }

    @Test
    void renamedSourcesAreFoundByTheirHashes() throws IOException {
        Path pack = pack("--hashes-only");
        Files.move(folder.resolve("vm/runs.csv"), folder.resolve("vm/other.csv"));
        assertThat(run("verify", pack.toString(), "--sources", folder.toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("vm/runs.csv is vm/other.csv now: found by its SHA-256.");
    }

    @Test
    void aMissingSourceIsNamedWithTheRowThatItTakesAway() throws IOException {
        Path pack = pack("--hashes-only");
        Files.delete(folder.resolve("vm/runs.csv"));
        assertThat(run("verify", pack.toString(), "--sources", folder.toString()))
                .isEqualTo(ExitCode.WORSE);
        assertThat(out.toString())
                .contains("vm/runs.csv is missing")
                .contains("copy, rate is not compared any more")
                .doesNotContain("verdicts are the same");
    }

    @Test
    void aRedactedPackIsComputedAgainFromItsValuesAndSaysWhatItCannotShow() throws IOException {
        Path pack = pack("--redact");
        assertThat(names(pack)).containsExactlyInAnyOrder("study.tare", "results.json", "values.json", "manifest.txt");
        assertThat(run("verify", pack.toString())).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("Same verdicts: 1 comparison.")
                .contains("not checked: That the values are those of the 2 source files");
    }

    @Test
    void aRedactedPackIsHeldAgainstTheFilesItWasMadeFrom() throws IOException {
        Path pack = pack("--redact");
        assertThat(run("verify", pack.toString(), "--sources", folder.toString()))
                .as(out.toString())
                .isZero();
        assertThat(out.toString()).contains("The values of 2 of 2 source files are those in the pack.");
        write("vm", 200.0, 200.3, 199.8, 200.1, 200.2, 199.9);
        assertThat(run("verify", pack.toString(), "--sources", folder.toString()))
                .isEqualTo(ExitCode.WORSE);
        assertThat(out.toString()).contains("no file below the folder has the SHA-256 of file-2.csv");
    }

    @Test
    void aValueChangedInARedactedPackIsNamed() throws IOException {
        Path changed = changed(pack("--redact"), "values.json", "100.3,99.8,100.1", "101.3,99.8,100.1");
        assertThat(run("verify", changed.toString())).isEqualTo(ExitCode.WORSE);
        assertThat(out.toString()).contains("values.json has another hash").contains("ratio was");
    }

    @Test
    void noNameOfAFileOrPersonIsInARedactedPack() throws IOException {
        write("vm", 100.0, 100.3, 99.8, 100.1, 100.2, 99.9);
        Path pack = pack("--redact");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(pack))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .as(e.getName())
                        .doesNotContain("runs.csv")
                        .doesNotContain(folder.toString());
            }
        }
    }

    @Test
    void anAddressInTheNameOfABenchmarkIsReplacedAndTheRowIsStillTheSame() throws IOException {
        for (String side : List.of("bare", "vm")) {
            Path csv = folder.resolve(side).resolve("runs.csv");
            Files.writeString(csv, Files.readString(csv).replace("copy,", "copy_10.1.2.3,"));
        }
        Path pack = pack("--redact");
        assertThat(run("verify", pack.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("Same verdicts: 1 comparison.");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(pack))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .as(e.getName())
                        .doesNotContain("10.1.2.3");
            }
        }
    }

    @Test
    void anotherVersionIsSaid() throws IOException {
        Path other = changed(pack(), "manifest.txt", "# Tare ", "# Tare 0.0.1-");
        assertThat(run("verify", other.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("The pack was made by Tare 0.0.1-");
    }

    @Test
    void whatCannotBeReadOfItsStudyDiffers() throws IOException {
        Path other = changed(pack(), "study.tare", "\"alpha\" : 0.05", "\"alpha\" : \"0.05\"");
        assertThat(run("verify", other.toString())).isEqualTo(ExitCode.WORSE);
        assertThat(out.toString()).contains("settings.alpha: a number is needed, not \"0.05\"");
    }

    private static List<String> names(Path pack) throws IOException {
        List<String> out = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(pack))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                out.add(e.getName());
            }
        }
        return out;
    }

    @Test
    void anotherFileIsNoPack() throws IOException {
        Path file = Files.writeString(folder.resolve("x.zip"), "no zip");
        assertThat(run("verify", file.toString())).isEqualTo(ExitCode.NOTHING);
        assertThat(err.toString()).contains("not an evidence pack");
    }

    private Path changed(Path pack, String name, String from, String to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(pack));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(e.getName()));
                zip.write(
                        e.getName().equals(name)
                                ? new String(part).replace(from, to).getBytes()
                                : part);
                zip.closeEntry();
            }
        }
        return Files.write(folder.resolve("changed.zip"), bytes.toByteArray());
    }
}
