package tare.stats;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Expectations over U = S/σ, the root of a χ² over its degrees of freedom: the outer integral of every power of a t
 * procedure. Fixed Gauss–Legendre panels over the range where U has mass.
 */
final class ScaledChi {
    private final double df;
    private final double logConstant;
    private final double low;
    private final double high;

    ScaledChi(double df) {
        this.df = df;
        logConstant = logConstant(df / 2);
        double centre = Math.sqrt(Math.max(0.5, df - 0.5) / df);
        double spread = 1 / Math.sqrt(2 * df);
        low = Math.max(0, centre - 9 * spread);
        high = centre + (9 + 5 / Math.sqrt(df)) * spread;
    }

    /** E[g(U)]. */
    double expectation(DoubleUnaryOperator g, double centre, double width) {
        return partial(g, centre, width, Double.POSITIVE_INFINITY);
    }

    /**
     * E[g(U); U ≤ limit].
     *
     * @param centre where g changes fastest
     * @param width over what distance it does
     */
    double partial(DoubleUnaryOperator g, double centre, double width, double limit) {
        double from = low;
        double to = Math.min(high, limit);
        if (to < Math.max(low, 0.6)) {
            from = tailStart(to);
        }
        double spread = 1 / Math.sqrt(2 * df);
        if (width >= 2 * spread || centre + 8 * width <= from || centre - 8 * width >= to) {
            return panel(g, from, to);
        }
        double left = Math.max(from, centre - 8 * width);
        double right = Math.min(to, centre + 8 * width);
        return panel(g, from, left) + panel(g, left, right) + panel(g, right, to);
    }

    /** Where the density has fallen far enough below its value at {@code to}, left of the mass. */
    private double tailStart(double to) {
        double rate = (df - 1) / to - df * to;
        return rate > 0 ? Math.max(0, to - 45 / rate) : 0;
    }

    private double panel(DoubleUnaryOperator g, double from, double to) {
        if (!(to > from)) {
            return 0;
        }
        return df < 12 && from < 0.2 ? rootPanel(g, from, to) : plainPanel(g, from, to);
    }

    private double plainPanel(DoubleUnaryOperator g, double from, double to) {
        return GaussLegendre.SMOOTH.integrate(u -> g.applyAsDouble(u) * density(u), from, to);
    }

    /** Few degrees of freedom: u = v⁴ takes the corner out of u^(df−1) at 0. */
    private double rootPanel(DoubleUnaryOperator g, double from, double to) {
        return GaussLegendre.FINE.integrate(
                v -> {
                    double square = v * v;
                    double u = square * square;
                    return g.applyAsDouble(u) * density(u) * 4 * square * v;
                },
                Math.sqrt(Math.sqrt(from)),
                Math.sqrt(Math.sqrt(to)));
    }

    /** ln 2 + h ln h − h − ln Γ(h); Stirling's series where the difference would lose digits. */
    private static double logConstant(double half) {
        if (half < 50) {
            return Math.log(2) + half * Math.log(half) - half - LogGamma.value(half);
        }
        double inverse = 1 / half;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
        return Math.log(2) + 0.5 * Math.log(half / (2 * Math.PI)) - series;
    }

    /** The density written about its centre 1, where nothing large cancels. */
    private double density(double u) {
        double e = u - 1;
        double log = Math.log(u);
        double centred = Math.abs(e) < 0.5 ? Math.log1p(e) - e - e * e / 2 : log - (u - 1) * (u + 1) / 2;
        return Math.exp(logConstant + df * centred - log);
    }
}
