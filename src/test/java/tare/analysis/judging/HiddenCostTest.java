package tare.analysis.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Made;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Severity;
import tare.model.Unit;
import tare.verdict.Finding;

final class HiddenCostTest {
    private static final Metric PER_WORK = new Metric(
            "CPU time per I/O", Unit.of("us"), Direction.LOWER, Quantity.TIME, Role.SECONDARY, Domain.STORAGE);
    private static final Metric USE =
            new Metric("CPU use", Unit.of("%"), Direction.UNKNOWN, Quantity.FRACTION, Role.SECONDARY, Domain.STORAGE);
    private static final double[] WORK = Made.around(1000, 0.001, 12, 1);
    private static final double[] SAME = Made.around(1000, 0.001, 12, 2);

    private static Finding found(Metric metric, double[] b, double[] c) {
        Analysis a = Made.analyze(
                Made.file("host", "a", Made.runs("x", Made.RATE, WORK), Made.runs("x", metric, b)),
                Made.file("vm", "c", Made.runs("x", Made.RATE, SAME), Made.runs("x", metric, c)));
        return a.primary().getFirst().checks().stream()
                .filter(f -> f.code().equals("HIDDEN_COST"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void equalThroughputAtMoreCpuIsSaidBesideTheVerdict() {
        Finding f = found(PER_WORK, Made.around(10, 0.01, 12, 3), Made.around(18, 0.01, 12, 4));
        assertThat(f.message())
                .startsWith("Equivalent, at 1.8")
                .contains("times the CPU per unit of work (95 % interval 1.7")
                .endsWith(").");
        assertThat(f.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void cpuUseIsDividedByTheWorkRunByRun() {
        double[] twice = IntStream.range(0, 12).mapToDouble(i -> 0.04 * SAME[i]).toArray();
        double[] once = Made.around(20, 0.001, 12, 5);
        assertThat(found(USE, once, twice).message())
                .startsWith("Equivalent, at 1.99")
                .contains("interval 1.99")
                .contains("to 2.00");
    }

    @Test
    void theSameCpuIsNoWarning() {
        Finding f = found(PER_WORK, Made.around(10, 0.05, 12, 6), Made.around(10, 0.05, 12, 7));
        assertThat(f.severity()).isEqualTo(Severity.INFO);
        assertThat(f.message()).endsWith("not shown to differ.");
    }

    @Test
    void withoutCpuInTheFilesNothingIsSaid() {
        Analysis a = Made.analyze(
                Made.file("host", "a", Made.runs("x", Made.RATE, WORK)),
                Made.file("vm", "c", Made.runs("x", Made.RATE, SAME)));
        assertThat(a.primary().getFirst().checks()).noneMatch(f -> f.code().equals("HIDDEN_COST"));
    }
}
