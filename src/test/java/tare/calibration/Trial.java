package tare.calibration;

import java.util.Random;
import java.util.function.Function;
import tare.model.Direction;
import tare.stats.Draws;
import tare.stats.series.EffectiveSize;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.LogSample;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** Repeats an experiment whose truth is known and counts what is said about it. */
final class Trial {
    static final double MARGIN = 0.05;
    static final Rule RULE = Rule.DEFAULT.withMargin(Margin.of(MARGIN));

    private Trial() {}

    /**
     * How often each was said.
     *
     * @param different a difference was called significant, within the margin or not
     * @param equivalent equivalence within the margin was claimed
     */
    record Rates(double different, double equivalent) {}

    /** Two independent samples of one shape, the candidate slower by {@code gap}. */
    static Rates shaped(Draws shape, int nBaseline, int nCandidate, double gap, int repetitions) {
        return rates(repetitions, random -> {
            double[] b = shape.sample(nBaseline, random);
            double[] c = Draws.scaled(shape.sample(nCandidate, random), 1 + gap);
            return Judge.judge(b, c, Direction.LOWER, RULE);
        });
    }

    /**
     * Runs that differ from each other as much as their iterations do, no gap.
     *
     * @param byRun true: the mean of a run is one value; false: every iteration is taken for a run
     */
    static Rates nested(int runs, int iterations, boolean byRun, int repetitions) {
        return rates(repetitions, random -> {
            double[] b = nested(runs, iterations, byRun, random);
            double[] c = nested(runs, iterations, byRun, random);
            return Judge.judge(b, c, Direction.LOWER, RULE);
        });
    }

    private static double[] nested(int runs, int iterations, boolean byRun, Random random) {
        double[] all = new double[runs * iterations];
        double[] means = new double[runs];
        for (int run = 0; run < runs; run++) {
            double centre = 100 + 2 * random.nextGaussian();
            for (int i = 0; i < iterations; i++) {
                all[run * iterations + i] = centre + 2 * random.nextGaussian();
                means[run] += all[run * iterations + i] / iterations;
            }
        }
        return byRun ? means : all;
    }

    /** How often "equivalent within 1 %" is said when one candidate run in five is 10 % slow and all repeat to 0.2 %. */
    static double rareSlowRun(int n, int repetitions) {
        int equivalent = 0;
        for (int i = 0; i < repetitions; i++) {
            Random random = new Random(1_000_003L * i + 29);
            double[] b = new double[n];
            double[] c = new double[n];
            for (int k = 0; k < n; k++) {
                b[k] = 100 + 0.2 * random.nextGaussian();
                c[k] = (random.nextInt(5) == 0 ? 110 : 100) + 0.2 * random.nextGaussian();
            }
            equivalent += Judge.judge(b, c, Direction.LOWER, Rule.DEFAULT).pEquivalence() < 0.05 ? 1 : 0;
        }
        return equivalent / (double) repetitions;
    }

    /** How often two dependent series without a gap are called different, with and without the correction. */
    static double dependent(double phi, int n, boolean corrected, int repetitions) {
        int different = 0;
        for (int i = 0; i < repetitions; i++) {
            Random random = new Random(i);
            LogSample b = dependent(Draws.autocorrelated(n, phi, random), corrected);
            LogSample c = dependent(Draws.autocorrelated(n, phi, random), corrected);
            different += Judge.judge(b, c, Direction.LOWER, RULE).pDifference() < 0.05 ? 1 : 0;
        }
        return different / (double) repetitions;
    }

    private static LogSample dependent(double[] x, boolean corrected) {
        LogSample plain = LogSample.of(x);
        return corrected ? plain.withInflation(EffectiveSize.geyer(x).tau()) : plain;
    }

    private static Rates rates(int repetitions, Function<Random, Judgement> experiment) {
        int different = 0;
        int equivalent = 0;
        for (int i = 0; i < repetitions; i++) {
            Judgement judgement = experiment.apply(new Random(1_000_003L * i + 17));
            different += judgement.pDifference() < RULE.alpha() ? 1 : 0;
            equivalent += judgement.pEquivalence() < RULE.alpha() ? 1 : 0;
        }
        return new Rates(different / (double) repetitions, equivalent / (double) repetitions);
    }

    /** The rate that a true 5 % stays under, but for one simulation in a thousand. */
    static double allowed(int repetitions) {
        return 0.05 + 3.1 * Math.sqrt(0.05 * 0.95 / repetitions);
    }
}
