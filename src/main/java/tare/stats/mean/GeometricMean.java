package tare.stats.mean;

import tare.stats.Alternative;
import tare.stats.Moments;
import tare.stats.Require;
import tare.stats.Span;

/**
 * Geometric mean with a t interval on logarithms. One value or a constant sample has no interval (NaN ends) and no p.
 *
 * @param mean exp(mean ln x)
 * @param sd exp(sd ln x); NaN for one value
 * @param interval confidence interval of the mean
 * @param pValue two-sided, against a mean of 1
 */
public record GeometricMean(double mean, double sd, Span interval, double pValue) {
    public static GeometricMean of(double[] x, double level) {
        Require.sample(x, 1);
        Require.positive(x);
        Require.level(level);
        double[] logs = Moments.logs(x);
        Difference d = Difference.oneSample(logs);
        double sd = Math.exp(Moments.sd(logs));
        if (Moments.constant(x)) {
            return new GeometricMean(Math.exp(d.estimate()), sd, new Span(Double.NaN, Double.NaN), Double.NaN);
        }
        Span interval = d.interval(level, Alternative.TWO_SIDED).map(Math::exp);
        return new GeometricMean(Math.exp(d.estimate()), sd, interval, d.pValue(0, Alternative.TWO_SIDED));
    }
}
