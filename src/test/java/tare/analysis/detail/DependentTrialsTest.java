package tare.analysis.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.verdict.Interval;

/** Values inside one run that follow one another say less than as many separate runs, by whatever method. */
class DependentTrialsTest {
    private static final int VALUES = 60;

    private static double[] following(double centre, long seed) {
        double[] own = Made.around(1, 0.01, VALUES, seed);
        double[] values = new double[VALUES];
        double at = 0;
        for (int i = 0; i < VALUES; i++) {
            at = 0.8 * at + own[i] - 1;
            values[i] = centre * Math.exp(at);
        }
        return values;
    }

    private static Analysis oneRunEach() {
        return Made.analyze(
                Made.file("host", "a.json", Made.iterations("x", Made.TIME, following(100, 3))),
                Made.file("vm", "b.json", Made.iterations("x", Made.TIME, following(101, 4))));
    }

    private static double width(Interval interval) {
        return Math.log(interval.high() / interval.low());
    }

    @Test
    void noOtherMethodIsSurerThanTheVerdict() {
        Analysis a = oneRunEach();
        Comparison row = a.comparisons().getFirst();
        assertThat(row.provisionalBecause()).contains("ONE_RUN");
        double own = width(row.judgement().ci());
        Robustness trials = Detailer.robustness(row, a);
        assertThat(trials.choices())
                .filteredOn(c -> c.name().startsWith("Hodges")
                        || c.name().startsWith("BCa")
                        || c.name().startsWith("Fieller")
                        || c.name().startsWith("First of"))
                .hasSize(4)
                .allSatisfy(
                        c -> assertThat(width(c.judgement().orElseThrow().ci())).isBetween(0.8 * own, 1.3 * own));
        assertThat(trials.choices())
                .filteredOn(c -> c.name().startsWith("Fieller"))
                .singleElement()
                .satisfies(c -> assertThat(c.note()).contains("follow one another"));
    }

    @Test
    void whatTheGapCostsIsNoSurerEither() {
        Comparison row = oneRunEach().comparisons().getFirst();
        assertThat(width(GapCost.of(row).orElseThrow().interval()))
                .isBetween(
                        0.8 * width(row.judgement().ci()),
                        1.3 * width(row.judgement().ci()));
    }
}
