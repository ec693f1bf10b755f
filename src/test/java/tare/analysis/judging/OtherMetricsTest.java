package tare.analysis.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tare.analysis.Made;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Severity;
import tare.model.Unit;
import tare.verdict.Finding;

/** A benchmark is judged by one metric; that another says otherwise is told. */
final class OtherMetricsTest {
    private static final double[] WORK = {100, 100.1, 99.9, 100.05, 99.95, 100};
    private static final double[] DELAY = {2, 2.02, 1.99, 2.01, 2, 1.98};
    private static final Metric P99 =
            new Metric("p99", Unit.of("ms"), Direction.LOWER, Quantity.LATENCY, Role.SECONDARY, Domain.STORAGE);

    private static double[] times(double factor, double... values) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }

    private static List<Finding> said(double work, double delay, int runs) {
        Measurement[] host = {
            Made.runs("x", Made.RATE, Arrays.copyOf(WORK, runs)), Made.runs("x", P99, Arrays.copyOf(DELAY, runs))
        };
        Measurement[] vm = {
            Made.runs("x", Made.RATE, times(work, Arrays.copyOf(WORK, runs))),
            Made.runs("x", P99, times(delay, Arrays.copyOf(DELAY, runs)))
        };
        return Made.analyze(Made.file("host", "a", host), Made.file("vm", "b", vm))
                .primary()
                .getFirst()
                .checks()
                .stream()
                .filter(f -> f.code().equals(OtherMetrics.CODE))
                .toList();
    }

    @Test
    void equalThroughputAtTwiceTheLatencyIsDoubted() {
        assertThat(said(1, 2, 6)).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.WARNING);
            assertThat(f.message()).startsWith("Judged by IOPS; by p99 it is worse at 50.00 % (95 % interval 4");
        });
    }

    @Test
    void lessThroughputAtTheSameLatencyIsSaid() {
        assertThat(said(0.9, 0.9, 6)).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Severity.INFO);
            assertThat(f.message()).startsWith("Judged by IOPS; by p99 it is better at 111.1");
        });
    }

    @Test
    void metricsThatAgreeAndMetricsOfFewRunsSayNothing() {
        assertThat(said(0.9, 1.2, 6)).isEmpty();
        assertThat(said(1, 1, 6)).isEmpty();
        assertThat(said(1, 2, 4)).isEmpty();
    }

    /** Counts of errors begin at zero, where there is no ratio; their means are held against each other. */
    @Test
    void equalThroughputWithErrorsIsDoubted() {
        Metric errors =
                new Metric("errors", Unit.of(""), Direction.LOWER, Quantity.COUNT, Role.SECONDARY, Domain.STORAGE);
        double[] none = {0, 0, 0, 0, 0, 0};
        double[] some = {3, 5, 4, 2, 6, 5};
        assertThat(errors(errors, none, some))
                .containsExactly("Judged by IOPS; by errors it is worse (4.2 on average against 0).");
        assertThat(errors(errors, some, none)).isEmpty();
        assertThat(errors(errors, none, new double[] {0, 0, 1, 0, 0, 0})).isEmpty();
        assertThat(errors(errors, none, none)).isEmpty();
        assertThat(errors(errors, Arrays.copyOf(none, 4), Arrays.copyOf(some, 4)))
                .isEmpty();
    }

    private static List<String> errors(Metric errors, double[] host, double[] vm) {
        return Made.analyze(
                        Made.file("host", "a", Made.runs("x", Made.RATE, WORK), Made.runs("x", errors, host)),
                        Made.file("vm", "b", Made.runs("x", Made.RATE, WORK), Made.runs("x", errors, vm)))
                .primary()
                .getFirst()
                .checks()
                .stream()
                .filter(f -> f.code().equals(OtherMetrics.CODE))
                .map(Finding::message)
                .toList();
    }
}
