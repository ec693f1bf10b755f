package tare.analysis.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.analysis.detail.Detailer;
import tare.model.Data;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Unit;
import tare.verdict.Finding;
import tare.verdict.Verdict;

/** Rows of which one side at least is known by n, mean and standard deviation alone. */
class SummariesTest {
    private static Measurement summary(String unit, double n, double mean, double sd) {
        Metric metric = Made.TIME.withUnit(Unit.of(unit));
        return Measurement.of(Key.of("x"), metric, new Data.Summary(Map.of("n", n, "mean", mean, "sd", sd)), "summary");
    }

    private static Analysis analyze(Measurement host, Measurement vm) {
        return Made.analyze(Made.file("host", "a", host), Made.file("vm", "b", vm));
    }

    @Test
    void summariesInOtherUnitsAreConverted() {
        Comparison inSeconds = analyze(summary("s", 30, 1, 0.005), summary("s", 30, 1.001, 0.006))
                .comparisons()
                .getFirst();
        Comparison mixed = analyze(summary("s", 30, 1, 0.005), summary("ms", 30, 1001, 6))
                .comparisons()
                .getFirst();
        assertThat(mixed.judgement().verdict()).isEqualTo(Verdict.EQUIVALENT);
        assertThat(mixed.judgement().ratio()).isCloseTo(1.001, within(1e-12));
        assertThat(mixed.because()).isEqualTo(inSeconds.because());
    }

    @Test
    void aSummaryIsNotCalledOneRun() {
        Analysis a = analyze(summary("s", 30, 1, 0.005), summary("s", 30, 1.001, 0.006));
        assertThat(a.comparisons().getFirst().checks())
                .extracting(Finding::code)
                .doesNotContain("FEW_RUNS");
        assertThat(Detailer.robustness(a.comparisons().getFirst(), a).sentence())
                .isEqualTo("Judged from a summary: no other method can be used without the values.");
    }
}
