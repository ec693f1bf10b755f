package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.app.task.Tasks;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;

class WorkbenchTest {
    private final Analysis analysis = SampleAnalysis.study();
    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(new DemoCore(analysis), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        bench.show(DemoCore.study(analysis));
    }

    @Test
    void undoAndRedoAreNamedAndWalkTheStudies() {
        bench.setMargin(0.02);
        bench.setMargin(0.05);
        assertThat(bench.history().undoName()).contains("Margin ±5 %");
        bench.undo();
        assertThat(bench.margin()).isEqualTo(0.02);
        assertThat(bench.history().redoName()).contains("Margin ±5 %");
        bench.undo();
        bench.undo();
        assertThat(bench.margin()).isEqualTo(0.01);
        bench.redo();
        assertThat(bench.margin()).isEqualTo(0.02);
    }

    @Test
    void aStepThatChangesNothingIsNoStep() {
        bench.apply("nothing", s -> s);
        assertThat(bench.history().undoName()).isEmpty();
        assertThat(bench.changedProperty().get()).isFalse();
    }

    @Test
    void savingMakesItUnchangedAndRemembersTheFile(@TempDir Path folder) {
        bench.setMargin(0.02);
        assertThat(bench.changedProperty().get()).isTrue();
        Path file = folder.resolve("a.tare");
        bench.save(file);
        assertThat(bench.fileProperty().get()).isEqualTo(Optional.of(file));
        assertThat(bench.changedProperty().get()).isFalse();
    }

    @Test
    void aFailureIsShownAndLeavesTheStudyAsItWas() {
        var before = bench.studyProperty().get();
        bench.tasks()
                .start(
                        "x",
                        p -> {
                            throw new IllegalStateException("the disk is full");
                        },
                        v -> {},
                        bench::fail);
        assertThat(bench.failureProperty().get().orElseThrow().sentence()).isEqualTo("the disk is full");
        assertThat(bench.studyProperty().get()).isEqualTo(before);
        bench.dismissFailure();
        assertThat(bench.failureProperty().get()).isEmpty();
    }

    @Test
    void aSwappedBaselineMakesTheOtherSideTheCandidate() {
        bench.apply("swap", Edits.baseline(SampleAnalysis.CANDIDATE));
        var study = bench.studyProperty().get().orElseThrow();
        assertThat(study.baseline()).isEqualTo(SampleAnalysis.CANDIDATE);
        assertThat(study.candidates()).isEqualTo(List.of(SampleAnalysis.BASELINE));
    }

    @Test
    void theLastOpenedStudyHasNoHistory() {
        bench.setMargin(0.02);
        bench.show(DemoCore.study(analysis));
        assertThat(bench.history().undoName()).isEmpty();
        bench.close();
        assertThat(bench.studyProperty().get()).isEmpty();
    }

    @Test
    void aMarginThatIsEnteredAsItIsChangesNothing() {
        bench.setMargin(bench.margin());
        assertThat(bench.history().undoName()).isEmpty();
        assertThat(bench.studyProperty().get().orElseThrow().changes()).isEmpty();
        assertThat(bench.changedProperty().get()).isFalse();
    }

    @Test
    void whatSomebodyElseWroteSinceIsNoticedBeforeSaving(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.tare");
        bench.save(file);
        Files.writeString(file, "{}");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        assertThat(bench.writtenElsewhere()).isTrue();
        bench.save(file);
        assertThat(bench.writtenElsewhere()).isFalse();
    }

    @Test
    void aSaveThatFailedIsSaidUntilOneWorks(@TempDir Path folder) {
        bench.fail(new Tasks.Failure("Reading", "it is not there", ""));
        bench.save(folder.resolve("a.tare"));
        assertThat(bench.failureProperty().get()).as("of something else").isPresent();
        bench.fail(new Tasks.Failure(Words.of("work.saving"), "the disk is full", ""));
        bench.save(folder.resolve("a.tare"));
        assertThat(bench.failureProperty().get()).isEmpty();
    }

    @Test
    void theHistoryTellsWhatReadFilesDidToTheVerdicts() {
        bench.read("reading", p -> 0.02, bench::setMargin);
        assertThat(bench.history().done().getLast().shift()).isPresent();
    }

    @Test
    void aStudyThatIsAsItsFileIsNotUnsaved(@TempDir Path folder) {
        bench.save(folder.resolve("a.tare"));
        bench.setMargin(0.02);
        bench.undo();
        assertThat(bench.changedProperty().get()).isFalse();
        bench.redo();
        assertThat(bench.changedProperty().get()).isTrue();
    }

    @Test
    void aWayThatIsTooLongIsNotTaken() {
        bench.setMargin(0.02);
        bench.travel(-3);
        assertThat(bench.margin()).isEqualTo(0.02);
        assertThat(bench.history().undoName()).isPresent();
    }

    @Test
    void whatIsPointedAtIsForgottenWithTheStudy() {
        bench.map(Optional.of(Path.of("strange.log")));
        bench.close();
        assertThat(bench.mappingProperty().get()).isEmpty();
    }
}
