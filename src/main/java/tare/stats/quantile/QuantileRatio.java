package tare.stats.quantile;

import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Span;
import tare.stats.mean.LogRatio;

/**
 * The ratio of one quantile of the candidate to that of the baseline.
 *
 * <p>Over runs: each run's own quantile is one value, and the ratio of their geometric means has Welch's interval on
 * logarithms; this is what speaks about platforms. Within a run: events of one run a side, taken as independent; the
 * distribution-free intervals of both sides are combined on logarithms (Zou and Donner 2008), which says nothing about the
 * next run. Percentiles of percentiles are never averaged into one percentile.
 *
 * @param p which quantile
 * @param scope over runs or within one run
 * @param baseline quantile of the baseline; over runs the geometric mean of the runs' quantiles
 * @param candidate the same of the candidate
 * @param interval of candidate/baseline; ends NaN where there is none
 * @param needed values a side below which there is no interval at all
 */
public record QuantileRatio(double p, Scope scope, double baseline, double candidate, Span interval, int needed) {
    /** What varies from value to value. */
    public enum Scope {
        OVER_RUNS,
        WITHIN_RUN
    }

    private static final Span NONE = new Span(Double.NaN, Double.NaN);

    public double ratio() {
        return candidate / baseline;
    }

    /** False where an interval is not possible with so few values. */
    public boolean bounded() {
        return !Double.isNaN(interval.low()) && !Double.isNaN(interval.high());
    }

    /**
     * Over runs, from each run's own quantile.
     *
     * @param baseline one value a run
     * @param candidate one value a run
     */
    public static QuantileRatio overRuns(double[] baseline, double[] candidate, double p, double level) {
        Require.probability(p);
        Require.level(level);
        Require.samples(baseline, candidate, 1);
        Require.positive(baseline);
        Require.positive(candidate);
        double b = Math.exp(Moments.mean(Moments.logs(baseline)));
        double c = Math.exp(Moments.mean(Moments.logs(candidate)));
        boolean testable = baseline.length >= 2
                && candidate.length >= 2
                && !(Moments.constant(baseline) && Moments.constant(candidate));
        Span interval = testable ? LogRatio.welch(candidate, baseline, level).interval() : NONE;
        return new QuantileRatio(p, Scope.OVER_RUNS, b, c, interval, 2);
    }

    /** Within one run a side, from events or histograms. */
    public static QuantileRatio withinRun(Weighted baseline, Weighted candidate, double p, double level) {
        Require.level(p);
        Require.level(level);
        double b = baseline.quantile(p);
        double c = candidate.quantile(p);
        if (!(b > 0) || !(c > 0)) {
            throw new Refused(Refused.Code.NON_POSITIVE, "a quantile that is not positive has no ratio");
        }
        QuantileInterval ib = baseline.interval(p, level);
        QuantileInterval ic = candidate.interval(p, level);
        boolean bounded = ib.bounded() && ic.bounded() && ib.low() > 0 && ic.low() > 0;
        Span interval = bounded ? combined(b, ib, c, ic) : NONE;
        return new QuantileRatio(p, Scope.WITHIN_RUN, b, c, interval, QuantileInterval.smallestN(p, level));
    }

    /** Each side's distance from its estimate to its limit, added in squares on the logarithmic scale. */
    private static Span combined(double b, QuantileInterval ib, double c, QuantileInterval ic) {
        double gap = Math.log(c / b);
        double down = Math.hypot(Math.log(c / ic.low()), Math.log(ib.high() / b));
        double up = Math.hypot(Math.log(ic.high() / c), Math.log(b / ib.low()));
        return new Span(Math.exp(gap - down), Math.exp(gap + up));
    }
}
