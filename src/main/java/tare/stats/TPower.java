package tare.stats;

/** Power of the two-sample t test with equal group sizes or of pairs by the noncentral t distribution, both tails counted. */
public final class TPower {
    private TPower() {}

    /** Power of the two-sided test with n values a group to see a difference of delta; n ≥ 2, may be fractional. */
    public static double power(double n, double delta, double sd, double alpha) {
        return power(Layout.SEPARATE, n, delta, sd, alpha);
    }

    private static double power(Layout layout, double n, double delta, double sd, double alpha) {
        check(n, delta, sd, alpha);
        return twoSided(layout.freedom(n), Math.abs(delta) / sd * Math.sqrt(n / 2), alpha);
    }

    /** Power of the two-sided test with these degrees of freedom and this noncentrality. */
    public static double twoSided(double df, double ncp, double alpha) {
        double t = StudentT.upperQuantile(alpha / 2, df);
        return Math.min(1, NoncentralT.survival(t, df, ncp) + NoncentralT.cdf(-t, df, ncp));
    }

    /** Power of the one-sided test with these degrees of freedom and this noncentrality. */
    public static double oneSided(double df, double ncp, double alpha) {
        return NoncentralT.survival(StudentT.upperQuantile(alpha, df), df, ncp);
    }

    /** Smallest n a group for the two-sided test; −1 when delta is 0 or more than 100 000 would be needed. */
    public static int sampleSize(double delta, double sd, double alpha, double power) {
        return sampleSize(Layout.SEPARATE, delta, sd, alpha, power);
    }

    /** The same with the sides in this layout. */
    public static int sampleSize(Layout layout, double delta, double sd, double alpha, double power) {
        check(2, delta, sd, alpha);
        Require.level(power);
        if (delta == 0) {
            return SampleSize.UNREACHABLE;
        }
        double z = Normal.upperQuantile(alpha / 2) + Normal.quantile(power);
        double start = 2 * square(sd / delta) * z * Math.abs(z);
        return SampleSize.smallest(n -> power(layout, n, delta, sd, alpha), power, alpha / 2, start);
    }

    /** Power to show "not worse by the margin or more" when the true difference is delta. */
    public static double nonInferiorityPower(double n, double delta, double margin, double sd, double alpha) {
        return nonInferiorityPower(Layout.SEPARATE, n, delta, margin, sd, alpha);
    }

    private static double nonInferiorityPower(
            Layout layout, double n, double delta, double margin, double sd, double alpha) {
        check(n, delta, sd, alpha);
        Require.positive(margin, "margin");
        return oneSided(layout.freedom(n), (margin - delta) / sd * Math.sqrt(n / 2), alpha);
    }

    /** Smallest n a group for that; −1 when delta ≥ margin or more than 100 000 would be needed. */
    public static int nonInferioritySampleSize(double delta, double margin, double sd, double alpha, double power) {
        return nonInferioritySampleSize(Layout.SEPARATE, delta, margin, sd, alpha, power);
    }

    /** The same with the sides in this layout. */
    public static int nonInferioritySampleSize(
            Layout layout, double delta, double margin, double sd, double alpha, double power) {
        check(2, delta, sd, alpha);
        Require.positive(margin, "margin");
        Require.level(power);
        if (delta >= margin) {
            return SampleSize.UNREACHABLE;
        }
        double z = Normal.upperQuantile(alpha) + Normal.quantile(power);
        double start = 2 * square(sd / (margin - delta)) * z * Math.abs(z);
        return SampleSize.smallest(n -> nonInferiorityPower(layout, n, delta, margin, sd, alpha), power, alpha, start);
    }

    private static double square(double x) {
        return x * x;
    }

    private static void check(double n, double delta, double sd, double alpha) {
        if (!(n >= 2) || Double.isInfinite(n)) {
            throw Refused.parameter("two values a group at least, not " + n);
        }
        Require.finite(delta, "the difference");
        Require.positive(sd, "sd");
        Require.level(alpha);
    }
}
