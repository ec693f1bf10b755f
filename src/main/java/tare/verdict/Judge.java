package tare.verdict;

import java.util.Optional;
import tare.model.Direction;
import tare.stats.ChiSquared;
import tare.stats.Layout;
import tare.stats.Moments;
import tare.stats.StudentT;
import tare.stats.TPower;
import tare.stats.TostPower;

/**
 * The verdict rule: Welch's t on logarithms against the margin, two one-sided tests for equivalence.
 *
 * <p>d = mean ln R with R the cost ratio (above 1 = candidate worse); se² = s²_b/n_b + s²_c/n_c of the logs, ν by
 * Welch–Satterthwaite. p_difference = 2·P(T ≥ |d|/se); p_equivalence = max of both one-sided tests against ±M. Every
 * comparison is a strict {@code <}. Swapping the sides or the direction turns d into −d and leaves every p-value alone.
 */
public final class Judge {
    private Judge() {}

    /** Judges two sides given as one value a unit of analysis, both in the same unit. */
    public static Judgement judge(double[] baseline, double[] candidate, Direction better, Rule rule) {
        Optional<Refusal> refusal = refusal(baseline, candidate);
        if (refusal.isPresent()) {
            return refused(refusal.get(), Judge.ratio(baseline, candidate), better);
        }
        return judge(LogSample.of(baseline), LogSample.of(candidate), better, rule);
    }

    /** Why these numbers cannot be tested as a ratio; the checks in their order, the first hit. */
    public static Optional<Refusal> refusal(double[] baseline, double[] candidate) {
        if (!finite(baseline) || !finite(candidate)) {
            return Optional.of(Refusal.NON_FINITE);
        }
        if (baseline.length < 2 || candidate.length < 2) {
            return Optional.of(Refusal.TOO_FEW_VALUES);
        }
        if (!positive(baseline) || !positive(candidate)) {
            return Optional.of(Refusal.NON_POSITIVE);
        }
        if (Moments.constant(baseline) && Moments.constant(candidate)) {
            return Optional.of(Refusal.NO_VARIATION);
        }
        return Optional.empty();
    }

    /** Judges two sides by the moments of their logs; both without variation is refused, as is an unknown direction. */
    public static Judgement judge(LogSample baseline, LogSample candidate, Direction better, Rule rule) {
        double gap = candidate.mean() - baseline.mean();
        double vb = baseline.meanVariance();
        double vc = candidate.meanVariance();
        double variance = vb + vc;
        if (!(variance > 0)) {
            return refused(Refusal.NO_VARIATION, Math.exp(gap), better);
        }
        double df = Math.max(1, variance * variance / (vb * vb / baseline.freedom() + vc * vc / candidate.freedom()));
        double sigma = Math.sqrt(
                (baseline.variance() * baseline.inflation() + candidate.variance() * candidate.inflation()) / 2);
        return decide(
                new LogGap(gap, Math.sqrt(variance), df, sigma, spreadFreedom(baseline, candidate), Layout.SEPARATE),
                better,
                rule);
    }

    /**
     * Judges pairs (same block, round or seed on both sides), only where the design says so.
     *
     * @param baseline one value a pair
     * @param candidate in the same order
     */
    public static Judgement paired(double[] baseline, double[] candidate, Direction better, Rule rule) {
        if (baseline.length != candidate.length) {
            return refused(Refusal.UNEQUAL_LENGTHS, Judge.ratio(baseline, candidate), better);
        }
        if (!finite(baseline) || !finite(candidate)) {
            return refused(Refusal.NON_FINITE, Double.NaN, better);
        }
        if (baseline.length < 2) {
            return refused(Refusal.TOO_FEW_VALUES, Judge.ratio(baseline, candidate), better);
        }
        if (!positive(baseline) || !positive(candidate)) {
            return refused(Refusal.NON_POSITIVE, Double.NaN, better);
        }
        double[] left = Moments.logs(baseline);
        double[] right = Moments.logs(candidate);
        double[] d = new double[baseline.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = right[i] - left[i];
        }
        double sd = Moments.sd(d);
        if (Moments.constantButRounding(d, right, left, 1)) {
            return refused(Refusal.NO_VARIATION, Judge.ratio(baseline, candidate), better);
        }
        int df = d.length - 1;
        // Runs a side of a paired design need half the variance that two independent sides would.
        LogGap gap = new LogGap(Moments.mean(d), sd / Math.sqrt(d.length), df, sd / Math.sqrt(2), df, Layout.PAIRED);
        return decide(gap, better, rule);
    }

