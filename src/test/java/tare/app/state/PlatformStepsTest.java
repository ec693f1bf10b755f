package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.analysis.Comparison;
import tare.analysis.RowId;
import tare.app.EngineCore;
import tare.model.Source;
import tare.study.Samples;
import tare.study.Study;
import tare.support.InPlaceTasks;

/** Names of platforms, and files that go from one to the other. */
class PlatformStepsTest {
    @TempDir
    Path disk;

    private final Workbench bench =
            new Workbench(new EngineCore(Runnable::run), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    private final PlatformSteps steps = new PlatformSteps(bench);

    private Study study() {
        return bench.studyProperty().get().orElseThrow();
    }

    private Comparison first() {
        return bench.analysisProperty().get().orElseThrow().primary().getFirst();
    }

    private void folders() throws IOException {
        for (String side : List.of("bare-metal", "vm")) {
            Path file = Files.createDirectories(disk.resolve(side)).resolve("a.csv");
            Files.writeString(file, table(side.length()));
        }
        bench.open(List.of(disk.resolve("bare-metal"), disk.resolve("vm")));
    }

    private static String table(int from) {
        StringBuilder text = new StringBuilder("benchmark,value,unit,run\n");
        for (int i = 0; i < 6; i++) {
            text.append("sort,").append(from + i).append(",ms,").append(i).append('\n');
        }
        return text.toString();
    }

    @Test
    void whatWasSaidOfAComparisonGoesAlongWithANewName() throws IOException {
        folders();
        String id = first().id();
        bench.selectionProperty().set(id);
        bench.apply("remark", Edits.remark(id, a -> new Study.Annotation(id, true, "odd", List.of("ecdf"))));
        bench.apply("page", s -> s.withReport(s.report().withRows(List.of(id))));
        steps.rename("vm", "  KVM guest ");
        assertThat(study().candidates()).containsExactly("KVM guest");
        assertThat(first().id()).isNotEqualTo(id);
        assertThat(study().pinned()).containsExactly(first().id());
        assertThat(study().report().rows()).containsExactly(first().id());
        assertThat(bench.selectionProperty().get()).isEqualTo(first().id());
        bench.undo();
        assertThat(study().pinned()).containsExactly(id);
    }

    @Test
    void everyComparisonIsKnownByWhatItShows() {
        for (Samples.Sample sample : Samples.installed().orElseThrow().all()) {
            bench.sample(sample.file());
            for (Comparison c : bench.analysisProperty().get().orElseThrow().comparisons()) {
                assertThat(RowId.of(
                                c.candidate().platform(),
                                c.runner(),
                                c.key(),
                                c.metric().name()))
                        .isEqualTo(c.id());
            }
        }
    }

    @Test
    void aNameThatIsThereMergesAndTheStepSaysSo() throws IOException {
        folders();
        steps.rename("vm", "bare-metal");
        assertThat(bench.history().undoName()).contains("Merge vm into bare-metal");
        assertThat(study().labels()).containsExactly("bare-metal");
        bench.undo();
        assertThat(study().labels()).containsExactly("bare-metal", "vm");
        assertThat(study().judgeable()).isTrue();
    }

    @Test
    void noNameAndTheSameNameAreNoStep() throws IOException {
        folders();
        steps.rename("vm", " ");
        steps.rename("vm", " vm");
        steps.move(List.of(disk.resolve("vm/a.csv").toString()), " vm ");
        steps.move(List.of(), "other");
        assertThat(bench.history().undoName()).isEmpty();
    }

    @Test
    void aNewPlatformHasNoSpacesAroundItsName() throws IOException {
        folders();
        steps.move(List.of(disk.resolve("vm/a.csv").toString()), " bare-metal ");
        assertThat(study().labels()).containsExactly("bare-metal");
    }

    @Test
    void theLastFileOfAPlatformTakesItsCandidateAlongAndComesBack() throws IOException {
        folders();
        steps.move(List.of(disk.resolve("vm/a.csv").toString()), "container");
        assertThat(study().candidates()).containsExactly("container");
        bench.undo();
        assertThat(study().candidates()).containsExactly("vm");
    }

    @Test
    void rowsThatNameTheirPlatformDoNotGoElsewhereAndThatIsSaid() throws IOException {
        Path file = disk.resolve("both.csv");
        StringBuilder text = new StringBuilder("platform,benchmark,value,unit,run\n");
        for (int i = 0; i < 6; i++) {
            text.append("host,sort,").append(10 + i).append(",ms,").append(i).append('\n');
            text.append("vm,sort,").append(11 + i).append(",ms,").append(i).append('\n');
        }
        Files.writeString(file, text);
        bench.open(List.of(file));
        assertThat(study().labels()).containsExactlyInAnyOrder("host", "vm");
        steps.move(study().sources().stream().map(Source::path).toList(), "elsewhere");
        assertThat(study().labels()).containsExactlyInAnyOrder("host", "vm");
        assertThat(bench.history().undoName()).isEmpty();
        assertThat(bench.noticeProperty().get()).contains("name their platforms themselves");
    }

    @Test
    void aFileThatChangedAndIsDroppedAgainIsThereOnceUnderItsPlatformsName() throws IOException {
        folders();
        steps.rename("vm", "Rack 8");
        Files.writeString(disk.resolve("vm/a.csv"), table(9));
        bench.add(List.of(disk.resolve("vm")));
        assertThat(study().sources()).hasSize(2);
        assertThat(study().labels()).containsExactly("bare-metal", "Rack 8");
    }
}
