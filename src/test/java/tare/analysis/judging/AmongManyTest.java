package tare.analysis.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.analysis.Settings;
import tare.model.Direction;
import tare.model.Measurement;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Verdict;

/** What is shown of a row looked at alone, and not of one among ten; and what dependent values are worth. */
class AmongManyTest {
    private static final double[] BASE = {100, 103, 97, 101, 99, 100};

    private static Analysis analyze(int rows, double factor) {
        Measurement[] b = new Measurement[rows];
        Measurement[] c = new Measurement[rows];
        for (int i = 0; i < rows; i++) {
            double own = i == 0 ? factor : 1;
            b[i] = Made.runs("b" + i, Made.TIME, BASE);
            c[i] = Made.runs(
                    "b" + i, Made.TIME, Arrays.stream(BASE).map(v -> own * v).toArray());
        }
        Settings claimed = Settings.DEFAULT.withClaims(List.of("overhead <= 1 %"));
        return Analyzer.analyze(Made.question(claimed, Made.file("host", "a", b), Made.file("vm", "c", c)));
    }

    private static Comparison slow(Analysis a) {
        return a.find(a.suite().orElseThrow().worstId().orElseThrow()).orElseThrow();
    }

    /** p = 0.023: below 0.05, above 0.05/10. */
    @Test
    void aGapStandsAloneAndNotAmongTen() {
        Comparison alone = slow(analyze(1, 1.032));
        Comparison amongTen = slow(analyze(10, 1.032));
        assertThat(alone.judgement().pDifference()).isBetween(0.006, 0.049);
        assertThat(alone.judgement().verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(amongTen.judgement()).isEqualTo(alone.judgement());
        assertThat(alone.stands()).isTrue();
        assertThat(amongTen.stands()).isFalse();
        assertThat(amongTen.pDifferenceHolm()).isGreaterThan(0.05);
    }

    @Test
    void aClaimIsContradictedByARowAloneAndNotByOneOfTen() {
        assertThat(analyze(1, 1.045).claims().getFirst().each()).isEqualTo(ClaimAnswer.Answer.CONTRADICTED);
        assertThat(analyze(10, 1.045).claims().getFirst().each()).isEqualTo(ClaimAnswer.Answer.NOT_SHOWN);
        assertThat(analyze(10, 1.1).claims().getFirst().each()).isEqualTo(ClaimAnswer.Answer.CONTRADICTED);
    }

    /** Iterations of one run that resemble their neighbours say less than as many independent ones. */
    @Test
    void dependentIterationsWidenTheInterval() {
        double[] b = wandering(1);
        double[] c = wandering(2);
        Judgement row = Made.analyze(
                        Made.file("host", "a", Made.iterations("x", Made.TIME, b)),
                        Made.file("vm", "c", Made.iterations("x", Made.TIME, c)))
                .comparisons()
                .getFirst()
                .judgement();
        Judgement independent = Judge.judge(b, c, Direction.LOWER, Settings.DEFAULT.rule());
        assertThat(row.ratio()).isEqualTo(independent.ratio());
        assertThat(row.logSe()).isGreaterThan(1.5 * independent.logSe());
        assertThat(row.df()).isLessThan(independent.df() / 2);
    }

    private static double[] wandering(long seed) {
        double[] x = Made.around(1, 0.01, 80, seed);
        double before = 0;
        for (int i = 0; i < x.length; i++) {
            before = 0.8 * before + Math.log(x[i]);
            x[i] = 100 * Math.exp(before);
        }
        return x;
    }
}
