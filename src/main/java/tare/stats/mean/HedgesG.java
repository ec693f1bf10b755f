package tare.stats.mean;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;
import tare.stats.Moments;
import tare.stats.NoncentralT;
import tare.stats.Require;
import tare.stats.Root;
import tare.stats.Span;

/**
 * Standardised difference of means, bias-corrected (Hedges 1981), with the interval from the noncentral t.
 *
 * @param d difference over the pooled standard deviation (Cohen)
 * @param correction J = Γ(ν/2)/(√(ν/2)·Γ((ν−1)/2))
 * @param g J·d
 * @param ncp interval of the noncentrality
 * @param interval of g
 * @param approximateVariance (m+n)/(mn) + g²/(2(m+n))
 */
public record HedgesG(double d, double correction, double g, Span ncp, Span interval, double approximateVariance) {
    public static HedgesG of(double[] x, double[] y, double level) {
        Require.samples(x, y, 2);
        Require.variation(x, y);
        Require.level(level);
        double m = x.length;
        double n = y.length;
        double df = m + n - 2;
        double root = Math.sqrt(1 / m + 1 / n);
        double d = Moments.difference(x, y) / Difference.pooledSd(x, y);
        double correction = Math.exp(LogGamma.value(df / 2) - LogGamma.value((df - 1) / 2)) / Math.sqrt(df / 2);
        double g = correction * d;
        Span ncp = ncp(d / root, df, (1 - level) / 2);
        double variance = (m + n) / (m * n) + g * g / (2 * (m + n));
        return new HedgesG(d, correction, g, ncp, ncp.map(v -> v * root * correction), variance);
    }

    /** The noncentralities at which t lies on the upper and on the lower tail probability. */
    private static Span ncp(double t, double df, double tail) {
        double low = solve(ncp -> NoncentralT.survival(t, df, ncp) - tail, t, df);
        double high = solve(ncp -> tail - NoncentralT.cdf(t, df, ncp), t, df);
        return new Span(low, high);
    }

    /** Root of a function that rises with the noncentrality: bracket by doubling, then regula falsi with bisection. */
    private static double solve(DoubleUnaryOperator rising, double start, double df) {
        double step = 1 + Math.abs(start) / Math.sqrt(df);
        double low = start;
        double high = start;
        while (rising.applyAsDouble(low) > 0 && step < 1e12) {
            high = low;
            low -= step;
            step *= 2;
        }
        step = 1 + Math.abs(start) / Math.sqrt(df);
        while (rising.applyAsDouble(high) < 0 && step < 1e12) {
            low = high;
            high += step;
            step *= 2;
        }
        return Root.between(rising, low, high);
    }
}
