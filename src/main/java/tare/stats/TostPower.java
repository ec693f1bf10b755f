package tare.stats;

/**
 * Exact power of the two one-sided t tests with equal group sizes, and the size that reaches a power.
 *
 * <p>power = ∫₀^{s*} [Φ((U−δ)/σ_d − t·u) − Φ((L−δ)/σ_d + t·u)] f(u) du with u = S/σ, σ_d = σ√(2/n), ν = 2n−2
 * (n−1 for pairs), t = t(1−α, ν), s* = (U−L)/(2tσ_d) (Shieh 2016).
 */
public final class TostPower {
    private TostPower() {}

    /** Power with n values a group; n ≥ 2, low &lt; upp, sd &gt; 0, 0 &lt; alpha &lt; 0.5. */
    public static double power(double n, double delta, double low, double upp, double sd, double alpha) {
        return power(Layout.SEPARATE, n, delta, low, upp, sd, alpha);
    }

    /** The same with the sides in this layout. */
    public static double power(Layout layout, double n, double delta, double low, double upp, double sd, double alpha) {
        check(delta, low, upp, sd, alpha);
        if (!(n >= 2) || Double.isInfinite(n)) {
            throw Refused.parameter("two values a group at least, not " + n);
        }
        double df = layout.freedom(n);
        double spread = sd * Math.sqrt(2 / n);
        double t = StudentT.upperQuantile(alpha, df);
        double above = (upp - delta) / spread;
        double below = (low - delta) / spread;
        double limit = (upp - low) / (2 * t * spread);
        double centre = Math.min(above, -below) / t;
        double power =
                new ScaledChi(df).partial(u -> Normal.between(below + t * u, above - t * u), centre, 1 / t, limit);
        return Math.max(0, Math.min(1, power));
    }

    /**
     * Smallest n a group that reaches the power.
     *
     * @return n, at least 2; −1 when the true difference is not inside the bounds or more than 100 000 would be needed
     */
    public static int sampleSize(double delta, double low, double upp, double sd, double alpha, double power) {
        return sampleSize(Layout.SEPARATE, delta, low, upp, sd, alpha, power);
    }

    /** The same with the sides in this layout. */
    public static int sampleSize(
            Layout layout, double delta, double low, double upp, double sd, double alpha, double power) {
        check(delta, low, upp, sd, alpha);
        Require.level(power);
        if (delta <= low || delta >= upp) {
            return SampleSize.UNREACHABLE;
        }
        double near = Math.min(upp - delta, delta - low);
        boolean centred = Math.abs((upp - delta) - (delta - low)) < 1e-6 * (upp - low);
        double z = Normal.upperQuantile(alpha) + Normal.upperQuantile((1 - power) / (centred ? 2 : 1));
        double start = 2 * sd * sd * z * z / (near * near);
        return SampleSize.smallest(n -> power(layout, n, delta, low, upp, sd, alpha), power, alpha, start);
    }

    private static void check(double delta, double low, double upp, double sd, double alpha) {
        Require.ordered(low, upp);
        Require.finite(delta, "the true difference");
        Require.positive(sd, "sd");
        Require.level(alpha);
        if (alpha >= 0.5) {
            throw Refused.parameter("alpha must lie below 0.5, not " + alpha);
        }
    }
}
