package tare.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tare.app.EngineCore;
import tare.app.history.HistoryViewModel.Place;
import tare.app.history.HistoryViewModel.State;
import tare.app.state.Edits;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.study.Samples;
import tare.support.InPlaceTasks;

class HistoryViewModelTest {
    private Workbench bench;
    private HistoryViewModel history;

    @BeforeEach
    void open() {
        bench = new Workbench(
                new EngineCore(Runnable::run),
                new InPlaceTasks(),
                InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));
        history = new HistoryViewModel(bench, () -> ZoneOffset.UTC);
        bench.sample(Samples.installed().orElseThrow().all().getFirst().file());
    }

    private List<State> states() {
        return history.toldProperty().get().states();
    }

    @Test
    void eachStepSaysWhatItDidToTheVerdicts() {
        bench.setMargin(0.5);
        bench.apply("Call it gaps", s -> s.withName("gaps"));
        assertThat(states()).extracting(State::name).containsExactly("As opened", "Margin ±50 %", "Call it gaps");
        State margin = states().get(1);
        assertThat(margin.effect()).endsWith("verdicts changed");
        assertThat(margin.rows()).isNotEmpty().allMatch(r -> r.contains(" → "));
        assertThat(margin.time()).isEqualTo("03:04");
        assertThat(states().get(2).effect()).as("a name needs no judging").isEmpty();
        assertThat(history.toldProperty().get().printed())
                .singleElement()
                .asString()
                .contains("Margin ±1 % → ±50 %")
                .contains("after results were seen");
    }

    @Test
    void anotherNameOfACandidateChangesNoVerdict() {
        String candidate =
                bench.studyProperty().get().orElseThrow().candidates().getFirst();
        bench.apply("Rename", Edits.rename(candidate, "the same by another name"));
        assertThat(states().getLast().effect()).isEqualTo(Words.of("history.same"));
    }

    @Test
    void aClickGoesBackSeveralStepsAndForwardAgain() {
        bench.setMargin(0.02);
        bench.setMargin(0.03);
        bench.setMargin(0.05);
        history.go(states().get(1));
        assertThat(bench.margin()).isEqualTo(0.02);
        assertThat(states())
                .extracting(State::place)
                .containsExactly(Place.BEFORE, Place.NOW, Place.TAKEN_BACK, Place.TAKEN_BACK);
        assertThat(states()).extracting(State::steps).containsExactly(-1, 0, 1, 2);
        history.go(states().get(3));
        assertThat(bench.margin()).isEqualTo(0.05);
        history.go(states().getFirst());
        assertThat(bench.margin()).isEqualTo(0.01);
    }

    @Test
    void goingToWhereOneIsChangesNothing() {
        bench.setMargin(0.02);
        var before = bench.studyProperty().get();
        history.go(states().getLast());
        assertThat(bench.studyProperty().get()).isSameAs(before);
    }
}
