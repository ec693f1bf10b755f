package tare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.analysis.ByHand;
import tare.analysis.Settings;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;
import tare.verdict.Margin;
import tare.verdict.Rule;

class StudyFileTest {
    @TempDir
    Path folder;

    private static Source source(String path, String label, String hash) {
        Metric time = new Metric("time", Unit.of("ms"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);
        return new Source(
                path,
                hash,
                3,
                Status.OK,
                "tidy-csv",
                "",
                "",
                new Platform(label, PlatformKind.UNKNOWN, "folder"),
                Facts.NONE,
                List.of(),
                List.of(Measurement.of(
                        Key.of("a"), time, Data.Samples.flat(Level.run("run"), new double[] {1, 2}), "line 2")));
    }

    private static Settings everyKind(String leftOutOf) {
        return new Settings(
                new Rule(Margin.of(0.02), 0.01, 0.9),
                Map.of(Domain.STORAGE, Margin.of(0.05)),
                Map.of("p99", Margin.of(0.1)),
                List.of("training about 99 %"),
                List.of(new Settings.Exclusion(leftOutOf, "line 2", 3, "bad boot")),
                Map.of("fio", "IOPS"),
                Map.of("widgets", Direction.HIGHER),
                Map.of("x (a=1)", Settings.Parts.SUM),
                true,
                7,
                2,
                ByHand.NONE.withFact("VM", "memory.size", "64 GB").withAccepted("cpu.model", "the same silicon"));
    }

    private Study study() throws IOException {
        Path a = Files.writeString(folder.resolve("a.csv"), "abc");
        Path b = Files.createDirectories(folder.resolve("vm")).resolve("b.csv");
        Files.writeString(b, "abd");
        return new Study(
                "Größe “1 %”",
                List.of(source(a.toString(), "Bare metal", "h1"), source(b.toString(), "VM", "h2")),
                "Bare metal",
                List.of("VM"),
                everyKind(folder.resolve("a.csv").toString()),
                List.of(new Study.Annotation("id", true, "look", List.of("ecdf"))),
                List.of(new Study.Change("Margin 1 % → 2 %", "2026-01-01T00:00:00Z", true)),
                report(),
                folder.resolve("plan/protocol.json").toString());
    }

    private static ReportChoices report() {
        return new ReportChoices(
                true,
                true,
                new Dress("Title", "ACME", "#0a7f3c", "iVBORw==", "acme.pptx", true),
                List.of("id"),
                new FigureChoices(
                        List.of("density", "runs"),
                        List.of(FigureChoices.Sheet.of("bars,heatmap"), FigureChoices.Sheet.of("each:ecdf"))),
                List.of(new ReportChoices.PageChoice("forest", true, "Mine", "A comment")));
    }

    private List<Source> importing(List<Path> paths) {
        return paths.stream().map(p -> source(p.toString(), "guess", "h1")).toList();
    }

    @Test
    void everySettingComesBack() throws IOException {
        Path file = folder.resolve("s.tare");
        StudyFile.write(study(), file);
        Saved saved = StudyFile.read(file);
        assertThat(saved.settings()).isEqualTo(everyKind("a.csv"));
        assertThat(saved.name()).isEqualTo("Größe “1 %”");
        assertThat(saved.annotations()).isEqualTo(study().annotations());
        assertThat(saved.changes()).isEqualTo(study().changes());
        assertThat(saved.report()).isEqualTo(report());
        assertThat(saved.protocol()).isEqualTo("plan/protocol.json");
        assertThat(saved.entries()).extracting(Saved.Entry::path).containsExactly("a.csv", "vm/b.csv");
    }

    @Test
    void whatKindAPlatformIsComesBackWhereTheFileAloneDoesNotSay() throws IOException {
        Path file = folder.resolve("s.tare");
        Study study = study();
        StudyFile.write(
                study.withSources(study.sources().stream()
                        .map(s -> s.withPlatform(new Platform("Sandbox", PlatformKind.CONTAINER, "its folder's name")))
                        .toList()),
                file);
        Files.delete(folder.resolve("a.csv"));
        assertThat(Opening.of(StudyFile.read(file), folder, this::importing)
                        .study()
                        .sources())
                .extracting(s -> s.platform().kind())
                .containsExactly(PlatformKind.CONTAINER, PlatformKind.CONTAINER);
    }

    @Test
    void aFolderMovedAsAWholeStillOpensWithItsLabels() throws IOException {
        Path file = folder.resolve("s.tare");
        StudyFile.write(study(), file);
        Path moved = Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(file, moved.resolve("s.tare"));
        Files.copy(folder.resolve("a.csv"), moved.resolve("a.csv"));
        Files.createDirectories(moved.resolve("vm"));
        Files.copy(folder.resolve("vm/b.csv"), moved.resolve("vm/b.csv"));
        Opening opened = Opening.of(StudyFile.read(moved.resolve("s.tare")), moved, this::importing);
        assertThat(opened.study().sources()).noneMatch(Opening::isMissing);
        assertThat(opened.study().labels()).containsExactly("Bare metal", "VM");
        assertThat(opened.study().judgeable()).isTrue();
        assertThat(opened.study().settings().exclusions())
                .as("what was left out stays left out")
                .extracting(Settings.Exclusion::source)
                .containsExactly(moved.resolve("a.csv").toString());
    }

    @Test
    void aFolderMayBeCalledAsAnArchiveIsMarked() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("wow!"));
        Files.writeString(odd.resolve("a.csv"), "a");
        Study study = Study.EMPTY.withSources(List.of(
                source(odd.resolve("a.csv").toString(), "VM", "h1"),
                source(folder.resolve("gone.zip") + "!/b.csv", "VM", "h2")));
        StudyFile.write(study, odd.resolve("s.tare"));
        Saved saved = StudyFile.read(odd.resolve("s.tare"));
        assertThat(saved.entries()).extracting(Saved.Entry::path).containsExactly("a.csv", "../gone.zip!/b.csv");
        assertThat(Opening.of(saved, odd, this::importing).study().sources())
                .extracting(Opening::isMissing)
                .containsExactly(true, false);
    }

    @Test
    void changedAndMissingSourcesAreSaid() throws IOException {
        Path file = folder.resolve("s.tare");
        StudyFile.write(study(), file);
        Files.delete(folder.resolve("a.csv"));
        Opening opened = Opening.of(StudyFile.read(file), folder, this::importing);
        assertThat(opened.notes()).extracting(n -> n.code()).containsExactly("SOURCE_MISSING", "SOURCE_CHANGED");
        assertThat(opened.study().sources().stream().filter(Opening::isMissing).map(Source::name))
                .containsExactly("a.csv");
    }

    /** A study of two files in an archive, and what reading that archive gives now. */
    private Opening inArchive(String sha256, String entry, String... there) throws IOException {
        Files.writeString(folder.resolve("all.zip"), "an archive");
        Path file = Files.writeString(
                folder.resolve("s.tare"),
                "{\"tareStudy\": 1, \"sources\": [{\"path\": \"" + entry + "\", \"sha256\": \"" + sha256 + "\"},"
                        + " {\"path\": \"all.zip!/vm/a.csv\", \"sha256\": \"h1\"}]}");
        return Opening.of(StudyFile.read(file), folder, paths -> Stream.of(there)
                .map(member -> source(folder.resolve("all.zip") + "!/" + member, "guess", "h1"))
                .toList());
    }

    @Test
    void aFileThatItsArchiveHoldsNoLongerIsMissing() throws IOException {
        Opening opened = inArchive("h1", "all.zip!/bm/a.csv", "vm/a.csv", "bm/other.csv");
        assertThat(opened.notes()).extracting(n -> n.code()).containsExactly("SOURCE_MISSING");
        assertThat(opened.study().sources())
                .extracting(Source::name, Opening::isMissing)
                .containsExactly(tuple("a.csv", true), tuple("a.csv", false));
    }

    @Test
    void anArchiveNamedAsAWholeIsReadWithAllThatIsInIt() throws IOException {
        Opening opened = inArchive("", "all.zip", "vm/a.csv", "bm/a.csv", "bm/other.csv");
        assertThat(opened.notes()).isEmpty();
        assertThat(opened.study().sources()).hasSize(3).noneMatch(Opening::isMissing);
    }

    @Test
    void aSourceWithoutAHashIsNotCalledChanged() throws IOException {
        Path file = folder.resolve("s.tare");
        StudyFile.write(study(), file);
        String saved = Files.readString(file);
        Files.writeString(file, saved.replaceAll("\"sha256\" : \"[^\"]*\"", "\"sha256\" : \"\""));
        assertThat(Files.readString(file)).isNotEqualTo(saved);
        assertThat(Opening.of(StudyFile.read(file), folder, this::importing).notes())
                .isEmpty();
    }

    @Test
    void aNewerLayoutIsRefusedPolitely() throws IOException {
        Path file = Files.writeString(folder.resolve("new.tare"), "{\"tareStudy\": 99}");
        assertThatThrownBy(() -> StudyFile.read(file))
                .isInstanceOf(StudyFailure.class)
                .hasMessageContaining("newer Tare");
    }

    @Test
    void damageIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.tare"), "{\"tareStudy\": 1,\n\"name\": ");
        assertThatThrownBy(() -> StudyFile.read(file))
                .isInstanceOf(StudyFailure.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void sameStudySameBytes() throws IOException {
        assertThat(StudyFile.bytes(study(), folder)).isEqualTo(StudyFile.bytes(study(), folder));
    }

    @Test
    void renamingIntoAnExistingPlatformMergesThem() throws IOException {
        Study merged = study().renamed("VM", "Bare metal");
        assertThat(merged.labels()).containsExactly("Bare metal");
        assertThat(merged.candidates()).isEmpty();
        assertThat(merged.judgeable()).isFalse();
        ByHand said = ByHand.NONE.withFact("VM", "bios", "1").withFact("VM", "os", "A");
        assertThat(said.withFact("Bare metal", "bios", "2")
                        .renamed("VM", "Bare metal")
                        .facts())
                .as("one value of each fact")
                .containsExactly(new ByHand.Fact("Bare metal", "os", "A"), new ByHand.Fact("Bare metal", "bios", "2"));
    }

    @Test
    void aFailedSaveSaysWhyInWordsAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
        Path taken = Files.createDirectories(folder.resolve("one.tare/inside"));
        assertThatThrownBy(() -> StudyFile.write(Study.EMPTY, taken.getParent()))
                .isInstanceOf(StudyFailure.class)
                .hasMessageContaining("cannot write")
                .hasMessageNotContaining(".part");
        assertThatThrownBy(() -> StudyFile.write(Study.EMPTY, folder.resolve("gone/one.tare")))
                .hasMessageContaining("no file can be made in");
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).containsExactly(taken.getParent());
        }
    }
}
