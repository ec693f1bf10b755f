package tare.stats.mean;

import tare.stats.Moments;
import tare.stats.Require;
import tare.stats.Results;
import tare.stats.Span;
import tare.stats.StudentT;
import tare.stats.Summary;

/**
 * The ratio of arithmetic means with Fieller's confidence set (Fieller 1954; Welch–Satterthwaite degrees of freedom).
 *
 * @param ratio mean of the numerator over mean of the denominator
 * @param df degrees of freedom
 * @param g t²·var/mean² of the denominator; at 1 or more the denominator cannot be told from 0
 * @param shape what kind of set it is
 * @param set the interval; for EXCLUSIVE the excluded one; for ALL the whole line
 */
public record Fieller(double ratio, double df, double g, Shape shape, Span set) {
    /** A correlation this near to ±1 is that, up to rounding. */
    private static final double PERFECT = 1e-14;

    /** The three kinds of Fieller sets; only BOUNDED is an interval. */
    public enum Shape {
        BOUNDED("bounded"),
        /** Everything outside two roots. */
        EXCLUSIVE("exclusive"),
        /** The whole line: the ratio cannot be bounded. */
        ALL("all");

        private final String code;

        Shape(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public static Fieller welch(double[] numerator, double[] denominator, double level) {
        Require.samples(numerator, denominator, 2);
        Require.variation(numerator, denominator);
        Require.level(level);
        return welch(Summary.of(numerator), Summary.of(denominator), level);
    }

    /** The same from summaries. */
    public static Fieller welch(Summary numerator, Summary denominator, double level) {
        double seA = numerator.standardError();
        double seB = denominator.standardError();
        double size = Math.max(Math.abs(numerator.mean()), seA);
        double shareB = Math.abs(numerator.mean()) / size * (seB / Math.abs(denominator.mean()));
        double df = Difference.df(seA / size, numerator.n() - 1.0, shareB, denominator.n() - 1.0);
        return of(new Terms(numerator.mean(), denominator.mean(), seA, seB, 0), df, level);
    }

    public static Fieller paired(double[] numerator, double[] denominator, double level) {
        Require.samples(numerator, denominator, 2);
        Require.variation(numerator, denominator);
        Require.paired(numerator, denominator);
        Require.level(level);
        Summary a = Summary.of(numerator);
        Summary b = Summary.of(denominator);
        double correlation = a.sd() > 0 && b.sd() > 0 ? correlation(numerator, a, denominator, b) : 0;
        Terms terms = new Terms(a.mean(), b.mean(), a.standardError(), b.standardError(), correlation);
        return of(terms, a.n() - 1.0, level);
    }

    private record Terms(double a, double b, double seA, double seB, double correlation) {}

    private static double correlation(double[] x, Summary a, double[] y, Summary b) {
        double[] products = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            products[i] = (x[i] - a.mean()) / a.sd() * ((y[i] - b.mean()) / b.sd());
        }
        double correlation = Moments.mean(products) * x.length / (x.length - 1);
        return 1 - Math.abs(correlation) < PERFECT ? Math.signum(correlation) : correlation;
    }

    /** Roots of A r² − 2H r + C with numerator and denominator scaled to their own size. */
    private static Fieller of(Terms terms, double df, double level) {
        double scaleA = Math.max(Math.abs(terms.a), terms.seA);
        double scaleB = Math.max(Math.abs(terms.b), terms.seB);
        double a = terms.a / scaleA;
        double b = terms.b / scaleB;
        double q = StudentT.upperQuantile((1 - level) / 2, df);
        double sa = q * terms.seA / scaleA;
        double sb = q * terms.seB / scaleB;
        double quadratic = (b - sb) * (b + sb);
        double half = a * b - sa * sb * terms.correlation;
        double constant = (a - sa) * (a + sa);
        double discriminant = discriminant(a, b, sa, sb, terms.correlation);
        double g = (sb / b) * (sb / b);
        double unit = scaleA / scaleB;
        double ratio = terms.a / terms.b;
        if (discriminant < 0) {
            return new Fieller(ratio, df, g, Shape.ALL, new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        }
        double[] roots = roots(quadratic, half, constant, Math.sqrt(discriminant));
        Span set = new Span(Math.min(roots[0], roots[1]) * unit, Math.max(roots[0], roots[1]) * unit);
        return new Fieller(ratio, df, g, quadratic > 0 ? Shape.BOUNDED : Shape.EXCLUSIVE, set);
    }

    /**
     * H² − AC with the a²b² terms cancelled by hand, and what is left written as a square and a remainder: pairs of one
     * exact ratio, whose set is that ratio alone, must not fall below 0 by rounding.
     */
    private static double discriminant(double a, double b, double sa, double sb, double correlation) {
        double u = a * sb;
        double v = b * sa;
        double sign = u * v < 0 ? -1 : 1;
        double square = (u - sign * v) * (u - sign * v);
        double variances = square + 2 * Math.abs(u * v) * (1 - sign * correlation);
        return variances - (sa * sb) * (sa * sb) * (1 - correlation) * (1 + correlation);
    }

    private static double[] roots(double quadratic, double half, double constant, double root) {
        double far = half + Math.copySign(root, half);
        double first = far / quadratic;
        double second = far == 0 ? -first : constant / far;
        return new double[] {first, second};
    }

    /** By the names under which it is printed; an exclusive set has no interval but the two ends of what it excludes. */
    public Results results() {
        boolean excludes = shape == Shape.EXCLUSIVE;
        return new Results()
                .number("df", df)
                .number("ratio", ratio)
                .number("g", g)
                .put("set", shape.code())
                .number(excludes ? "exclude_low" : "ci_low", set.low())
                .number(excludes ? "exclude_high" : "ci_high", set.high());
    }
}
