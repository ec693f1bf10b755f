package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.importer.format.Formats;
import tare.model.Source;
import tare.model.Status;

/** Texts that were indented, quoted or logged before they were kept. */
final class CapturedTest {
    private static final String RESULT = """
        stress-ng: info:  [7] dispatching hogs: 2 cpu, 4 vm

        stress-ng: info:  [7] stressor       bogo ops real time  usr time  sys time   bogo ops/s   bogo ops/s
        stress-ng: info:  [7]                           (secs)    (secs)    (secs)   (real time) (usr+sys time)
        stress-ng: info:  [7] cpu              100200     10.02      0.71     20.03     10000.50      4831.25
        stress-ng: info:  [7] vm                50100     10.02      0.40     18.10      5000.25      2708.10
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    ",
                "\t",
                "> ",
                ">> ",
                "2026-03-10T09:01:02.1234567Z ",
                "2026-03-10T09:01:02+00:00 ",
                "Tue Mar 10 09:01:02 2026 ",
                "[1,0]<stdout>:",
                "stress-1  | ",
                "2026-03-10 09:01:02,123 ",
                "2026/03/10 09:01:02 ",
                "[2026-03-10 09:01:02] ",
                "[09:01:02] ",
                "09:01:02.123 [node1] ",
                "Mar 10 09:01:02 node1 bench[7]: ",
                "[   12.345678] ",
                "node1: ",
                "vm1:  ",
                "[node1] ",
                "[pod/bench-7/main] "
            })
    void whatStandsBeforeEveryLineIsNoPartOfIt(String before) throws IOException {
        Source source = read(RESULT.lines().map(line -> before + line).toList());
        assertThat(source.format()).isEqualTo("stress-ng-text");
        assertThat(source.notes().stream().anyMatch(n -> n.code().equals("MARGIN")))
                .as("said unless such a file is usually indented")
                .isEqualTo(!before.isBlank());
        assertThat(source.measurements())
                .filteredOn(m -> m.key().benchmark().equals("stress-ng cpu"))
                .first()
                .satisfies(m -> {
                    assertThat(m.data().n()).isEqualTo(1);
                    assertThat(m.place()).isEqualTo("line 5");
                    assertThat(m.key().parameters()).containsEntry("instances", "2 cpu, 4 vm");
                });
    }

    @Test
    void whatMpirunItselfSaysHasNoTag() throws IOException {
        List<String> lines = new ArrayList<>(List.of("Authorization required", ""));
        RESULT.lines().map(line -> "[1,0]<stdout>:" + line).forEach(lines::add);
        assertThat(read(lines).format()).isEqualTo("stress-ng-text");
    }

    @Test
    void coloursOfATerminalDoNotHideWhatItIs() throws IOException {
        Source source = read(
                RESULT.lines().map(line -> "\u001b[32m" + line + "\u001b[0m").toList());
        assertThat(source.format()).isEqualTo("stress-ng-text");
        assertThat(source.status()).isEqualTo(Status.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10 09:01:02,123 ", "node1: ", "[node1] "})
    void aTableIsNotGuessedWithWhatStandsBeforeItsLines(String before) throws IOException {
        String table = """
            command,mean,stddev,median,user,system,min,max
            sleep 1,1.5,0.1,1.5,0.1,0.1,1.4,1.6
            """;
        Source source = read(table.lines().map(line -> before + line).toList());
        assertThat(source.format()).isEqualTo("hyperfine-csv");
        assertThat(source.measurements().getFirst().key().benchmark()).isEqualTo("sleep 1");
    }

    @Test
    void documentsInColourAreRead() throws IOException {
        Source source = read(List.of(
                "\u001b[1;39m{",
                "  \u001b[0m\u001b[34;1m\"results\"\u001b[0m\u001b[1;39m: [{\u001b[0m\"command\": \u001b[0;32m\"sleep"
                        + " 1\"\u001b[0m,",
                "  \"mean\": 1.5, \"median\": 1.5, \"times\": [\u001b[0;39m1.4\u001b[0m, 1.6]}]",
                "\u001b[1;39m}\u001b[0m"));
        assertThat(source.format()).isEqualTo("hyperfine-json");
        assertThat(source.measurements().getFirst().data().n()).isEqualTo(2);
        assertThat(source.measurements().getFirst().key().benchmark()).isEqualTo("sleep 1");
    }

    @Test
    void aTableMayBeginAfterWarnings() throws IOException {
        Source source = read(List.of(
                "WARNING: the processor's clock is scaled",
                "warning: outliers",
                "",
                "command,mean,stddev,median,user,system,min,max",
                "sleep 1,1.5,0.1,1.5,0.1,0.1,1.4,1.6"));
        assertThat(source.format()).isEqualTo("hyperfine-csv");
        assertThat(source.measurements().getFirst().place()).isEqualTo("line 5");
        assertThat(source.notes()).anyMatch(n -> n.code().equals("PREAMBLE"));
    }

    @Test
    void aTableOfTimesAndNamesIsNotTakenForALog() throws IOException {
        Source source = read(
                List.of("benchmark,value,unit", "2026-03-10T09:01:02Z one,1.5,ms", "2026-03-10T09:01:03Z two,1.6,ms"));
        assertThat(source.format()).isEqualTo("tidy-csv");
        assertThat(source.measurements().getFirst().key().benchmark()).isEqualTo("2026-03-10T09:01:02Z one");
    }

    @Test
    void anIndentedTableAmongWhatAnythingElseSaysIsRead() throws IOException {
        List<String> lines = new ArrayList<>(List.of("Warning: added 'n2' to the known hosts.", "  Local host:  n1"));
        lines.add("---------------------------------");
        List.of(
                        "# OSU MPI Latency Test v7.3",
                        "# Size          Latency (us)",
                        "1       1.52",
                        "2       1.53",
                        "4   1.55")
                .forEach(line -> lines.add("    " + line));
        Source source = read(lines);
        assertThat(source.format()).isEqualTo("osu");
        assertThat(source.measurements()).hasSize(3);
        assertThat(source.notes()).anyMatch(n -> n.code().equals("MARGIN"));
    }

    private Source read(List<String> lines) throws IOException {
        Path file = folder.resolve("result.txt");
        Files.write(file, lines, StandardCharsets.UTF_8);
        return Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
    }
}