    /**
     * The same judgement after both sides were divided by constants that are known without error.
     *
     * @param shift what that adds to the log of the ratio as measured
     */
    public static Judgement shifted(Judgement j, double shift, Direction better, Rule rule) {
        return j.testable()
                ? decide(
                        new LogGap(Math.log(j.ratio()) + shift, j.logSe(), j.df(), Double.NaN, j.df(), j.layout()),
                        better,
                        rule)
                : refused(j.reason().orElseThrow(), j.ratio() * Math.exp(shift), better);
    }

    /** A judgement that tests nothing, with the ratio of what there is (NaN when there is none). */
    public static Judgement refused(Refusal reason, double ratio, Direction better) {
        double cost = better == Direction.LOWER ? ratio : better == Direction.HIGHER ? 1 / ratio : Double.NaN;
        return new Judgement(
                Verdict.NOT_TESTABLE,
                Optional.of(reason),
                false,
                ratio,
                Interval.NONE,
                Interval.NONE,
                cost,
                Interval.NONE,
                Interval.NONE,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Optional.empty(),
                Layout.SEPARATE);
    }

    /** A gap of logs with all that belongs to it; gap is candidate minus baseline as measured. */
    private record LogGap(double gap, double se, double df, double sigma, double sigmaFreedom, Layout layout) {}

    private static Judgement decide(LogGap g, Direction better, Rule rule) {
        double sign = better == Direction.HIGHER ? -1 : 1;
        double d = sign * g.gap();
        double half95 = StudentT.upperQuantile(rule.alpha() / 2, g.df()) * g.se();
        double half90 = StudentT.upperQuantile(rule.alpha(), g.df()) * g.se();
        double pDifference = Math.min(1, 2 * StudentT.survival(Math.abs(d) / g.se(), g.df()));
        Interval ci = around(g.gap(), half95);
        Interval equivalence = around(g.gap(), half90);
        if (better == Direction.UNKNOWN) {
            return directionless(g, ci, equivalence, pDifference, Math.expm1(Math.abs(d) + half90));
        }
        Margin margin = rule.margin();
        double pNotWorse = StudentT.survival((margin.logHigh() - d) / g.se(), g.df());
        double pNotBetter = StudentT.survival((d - margin.logLow()) / g.se(), g.df());
        double pEquivalence = Math.max(pNotWorse, pNotBetter);
        Verdict verdict = verdict(d, pDifference, pEquivalence, pNotWorse, rule.alpha());
        boolean open = verdict == Verdict.NOT_WORSE || verdict == Verdict.INCONCLUSIVE;
        return new Judgement(
                verdict,
                Optional.empty(),
                beyond(verdict, d, g.se(), g.df(), margin, rule.alpha()),
                Math.exp(g.gap()),
                ci,
                equivalence,
                Math.exp(d),
                around(d, half95),
                around(d, half90),
                g.se(),
                g.df(),
                pDifference,
                pEquivalence,
                pNotWorse,
                Math.expm1(Math.abs(d) + half90),
                open && g.sigma() > 0
                        ? Optional.of(runsNeeded(g.layout(), g.sigma(), g.sigmaFreedom(), rule))
                        : Optional.empty(),
                g.layout());
    }

    private static Judgement directionless(
            LogGap g, Interval ci, Interval equivalence, double pDifference, double boundedAt) {
        return new Judgement(
                Verdict.NOT_TESTABLE,
                Optional.of(Refusal.UNKNOWN_DIRECTION),
                false,
                Math.exp(g.gap()),
                ci,
                equivalence,
                Double.NaN,
                Interval.NONE,
                Interval.NONE,
                g.se(),
                g.df(),
                pDifference,
                Double.NaN,
                Double.NaN,
                boundedAt,
                Optional.empty(),
                g.layout());
    }

    private static Verdict verdict(double d, double pDifference, double pEquivalence, double pNotWorse, double alpha) {
        if (pEquivalence < alpha) {
            return pDifference < alpha ? Verdict.SIGNIFICANT_BUT_NEGLIGIBLE : Verdict.EQUIVALENT;
        }
        if (pDifference < alpha) {
            return d > 0 ? Verdict.SLOWER : Verdict.FASTER;
        }
        return pNotWorse < alpha ? Verdict.NOT_WORSE : Verdict.INCONCLUSIVE;
    }

    /** The verdict that the same numbers give at another level; the judgement is a testable one. */
    public static Verdict verdictAt(Judgement j, double alpha) {
        return verdict(j.costRatio() - 1, j.pDifference(), j.pEquivalence(), j.pNotWorse(), alpha);
    }

