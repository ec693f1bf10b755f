package tare.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import tare.app.DemoCore;
import tare.app.EngineCore;
import tare.app.state.Edits;
import tare.app.state.Workbench;
import tare.study.Samples;
import tare.study.Study;
import tare.support.HeldTasks;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.verdict.RunsNeeded;

class PlanViewModelTest {
    private final Workbench bench =
            new Workbench(new EngineCore(Runnable::run), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    private final PlanViewModel plan = new PlanViewModel(bench);

    private void sample(String id) {
        Samples.installed().orElseThrow().all().stream()
                .filter(s -> s.id().equals(id))
                .forEach(s -> bench.sample(s.file()));
    }

    @Test
    void withoutResultsItDoesNotSayThatEverythingIsDecided() {
        bench.show(Study.EMPTY.withName("empty"));
        assertThat(plan.nothingProperty().get())
                .get()
                .extracting(n -> n.title())
                .isEqualTo("Nothing to plan from yet");
        assertThat(plan.summaryProperty().get()).isEmpty();
    }

    @Test
    void oneValueASideIsNotDecidedButCannotBeTested() {
        sample("mlperf-v5.1-cpu");
        assertThat(plan.nothingProperty().get())
                .get()
                .extracting(n -> n.title())
                .isEqualTo("Nothing could be tested");
    }

    @Test
    void aMarginThatIsTriedCanBecomeTheStudysAndTheStudysOwnCannot() {
        sample("vm-overhead");
        assertThat(plan.asStudiedProperty().get()).isTrue();
        plan.marginProperty().set(0.02);
        assertThat(plan.asStudiedProperty().get()).isFalse();
        plan.applyMargin();
        assertThat(plan.asStudiedProperty().get()).isTrue();
        assertThat(bench.margin()).isEqualTo(0.02);
    }

    @Test
    void theProtocolIsForTheRunnerOfWhatIsOpenAndNotOfWhatHappensToBeSelected() {
        sample("sandbox-vs-host");
        bench.analysisProperty().get().orElseThrow().primary().stream()
                .filter(c -> c.runner().contains("hyperfine"))
                .filter(c -> c.judgement().runsNeeded().isEmpty())
                .findFirst()
                .ifPresent(c -> bench.selectionProperty().set(c.id()));
        assertThat(plan.rows()).extracting(PlanRow::name).contains("stress-ng cpu");
        assertThat(plan.sealing().runnerProperty().get()).isEqualTo("command");
    }

    /** The headline says that more runs will hardly do; the plan neither promises them nor proposes a protocol of them. */
    @Test
    void moreRunsThanAnybodyMakesAreNoPlan() {
        sample("load-in-a-sandbox");
        assertThat(plan.rows()).singleElement().matches(r -> r.ifNoGap() > RunsNeeded.HOPELESS);
        assertThat(plan.summaryProperty().get()).contains("hardly help").doesNotContain("runs a side");
        assertThat(plan.sealing().runsProperty().get()).isEqualTo("12");
        assertThat(plan.sealing().runnerProperty().get()).isEqualTo("fio");
    }

    @Test
    void rowsOfSeveralCandidatesNameTheirs() {
        Workbench several = new Workbench(
                new DemoCore(SampleAnalysis.several()), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        PlanViewModel planned = new PlanViewModel(several);
        several.show(DemoCore.study(SampleAnalysis.several()));
        assertThat(planned.rows()).extracting(PlanRow::name).doesNotHaveDuplicates();
    }

    @Test
    void whatIsOpenIsListedWithItsRuns() {
        sample("vm-overhead");
        assertThat(plan.nothingProperty().get()).isEmpty();
        assertThat(plan.rows()).singleElement().satisfies(r -> {
            assertThat(r.name()).isEqualTo("GUPS (sockets=2)");
            assertThat(r.now()).isEqualTo(10);
            assertThat(r.ifNoGap()).isEqualTo(99);
            assertThat(PlanViewModel.time(r.minutes())).isEqualTo("–");
        });
        bench.close();
        assertThat(plan.rows()).isEmpty();
    }

    @Test
    void aChanceThatIsTriedGoesWithTheResultsItBelongsTo() {
        sample("vm-overhead");
        plan.powerProperty().set(0.95);
        assertThat(plan.summaryProperty().get()).contains("19 times in 20");
        int tried = plan.rows().getFirst().ifNoGap();
        bench.apply("another claim", Edits.claims(all -> List.of("overhead about 1 %")));
        assertThat(plan.powerProperty().get()).isEqualTo(0.8);
        assertThat(plan.summaryProperty().get()).contains("4 times in 5");
        assertThat(plan.rows().getFirst().ifNoGap()).isLessThan(tried);
    }

    @Test
    void aPlanOfAStudyThatWasClosedIsNotShown() {
        HeldTasks tasks = new HeldTasks();
        Workbench slow = new Workbench(new EngineCore(Runnable::run), tasks, InstantSource.fixed(Instant.EPOCH));
        PlanViewModel late = new PlanViewModel(slow);
        Samples.installed().orElseThrow().all().stream()
                .filter(s -> s.id().equals("vm-overhead"))
                .forEach(s -> slow.sample(s.file()));
        tasks.finish();
        tasks.finish();
        late.powerProperty().set(0.9);
        assertThat(tasks.shownProperty().get()).hasSize(1);
        slow.close();
        assertThat(tasks.shownProperty().get()).isEmpty();
        assertThat(late.rows()).isEmpty();
    }

    @Test
    void twoThousandRowsAreAllThere() {
        var many = SampleAnalysis.many(2000);
        Workbench demo = new Workbench(new DemoCore(many), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        PlanViewModel large = new PlanViewModel(demo);
        demo.show(DemoCore.study(many));
        assertThat(large.rows()).hasSizeGreaterThan(400);
    }
}
