package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.importer.Draft;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

final class SideFactsTest {
    private static final Metric TIME =
            new Metric("time", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);

    @ParameterizedTest
    @CsvSource({
        // side file, what was named, result file, what was named, given
        "mlperf/vm/facts.txt,mlperf/vm,mlperf/vm/offline.csv,mlperf/vm,true",
        "mlperf/vm/facts.txt,mlperf/vm,mlperf/vm/deep/offline.csv,mlperf/vm,true",
        "mlperf/vm/facts.txt,mlperf/vm,stream/vm/stream.csv,stream/vm,false",
        "mlperf/vm/facts.txt,mlperf,mlperf/bm/offline.csv,mlperf,false",
        "all/facts.txt,all,all/vm/a.csv,all,true",
        "facts.txt,facts.txt,vm/a.csv,vm,false",
        "facts.txt,facts.txt,../vm/a.csv,../vm,false",
        "facts.txt,facts.txt,a.csv,a.csv,true",
        "vm/facts.txt,vm/facts.txt,vm/runs/a.csv,vm/runs,true",
        "r/facts-vm.txt,r,r/vm.csv,r,true",
        "r/facts-vm.txt,r,r/host.csv,r,false",
        "r/facts-vm.txt,r,r/vm/a.csv,r,true",
        "r/facts-vm.txt,r,r/bare-metal/a.csv,r,false",
        "r/facts-vm.txt,r,r/a.csv,r,true",
    })
    void factsStayWithTheirFolder(String side, String sideNamed, String result, String resultNamed, boolean given) {
        Reading facts = side(side, sideNamed, "");
        Reading results = result(result, resultNamed, "");
        SideFacts.share(List.of(facts, results));
        assertThat(results.draft().facts().get(FactKeys.CPU_CORES).isPresent()).isEqualTo(given);
    }

    @Test
    void aSubjectWinsOverTheFolderAndItsOwnRootOverOthers() {
        Reading facts = side("a/systems/x.json", "a", "x");
        Reading here = result("a/results/x/run.csv", "a", "x");
        Reading there = result("b/results/x/run.csv", "b", "x");
        Reading beside = result("a/systems/y.csv", "a", "y");
        SideFacts.share(List.of(facts, here, there, beside));
        assertThat(here.draft().facts().get(FactKeys.CPU_CORES)).contains("64");
        assertThat(there.draft().facts().get(FactKeys.CPU_CORES)).isEmpty();
        assertThat(beside.draft().facts().get(FactKeys.CPU_CORES)).isEmpty();
    }

    @Test
    void aSubjectIsFoundElsewhereWhenItsOwnRootHasNone() {
        Reading facts = side("systems/x.json", "systems/x.json", "x");
        Reading there = result("results/x/run.csv", "results", "x");
        SideFacts.share(List.of(facts, there));
        assertThat(there.draft().facts().get(FactKeys.CPU_CORES)).contains("64");
    }

    private static Reading side(String path, String named, String subject) {
        Draft draft = new Draft();
        draft.fact(FactKeys.CPU_CORES, "64");
        draft.subject(subject);
        return new Reading(path, named, "1", 1, "facts", draft, false);
    }

    private static Reading result(String path, String named, String subject) {
        Draft draft = new Draft();
        draft.add(Measurement.of(Key.of("x"), TIME, new Data.Single(1), ""));
        draft.subject(subject);
        return new Reading(path, named, "2", 1, "csv", draft, false);
    }
}
