package tare.analysis.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.Analysis;
import tare.analysis.FactFinding;
import tare.analysis.Made;
import tare.model.Severity;

/** Sides measured in different sessions are told so; in one session, in whatever order, nothing is said. */
final class MeasuredWhenTest {
    private static final double HOUR = 3600;

    private static Optional<FactFinding> found(double host, double vm) {
        Analysis a = Made.analyze(
                Made.file("host", "a", Made.at(Made.runs("x", Made.TIME, 1, 1.1, 1.2), host * HOUR, HOUR)),
                Made.file("vm", "b", Made.at(Made.runs("x", Made.TIME, 1, 1.1, 1.2), vm * HOUR, HOUR)));
        return a.primary().getFirst().comparability().stream()
                .filter(f -> f.fact().equals(MeasuredWhen.FACT))
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 7.5, 1970-01-01 00:00 to 1970-01-01 01:00, 1970-01-01 07:30 to 1970-01-01 08:30",
        "50, 2, 1970-01-03, 1970-01-01"
    })
    void anotherSessionIsToldWithDaysWhereTheyDiffer(double host, double vm, String left, String right) {
        FactFinding f = found(host, vm).orElseThrow();
        assertThat(List.of(f.baseline(), f.candidate())).containsExactly(left, right);
        assertThat(f.severity()).isEqualTo(Severity.WARNING);
        assertThat(f.serious()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "0, 6.9", "3, 0"})
    void oneSessionIsNot(double host, double vm) {
        assertThat(found(host, vm)).isEmpty();
    }

    @Test
    void timesThatAreNotRecordedAreNotGuessed() {
        Analysis a = Made.analyze(
                Made.file("host", "a", Made.at(Made.runs("x", Made.TIME, 1, 1.1), 0, HOUR)),
                Made.file("vm", "b", Made.runs("x", Made.TIME, 1, 1.1)));
        assertThat(a.primary().getFirst().comparability())
                .noneMatch(f -> f.fact().equals(MeasuredWhen.FACT));
    }

    @Test
    void theDoubtStandsBesideTheVerdict() {
        Analysis a = Made.analyze(
                Made.file("host", "a", Made.at(Made.runs("x", Made.TIME, 1, 1.1, 1.2), 0, HOUR)),
                Made.file("vm", "b", Made.at(Made.runs("x", Made.TIME, 1, 1.1, 1.2), 50 * HOUR, HOUR)));
        assertThat(a.primary().getFirst().checks()).anySatisfy(f -> assertThat(f.message())
                .isEqualTo("Not measured in one session (host 1970-01-01, vm 1970-01-03): what changed in"
                        + " between is mixed into the gap."));
    }
}
