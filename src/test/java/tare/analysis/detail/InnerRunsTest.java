package tare.analysis.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;

/** Whose quantiles are taken where runs stand in one file, inside boots or hosts or one another. */
class InnerRunsTest {
    private static final Level HOST = Level.host("host");
    private static final Level BOOT = Level.boot("boot");
    private static final Level RUN = Level.run("run");
    private static final Level REPETITION = Level.run("repetition");
    private static final Level REQUEST = Level.event("request");

    static Stream<Arguments> nesting() {
        return Stream.of(
                Arguments.of(List.of(RUN, REQUEST), new int[] {6, 60}, "Over 6 and 6 runs"),
                Arguments.of(List.of(RUN, REPETITION, REQUEST), new int[] {5, 3, 40}, "Over 5 and 5 runs"),
                Arguments.of(List.of(BOOT, RUN, REQUEST), new int[] {3, 4, 40}, "Over 3 and 3 boots"),
                Arguments.of(List.of(HOST, BOOT, RUN, REQUEST), new int[] {4, 2, 3, 40}, "Over 4 and 4 hosts"),
                Arguments.of(List.of(HOST, BOOT, RUN, REQUEST), new int[] {1, 5, 3, 40}, "Over 5 and 5 boots"));
    }

    @ParameterizedTest
    @MethodSource("nesting")
    void runsBelongToTheUnitThatIsJudged(List<Level> levels, int[] counts, String start) {
        assertThat(tail(nested(levels, counts, 0, 1), "ms").source()).startsWith(start);
    }

    /** A run of 19 values has no distribution of its own, a run of 20 has; then each unit's quantile is one value. */
    @ParameterizedTest
    @CsvSource({"19, Over the runs: quantiles of the values that were judged", "20, Over 4 and 4 runs"})
    void aDistributionOfItsOwnBeginsAtTwentyValues(int inside, String start) {
        assertThat(tail(nested(List.of(RUN, REQUEST), new int[] {4, inside}, 0, 1), "ms")
                        .source())
                .startsWith(start);
    }

    /** Medians of 10 ms and 10 500 µs: the ratio is 1.05 whatever the units, in samples of runs and of requests. */
    @ParameterizedTest
    @CsvSource({"ms, 1", "us, 1000", "s, 0.001"})
    void quantilesOfBothSidesAreInOneUnit(String unit, double factor) {
        Tail tail = tail(nested(List.of(RUN, REQUEST), new int[] {6, 60}, 0.5, factor), unit);
        assertThat(tail.rows().getFirst().ratio()).isCloseTo(1.05, within(1e-9));
    }

    private static Tail tail(Nested candidate, String unit) {
        List<Level> levels = candidate.levels();
        int[] counts = new int[levels.size()];
        int above = 1;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = candidate.units(i) / above;
            above = candidate.units(i);
        }
        Question q = new Question(
                List.of(file("host", "ms", nested(levels, counts, 0, 1)), file("vm", unit, candidate)),
                "host",
                List.of("vm"),
                Settings.DEFAULT);
        Analysis a = Analyzer.analyze(q);
        return new TailQuantiles(a.comparisons().getFirst()).run();
    }

    /** Around 10, shifted and scaled, the same pattern in every run, a little apart from run to run. */
    private static Nested nested(List<Level> levels, int[] counts, double shift, double factor) {
        int n = Arrays.stream(counts).reduce(1, (a, b) -> a * b);
        int inside = counts[counts.length - 1];
        double[] values = IntStream.range(0, n)
                .mapToDouble(i -> factor * (10 + shift) * (1 + 0.001 * (i % inside) + 0.0007 * (i / inside)))
                .toArray();
        int[][] starts = new int[counts.length - 1][];
        int size = n;
        for (int k = 0; k < starts.length; k++) {
            size /= counts[k];
            int each = size;
            starts[k] = IntStream.range(0, n / each).map(i -> i * each).toArray();
        }
        return new Nested(values, levels, List.of(starts));
    }

    private static Source file(String platform, String unit, Nested values) {
        Metric time =
                new Metric("time", Unit.of(unit), Direction.LOWER, Quantity.LATENCY, Role.PRIMARY, Domain.APPLICATION);
        Measurement m = Measurement.of(Key.of("x"), time, new Data.Samples(values), "");
        return new Source(
                platform,
                platform,
                1,
                Status.OK,
                "made",
                "made",
                "",
                new Platform(platform, PlatformKind.UNKNOWN, ""),
                Facts.of(Map.of()),
                List.of(),
                List.of(m));
    }
}
