package tare.analysis.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.analysis.Settings;
import tare.analysis.detail.Detailer;
import tare.analysis.judging.Analyzer;
import tare.model.Data;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Nested;
import tare.verdict.Finding;

class LeftOutRunsTest {
    /** Where one run is left its iterations stand in, and those of the run that was left out do not. */
    @Test
    void theIterationsOfARunThatWasLeftOutDoNotStandIn() {
        double[][] forks = {{200, 201, 202, 203, 204, 205}, {100, 101, 102, 100, 101, 102}};
        Measurement two = Measurement.of(
                Key.of("x"),
                Made.TIME,
                new Data.Samples(Nested.of(Level.run("fork"), Level.iteration("iteration"), forks)),
                "forks");
        Settings out =
                Settings.DEFAULT.withExclusions(List.of(new Settings.Exclusion("a", "forks", 0, "another load")));
        Comparison row = Analyzer.analyze(Made.question(
                        out,
                        Made.file("host", "a", two),
                        Made.file("vm", "b", Made.iterations("x", Made.TIME, 100, 101, 102, 103, 100, 101))))
                .comparisons()
                .getFirst();
        assertThat(row.baseline().values()).containsExactly(forks[1]);
        assertThat(row.baseline().excluded()).isEqualTo(1);
    }

    private static Measurement runs(double... factors) {
        double[][] runs = new double[factors.length][60];
        for (int run = 0; run < runs.length; run++) {
            double[] own = Made.around(100, 0.01, 60, run);
            for (int i = 0; i < 60; i++) {
                runs[run][i] = factors[run] * own[i] * (i < 20 && factors[run] > 1.5 ? 3 : 1);
            }
        }
        return Measurement.of(
                Key.of("x"),
                Made.TIME,
                new Data.Samples(Nested.of(Level.run("fork"), Level.iteration("iteration"), runs)),
                "forks");
    }

    private static Analysis without(int run) {
        Settings out = Settings.DEFAULT.withExclusions(
                run < 0 ? List.of() : List.of(new Settings.Exclusion("a", "forks", run, "another load")));
        return Analyzer.analyze(Made.question(
                out,
                Made.file("host", "a", runs(1, 1.01, 2, 0.99, 1, 1.02)),
                Made.file("vm", "b", runs(1, 1.01, 1.02, 0.99, 1, 1.01))));
    }

    /** The third run begins with a warm-up; without it nothing warms up and the runs hardly differ. */
    @Test
    void theInsideOfARunThatWasLeftOutIsNotLookedInto() {
        Comparison all = without(-1).comparisons().getFirst();
        Comparison left = without(2).comparisons().getFirst();
        assertThat(all.checks()).extracting(Finding::code).contains("WARM_UP");
        assertThat(left.checks()).extracting(Finding::code).doesNotContain("WARM_UP");
    }

    @Test
    void whatIsLeftOfNestedRunsIsJudgedAtEveryLevel() {
        Analysis analysis = without(2);
        Comparison left = analysis.comparisons().getFirst();
        assertThat(left.baseline().leftOut().getFirst().unit()).isEqualTo(2);
        assertThat(Detailer.robustness(left, analysis).choices())
                .filteredOn(c -> c.name().equals("Bootstrap at every level"))
                .singleElement()
                .satisfies(
                        c -> assertThat(c.judgement().orElseThrow().ci().high()).isLessThan(1.05));
    }
}
