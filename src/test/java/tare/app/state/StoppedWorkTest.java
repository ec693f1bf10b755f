package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.app.task.Latest;
import tare.app.task.Tasks;
import tare.model.Note;
import tare.study.Study;
import tare.support.HeldTasks;
import tare.support.SampleAnalysis;

class StoppedWorkTest {
    private final Analysis analysis = SampleAnalysis.study();
    private final HeldTasks tasks = new HeldTasks();
    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(new DemoCore(analysis), tasks, InstantSource.fixed(Instant.EPOCH));
        bench.show(DemoCore.study(analysis));
    }

    @Test
    void judgingThatIsStoppedLeavesTheStudyAsItWas() {
        tasks.finish();
        bench.setMargin(0.02);
        stop();
        assertThat(bench.margin()).isEqualTo(0.01);
        assertThat(bench.analysisProperty().get()).contains(analysis);
        assertThat(bench.changedProperty().get()).isFalse();
        assertThat(bench.history().redoName()).contains("Margin ±2 %");
    }

    @Test
    void judgingThatFailsLeavesTheStudyAsItWas() {
        tasks.finish();
        bench.setMargin(0.02);
        bench.setMargin(0.03);
        tasks.fail("too hot");
        assertThat(bench.margin()).isEqualTo(0.01);
        assertThat(bench.busyProperty().get()).isFalse();
        assertThat(bench.failureProperty().get().orElseThrow().sentence()).isEqualTo("too hot");
    }

    @Test
    void anUndoThatIsStoppedIsTakenBack() {
        tasks.finish();
        bench.setMargin(0.02);
        tasks.finish();
        bench.undo();
        stop();
        assertThat(bench.margin()).isEqualTo(0.02);
        assertThat(bench.history().undoName()).contains("Margin ±2 %");
    }

    @Test
    void whatIsOpenedHasItsNameUntilItIsThere() {
        tasks.finish();
        bench.close();
        bench.open("runs of May", List.of(Path.of("may")));
        assertThat(bench.openingProperty().get()).contains("runs of May");
        tasks.finish();
        assertThat(bench.openingProperty().get()).isEmpty();
        assertThat(bench.studyProperty().get()).isPresent();
    }

    @Test
    void nothingIsBeingOpenedAfterThatWasStoppedOrFailed() {
        bench.close();
        bench.open("runs of May", List.of(Path.of("may")));
        stop();
        assertThat(bench.openingProperty().get()).isEmpty();
        bench.sample(Path.of("samples/may/study.tare"));
        assertThat(bench.openingProperty().get()).contains("may");
        tasks.fail("not there");
        assertThat(bench.openingProperty().get()).isEmpty();
        assertThat(bench.studyProperty().get()).isEmpty();
    }

    @Test
    void resultsThatNobodyKnowsAreNotShown() {
        tasks.finish();
        bench.setMargin(0.02);
        tasks.finish();
        bench.undo();
        bench.setMargin(0.03);
        stop();
        assertThat(bench.margin()).isEqualTo(0.03);
        assertThat(bench.analysisProperty().get()).isEmpty();
    }

    @Test
    void aFirstJudgingThatIsStoppedCanBeDoneLater() {
        stop();
        assertThat(bench.busyProperty().get()).isFalse();
        assertThat(bench.analysisProperty().get()).isEmpty();
        bench.judgeAgain();
        tasks.finish();
        assertThat(bench.analysisProperty().get()).contains(analysis);
    }

    @Test
    void readingThatIsStoppedEndsTheWaiting() {
        tasks.finish();
        bench.read("reading", p -> 1, v -> {});
        assertThat(bench.busyProperty().get()).isTrue();
        stop();
        assertThat(bench.busyProperty().get()).isFalse();
    }

    @Test
    void stoppingGoesBackNoFurtherThanToWhereTheSameIsAsked() {
        tasks.finish();
        bench.apply("renamed", s -> s.withName("ours"));
        bench.setMargin(0.02);
        stop();
        assertThat(bench.margin()).isEqualTo(0.01);
        assertThat(bench.studyProperty().get().orElseThrow().name()).isEqualTo("ours");
        assertThat(bench.changedProperty().get()).isTrue();
    }

    @Test
    void whatWasSavedMeanwhileIsNotUnsavedAfterAStop(@TempDir Path folder) {
        tasks.finish();
        bench.setMargin(0.02);
        tasks.finish();
        bench.save(folder.resolve("a.tare"));
        tasks.finish();
        bench.setMargin(0.03);
        stop();
        assertThat(bench.margin()).isEqualTo(0.02);
        assertThat(bench.changedProperty().get()).isFalse();
    }

    @Test
    void aMarginThatIsTriedEndsWithTheStudyThatItWasTriedOn() {
        tasks.finish();
        bench.setMargin(0.02);
        bench.tryMargin(0.05);
        tasks.shownProperty().get().getFirst().stop().run();
        assertThat(bench.margin()).isEqualTo(0.01);
        assertThat(bench.whatIfProperty().get()).isEmpty();
    }

    @Test
    void whatTheOpenStudyWasOpenedWithIsSaidUntilAnotherIsThere() {
        Note note = Note.warning("SOURCE_MISSING", "not there", "");
        bench = new Workbench(new DemoCore(analysis).noting(note), tasks, InstantSource.fixed(Instant.EPOCH));
        bench.sample(Path.of("samples/may/study.tare"));
        tasks.finish();
        tasks.finish();
        bench.open("runs of June", List.of(Path.of("june")));
        stop();
        assertThat(bench.notesProperty().get()).containsExactly(note);
    }

    @Test
    void aStudyThatIsStillReadIsNotStoppedWithWhatIsSaved(@TempDir Path folder) {
        tasks.finish();
        Path file = folder.resolve("a.tare");
        bench.save(file);
        bench.close();
        bench.open("runs of June", List.of(Path.of("june")));
        bench.stopOpening();
        assertThat(bench.openingProperty().get()).isEmpty();
        assertThat(bench.busyProperty().get()).isFalse();
        tasks.finish();
        assertThat(file).exists();
    }

    @Test
    void whatIsWrittenOfAStudyWaitsForItsOwnResults() {
        List<Double> margins = new ArrayList<>();
        BiConsumer<Study, Analysis> write = (s, a) ->
                margins.add(Math.rint(1000 * s.settings().rule().margin().fraction()) / 1000);
        bench.whenJudged(write);
        tasks.finish();
        assertThat(margins).containsExactly(0.01);
        bench.setMargin(0.02);
        bench.whenJudged(write);
        bench.setMargin(0.03);
        assertThat(margins).containsExactly(0.01);
        tasks.finish();
        assertThat(margins).containsExactly(0.01, 0.03);
        bench.setMargin(0.04);
        bench.whenJudged(write);
        stop();
        bench.judgeAgain();
        tasks.finish();
        assertThat(margins).containsExactly(0.01, 0.03);
    }

    @Test
    void whatWasWrittenOfAStudyIsNotSaidOfTheNext() {
        bench.exportedProperty().set(Optional.of(Path.of("a.pptx")));
        bench.show(DemoCore.study(analysis));
        assertThat(bench.exportedProperty().get()).isEmpty();
    }

    @Test
    void theNewestWorkOfAKindWins() {
        Latest latest = new Latest(tasks);
        StringBuilder seen = new StringBuilder();
        tasks.finish();
        latest.start("a", p -> "a", seen::append, f -> {});
        latest.start("b", p -> "b", seen::append, f -> {});
        assertThat(tasks.shownProperty().get()).extracting(Tasks.Shown::what).isEqualTo(List.of("b"));
        tasks.finish();
        assertThat(seen.toString()).isEqualTo("b");
        assertThat(latest.underway()).isFalse();
    }

    private void stop() {
        bench.cancel();
    }
}
