package tare.analysis.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static tare.analysis.Made.TIME;
import static tare.analysis.Made.file;
import static tare.analysis.Made.one;
import static tare.analysis.Made.runs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.model.Data;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.RunInfo;
import tare.model.Source;

/** What a run is called in sentences: by what the files call it, else by what tells its file from the others. */
class UnitNamesTest {
    private static final Source VM = file("vm", "vm/all.csv", runs("x", TIME, 1.1, 1.2, 1.3, 1.4));

    private static List<String> names(Source... host) {
        Source[] all = Arrays.copyOf(host, host.length + 1);
        all[host.length] = VM;
        Comparison c = Made.analyze(all).comparisons().getFirst();
        return IntStream.range(0, c.baseline().n())
                .mapToObj(i -> UnitNames.of(c.baseline(), c.unitOfAnalysis(), i))
                .toList();
    }

    private static Measurement run(String id, double value) {
        return Measurement.of(Key.of("x"), TIME, new Data.Single(value), "run " + id)
                .withRun(RunInfo.UNKNOWN.withRun(id));
    }

    @Test
    void runsOfOneFileAreNumbered() {
        assertThat(names(file("host", "host/a.csv", runs("x", TIME, 1, 1.1, 1.2))))
                .containsExactly("run 1", "run 2", "run 3");
    }

    @Test
    void filesAreCalledByThePartThatTellsThemApart() {
        assertThat(names(
                        file("host", "host/mon/x.json", one("x", TIME, 1)),
                        file("host", "host/tue/x.json", one("x", TIME, 1.1)),
                        file("host", "host/wed/x.json", one("x", TIME, 1.2))))
                .containsExactly("mon", "tue", "wed");
        assertThat(names(
                        file("host", "host/mon/a.json", one("x", TIME, 1)),
                        file("host", "host/mon/b.json", one("x", TIME, 1.1)),
                        file("host", "host/tue/c.json", one("x", TIME, 1.2))))
                .containsExactly("a.json", "b.json", "c.json");
    }

    @Test
    void runIdsOfTheFilesAreUsedWithTheFileWhereTheyRecur() {
        assertThat(names(file("host", "host/all.json", run("red", 1), run("blue", 1.1), run("7", 1.2))))
                .containsExactly("red", "blue", "run 7");
        assertThat(names(
                        file("host", "host/mon/x.json", run("red", 1), run("blue", 1.1)),
                        file("host", "host/tue/x.json", run("red", 1.2), run("blue", 1.3))))
                .containsExactly("mon red", "mon blue", "tue red", "tue blue");
    }

    @Test
    void severalRunsOfSeveralFilesHaveBoth() {
        assertThat(names(
                        file("host", "host/mon.csv", runs("x", TIME, 1, 1.1)),
                        file("host", "host/tue.csv", runs("x", TIME, 1.2))))
                .containsExactly("mon.csv run 1", "mon.csv run 2", "tue.csv");
    }
}
