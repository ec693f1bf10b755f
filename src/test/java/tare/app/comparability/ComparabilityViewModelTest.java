package tare.app.comparability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tare.analysis.FactFinding;
import tare.app.EngineCore;
import tare.app.state.Workbench;
import tare.model.FactKeys;
import tare.study.Samples;
import tare.support.InPlaceTasks;

/** Facts by hand and accepted differences, through the real engine on the first sample. */
class ComparabilityViewModelTest {
    private Workbench bench;
    private ComparabilityViewModel model;

    @BeforeEach
    void open() {
        bench = new Workbench(new EngineCore(Runnable::run), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        model = new ComparabilityViewModel(bench);
        Path sample = Samples.installed().orElseThrow().all().getFirst().file();
        bench.recover(sample, "left");
    }

    private List<FactRow> rows(String fact) {
        return model.lines().stream()
                .flatMap(l -> l.rows().stream())
                .filter(r -> r.fact().equals(fact))
                .toList();
    }

    @Test
    void whatIsEnteredByHandIsMarkedAndCanBeTakenBack() {
        String vm = model.platforms().getLast();
        model.enter(vm, FactKeys.HUGE_PAGES, "1 GB");
        assertThat(rows(FactKeys.HUGE_PAGES)).isNotEmpty().allMatch(r -> r.candidate()
                .equals("1 GB (entered by hand)"));
        assertThat(bench.studyProperty().get().orElseThrow().changes().getLast().what())
                .contains("entered by hand");
        model.enter(vm, FactKeys.HUGE_PAGES, "");
        assertThat(rows(FactKeys.HUGE_PAGES)).isEmpty();
    }

    @Test
    void whatIsLeftAsItWasIsNobodysEntry() {
        String vm = model.platforms().getLast();
        FactRow cores = rows(FactKeys.CPU_CORES).getFirst();
        int before = bench.studyProperty().get().orElseThrow().changes().size();
        model.change(vm, FactKeys.CPU_CORES, cores.candidate(), cores.candidate() + " ");
        assertThat(bench.studyProperty().get().orElseThrow().changes()).hasSize(before);
        model.change(vm, FactKeys.CPU_CORES, cores.candidate(), "48");
        FactRow entered = rows(FactKeys.CPU_CORES).getFirst();
        assertThat(entered.candidate()).contains("48", "entered by hand");
        model.change(vm, FactKeys.CPU_CORES, entered.candidate(), "48");
        assertThat(bench.studyProperty().get().orElseThrow().changes()).hasSize(before + 1);
    }

    @Test
    void aFactStandsOnceAndSaysWhereItDiffers() {
        assertThat(model.lines()).extracting(FactLine::label).doesNotHaveDuplicates();
        FactLine cpu = model.lines().stream()
                .filter(l -> l.first().fact().equals(FactKeys.CPU_MODEL))
                .findFirst()
                .orElseThrow();
        assertThat(cpu.rows()).hasSizeGreaterThan(1);
        assertThat(cpu.result()).isEqualTo(FactFinding.Result.UNKNOWN);
        assertThat(cpu.rows()).allSatisfy(r -> assertThat(model.where(cpu, r)).isNotEmpty());
        assertThat(cpu.rows().stream().mapToInt(FactRow::rows).sum())
                .isEqualTo(
                        bench.analysisProperty().get().orElseThrow().primary().size());
    }

    @Test
    void anAcceptedDifferenceNoLongerMattersAndKeepsItsReason() {
        FactRow cores = rows(FactKeys.CPU_CORES).getFirst();
        assertThat(cores.matters()).isTrue();
        model.accept(cores, "one side counts a socket");
        FactRow after = rows(FactKeys.CPU_CORES).getFirst();
        assertThat(after.matters()).isFalse();
        assertThat(after.accepted()).isEqualTo("one side counts a socket");
        bench.undo();
        assertThat(rows(FactKeys.CPU_CORES).getFirst().matters()).isTrue();
    }
}
