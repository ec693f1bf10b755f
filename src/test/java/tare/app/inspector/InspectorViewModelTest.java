package tare.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.analysis.Comparison;
import tare.analysis.Settings;
import tare.analysis.Side;
import tare.app.EngineCore;
import tare.app.state.Detail;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Tasks;
import tare.plot.Datum;
import tare.plot.Panel;
import tare.support.InPlaceTasks;

class InspectorViewModelTest {
    @TempDir
    Path folder;

    private final List<String> started = new ArrayList<>();
    private Workbench bench;
    private InspectorViewModel model;

    /** Runs work at once and knows which. */
    private final class Counting implements Tasks {
        private final InPlaceTasks tasks = new InPlaceTasks();

        @Override
        public <T> Running start(String what, Work<T> work, Ending<T> ending) {
            started.add(what);
            return tasks.start(what, work, ending);
        }

        @Override
        public ReadOnlyObjectProperty<List<Shown>> shownProperty() {
            return tasks.shownProperty();
        }

        @Override
        public void later(Runnable action) {
            action.run();
        }
    }

    @BeforeEach
    void open() throws IOException {
        StringBuilder csv = new StringBuilder("benchmark,value,unit,platform,run,better\n");
        double[] wobble = {0.2, -0.3, 0.1, 0.4, -0.2, -0.1, 0.3, 0.0};
        for (int i = 0; i < wobble.length; i++) {
            csv.append("sum,")
                    .append(100 + wobble[i])
                    .append(",ops/s,metal,")
                    .append(i + 1)
                    .append(",higher\n");
            double bad = i == 3 ? 60 : 99.9 - wobble[i];
            csv.append("sum,").append(bad).append(",ops/s,guest,").append(i + 1).append(",higher\n");
        }
        Path file = Files.writeString(folder.resolve("runs.csv"), csv);
        bench = new Workbench(new EngineCore(Runnable::run), new Counting(), InstantSource.fixed(Instant.EPOCH));
        model = new InspectorViewModel(bench);
        bench.open(List.of(file));
        bench.apply("sides", s -> s.withSides("metal", List.of("guest")));
        bench.selectionProperty()
                .set(bench.analysisProperty()
                        .get()
                        .orElseThrow()
                        .primary()
                        .getFirst()
                        .id());
    }

    @Test
    void thePValuesAreToldInTheFullViewOnly() {
        bench.detailProperty().set(Detail.SIMPLE);
        assertThat(model.because(row()).text()).contains("over 8 runs").doesNotContain("p = ", "p <", "ν");
        assertThat(model.because(row()).mentions()).isNotEmpty();
        bench.detailProperty().set(Detail.FULL);
        assertThat(model.because(row()).text()).isEqualTo(row().because()).contains("ν");
    }

    private Comparison row() {
        return bench.selected().orElseThrow();
    }

    private void pick(int unit) {
        model.leaving()
                .pickedProperty()
                .set(Optional.of(Datum.of(row().id() + "#candidate/" + unit, "guest, run " + (unit + 1))));
    }

    @Test
    void aTabThatNeedsACloseLookGetsOneAndTheOthersDoNot() {
        assertThat(model.closeProperty().get()).isEmpty();
        model.tabProperty().set(Tab.ROBUSTNESS);
        assertThat(model.closeSentence()).isNotBlank();
        assertThat(model.closeLines()).hasSizeGreaterThan(3);
        assertThat(model.closeLines().getFirst().baseline()).isNotBlank();
        model.tabProperty().set(Tab.STRUCTURE);
        assertThat(model.plan()).isNotBlank();
    }