    /** Whether the same numbers show at another level that the gap is beyond the margin; the judgement is a testable one. */
    public static boolean beyondAt(Judgement j, Margin margin, double alpha) {
        return beyond(verdictAt(j, alpha), Math.log(j.costRatio()), j.logSe(), j.df(), margin, alpha);
    }

    private static boolean beyond(Verdict verdict, double d, double se, double df, Margin margin, double alpha) {
        return switch (verdict) {
            case SLOWER -> StudentT.survival((d - margin.logHigh()) / se, df) < alpha;
            case FASTER -> StudentT.survival((margin.logLow() - d) / se, df) < alpha;
            default -> false;
        };
    }

    /**
     * Runs a side for equivalence and for seeing the margin.
     *
     * @param layout whether the runs will be pairs
     * @param sigma standard deviation of one run's log
     * @param df degrees of freedom of sigma, for its upper 80 % limit
     */
    public static RunsNeeded runsNeeded(Layout layout, double sigma, double df, Rule rule) {
        double low = rule.margin().logLow();
        double high = rule.margin().logHigh();
        double alpha = rule.alpha();
        double power = rule.power();
        double upper = sigma * Math.sqrt(df / ChiSquared.quantile(0.2, df));
        int none = TostPower.sampleSize(layout, 0, low, high, sigma, alpha, power);
        int half = TostPower.sampleSize(layout, rule.margin().logHalf(), low, high, sigma, alpha, power);
        int noneUpper = TostPower.sampleSize(layout, 0, low, high, upper, alpha, power);
        int see = TPower.sampleSize(layout, Math.min(high, -low), sigma, alpha, power);
        return new RunsNeeded(none, half, noneUpper, see);
    }

    /**
     * The same rule read off the intervals of another method, which has no p-values for it.
     *
     * @param ratio candidate / baseline as measured
     * @param ci its interval at level 1−α, bounded
     * @param equivalence its interval at level 1−2α, bounded
     * @param better a known direction
     */
    public static Judgement byIntervals(
            double ratio, Interval ci, Interval equivalence, Direction better, Margin margin) {
        boolean higher = better == Direction.HIGHER;
        Interval cost = higher ? ci.inverse() : ci;
        Interval narrow = higher ? equivalence.inverse() : equivalence;
        Verdict verdict = verdict(cost, narrow, margin);
        boolean beyond = verdict == Verdict.SLOWER && narrow.low() > margin.high()
                || verdict == Verdict.FASTER && narrow.high() < margin.low();
        return new Judgement(
                verdict,
                Optional.empty(),
                beyond,
                ratio,
                ci,
                equivalence,
                higher ? 1 / ratio : ratio,
                cost,
                narrow,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Optional.empty(),
                Layout.SEPARATE);
    }

    private static Verdict verdict(Interval cost, Interval narrow, Margin margin) {
        boolean different = cost.low() > 1 || cost.high() < 1;
        if (narrow.low() > margin.low() && narrow.high() < margin.high()) {
            return different ? Verdict.SIGNIFICANT_BUT_NEGLIGIBLE : Verdict.EQUIVALENT;
        }
        if (different) {
            return cost.low() > 1 ? Verdict.SLOWER : Verdict.FASTER;
        }
        return narrow.high() < margin.high() ? Verdict.NOT_WORSE : Verdict.INCONCLUSIVE;
    }

    private static double spreadFreedom(LogSample b, LogSample c) {
        double vb = b.variance() * b.inflation();
        double vc = c.variance() * c.inflation();
        double sum = vb + vc;
        return Math.max(1, sum * sum / (vb * vb / b.freedom() + vc * vc / c.freedom()));
    }

    private static Interval around(double centre, double half) {
        return new Interval(Math.exp(centre - half), Math.exp(centre + half));
    }

    /** Ratio of geometric means; NaN when a side is empty or not positive. */
    public static double ratio(double[] baseline, double[] candidate) {
        if (baseline.length == 0 || candidate.length == 0 || !positive(baseline) || !positive(candidate)) {
            return Double.NaN;
        }
        if (baseline.length == 1 && candidate.length == 1) {
            return candidate[0] / baseline[0];
        }
        return Math.exp(Moments.mean(Moments.logs(candidate)) - Moments.mean(Moments.logs(baseline)));
    }

    private static boolean finite(double[] x) {
        for (double v : x) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return true;
    }

    private static boolean positive(double[] x) {
        for (double v : x) {
            if (!(v > 0) || Double.isInfinite(v)) {
                return false;
            }
        }
        return true;
    }
}
