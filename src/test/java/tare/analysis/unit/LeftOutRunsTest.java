package tare.analysis.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.model.Data;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Nested;

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
}