    @Test
    void aRunIsLeftOutWithItsReasonAndTheVerdictIsMadeAnew() {
        double with = row().judgement().performance();
        pick(3);
        model.leaving().leaveOut("  ");
        assertThat(row().candidate().n()).isEqualTo(8);
        model.leaving().leaveOut("backup ran");
        assertThat(row().candidate().n()).isEqualTo(7);
        assertThat(Arrays.stream(row().candidate().values()).min().orElseThrow())
                .isGreaterThan(90);
        assertThat(row().judgement().performance()).isGreaterThan(with);
        assertThat(model.leaving().here())
                .extracting(Settings.Exclusion::reason)
                .containsExactly("backup ran");
        assertThat(model.leaving().beforeProperty().get())
                .startsWith("With every run: ")
                .contains("Now: ");
        var logged = bench.studyProperty().get().orElseThrow().changes().getLast();
        assertThat(logged.what()).contains("backup ran");
        assertThat(logged.afterResults()).isTrue();
    }

    @Test
    void runsInABoxAreLeftOutTogetherAndComeBackWithOneUndo() {
        model.leaving()
                .brushedProperty()
                .set(List.of(
                        Datum.of(row().id() + "#candidate/3", "guest, run 4"),
                        Datum.of(row().id() + "#candidate/5", "guest, run 6"),
                        Datum.of(row().id(), "the ratio")));
        assertThat(model.leaving().points()).hasSize(2);
        assertThat(model.leaving().possible()).isTrue();
        model.leaving().leaveOut("backup ran");
        assertThat(row().candidate().n()).isEqualTo(6);
        assertThat(row().candidate().leftOut())
                .extracting(Side.LeftOut::reason)
                .containsExactly("backup ran", "backup ran");
        bench.undo();
        assertThat(row().candidate().n()).isEqualTo(8);
    }

    @Test
    void aRunThatIsAFileOfSeveralRepetitionsIsLeftOutWithAllOfThem() throws IOException {
        for (String side : List.of("metal", "guest")) {
            for (int run = 0; run < 6; run++) {
                Path to = folder.resolve("files").resolve(side).resolve("run" + run + ".json");
                Files.createDirectories(to.getParent());
                Files.writeString(to, repetitions(side.equals("guest") && run == 2 ? 140 : 100 + 0.1 * run));
            }
        }
        bench.open(List.of(folder.resolve("files")));
        bench.apply("sides", s -> s.withSides("metal", List.of("guest")));
        bench.selectionProperty()
                .set(bench.analysisProperty()
                        .get()
                        .orElseThrow()
                        .primary()
                        .getFirst()
                        .id());
        assertThat(row().candidate().n()).isEqualTo(6);
        pick(2);
        assertThat(model.leaving().possible()).isTrue();
        model.leaving().leaveOut("a bad boot");
        assertThat(row().candidate().n()).isEqualTo(5);
        assertThat(Arrays.stream(row().candidate().values()).max().orElseThrow())
                .isLessThan(110);
        assertThat(model.leaving().here()).extracting(Settings.Exclusion::unit).containsExactly(-1);
        assertThat(row().candidate().leftOut())
                .as("one run, as it would have been judged")
                .singleElement()
                .satisfies(out -> assertThat(out.value()).isBetween(140.0, 140.03));
        assertThat(row().candidate().excluded()).isEqualTo(1);
        pick(4);
        assertThat(model.leaving().possible()).as("one more").isTrue();
        model.leaving().leaveOut("another");
        assertThat(row().candidate().n()).isEqualTo(4);
        bench.undo();
        bench.undo();
        assertThat(row().candidate().n()).isEqualTo(6);
    }

    /** One process of a benchmark, repeated three times in it. */
    private static String repetitions(double time) {
        String each = IntStream.range(0, 3)
                .mapToObj(i -> "{\"name\": \"BM_copy\", \"run_name\": \"BM_copy\", \"run_type\": \"iteration\","
                        + " \"repetitions\": 3, \"repetition_index\": " + i + ", \"threads\": 1, \"iterations\": 1000,"
                        + " \"real_time\": " + (time + 0.01 * i) + ", \"cpu_time\": " + time
                        + ", \"time_unit\": \"ns\"}")
                .collect(Collectors.joining(", "));
        return "{\"context\": {\"date\": \"2025-01-02T03:04:05+00:00\", \"host_name\": \"h\", \"executable\": \"./bm\","
                + " \"num_cpus\": 8, \"library_build_type\": \"release\"}, \"benchmarks\": [" + each + "]}";
    }

    @Test
    void theStudyWithEveryRunIsJudgedOnceHoweverOftenRowsAreLookedAt() {
        pick(3);
        model.leaving().leaveOut("backup ran");
        Comparison row = row();
        String before = model.leaving().beforeProperty().get();
        int judged = started.size();
        bench.selectionProperty().set("");
        assertThat(model.leaving().beforeProperty().get()).isEmpty();
        bench.selectionProperty().set(row.id());
        assertThat(model.leaving().beforeProperty().get()).isEqualTo(before).isNotEmpty();
        assertThat(started).hasSize(judged).contains(Words.of("work.before"));
        bench.undo();
        assertThat(model.leaving().beforeProperty().get()).isEmpty();
    }

    @Test
    void aMarkThatIsNoRunIsNotOffered() {
        model.pick(Optional.of(Datum.of(row().id() + "#candidate", "mean of guest")));
        assertThat(model.leaving().points()).isEmpty();
        assertThat(model.leaving().possible()).isFalse();
    }

    @Test
    void theStepSaysHowManyRuns() {
        model.leaving()
                .brushedProperty()
                .set(IntStream.range(0, 6)
                        .mapToObj(i -> Datum.of(row().id() + "#candidate/" + i, "guest, run " + (i + 1)))
                        .toList());
        model.leaving().leaveOut("backup ran");
        assertThat(bench.history().done().getLast().name()).isEqualTo("Leave 6 runs out");
        assertThat(row().candidate().n()).isEqualTo(2);
    }

    @Test
    void aRunWithManyPointsInTheBoxIsOneRun() {
        String run = row().id() + "#candidate/3";
        model.leaving()
                .brushedProperty()
                .set(List.of(Datum.of(run, "guest, 7 after 1 s"), Datum.of(run, "guest, 8 after 2 s")));
        assertThat(model.leaving().points()).hasSize(1);
        assertThat(model.leaving().possible()).isTrue();
        model.leaving().leaveOut("backup ran");
        assertThat(row().candidate().n()).isEqualTo(7);
    }

    @Test
    void anotherFigureForgetsTheRunThatWasPicked() {
        model.pick(Optional.of(Datum.of(row().id() + "#candidate/3", "guest, run 4")));
        assertThat(model.leaving().points()).hasSize(1);
        model.tabProperty().set(Tab.RUNS);
        assertThat(model.leaving().points()).isEmpty();
    }

    @Test
    void aSwitchIsKeptForTheFiguresThatKnowIt() {
        model.option("axis", "percent");
        var panel =
                (Panel.Plot) model.figureProperty().get().orElseThrow().panels().getFirst();
        assertThat(panel.y().title()).startsWith("% of ");
        assertThat(model.option("axis")).isEqualTo("percent");
    }

    @Test
    void aSecondRunIsFoundAlthoughTheFirstIsGone() {
        pick(3);
        model.leaving().leaveOut("backup ran");
        double fifth = row().candidate().values()[3];
        pick(3);
        model.leaving().leaveOut("disk was full");
        assertThat(row().candidate().n()).isEqualTo(6);
        assertThat(Arrays.stream(row().candidate().values()).boxed()).doesNotContain(fifth);
    }

    @Test
    void aRunThatIsTakenInAgainCountsAndUndoDoesTheSame() {
        pick(3);
        model.leaving().leaveOut("backup ran");
        model.leaving().takeIn(model.leaving().here().getFirst());
        assertThat(row().candidate().n()).isEqualTo(8);
        assertThat(model.leaving().beforeProperty().get()).isEmpty();
        bench.undo();
        assertThat(row().candidate().n()).isEqualTo(7);
        bench.undo();
        assertThat(row().candidate().n()).isEqualTo(8);
    }
}
