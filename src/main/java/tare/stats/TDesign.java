package tare.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * Power of the t tests of one, two or paired samples, and what of n, difference or spread gives a wanted power. Both tails
 * count in a two-sided test.
 *
 * @param samples 2 for two independent samples of n each; 1 for one sample or n pairs
 * @param tails 2 or 1
 */
public record TDesign(int samples, int tails) {
    private static final double LARGEST_N = 1e7;

    /** From the codes two.sample, one.sample, paired and two.sided, one.sided. */
    public static TDesign of(String type, String alternative) {
        int samples =
                switch (type) {
                    case "two.sample" -> 2;
                    case "one.sample", "paired" -> 1;
                    default -> throw Refused.parameter("the types are two.sample, one.sample and paired, not " + type);
                };
        int tails =
                switch (alternative) {
                    case "two.sided" -> 2;
                    case "one.sided" -> 1;
                    default -> throw Refused.parameter("one.sided or two.sided, not " + alternative);
                };
        return new TDesign(samples, tails);
    }

    /** Power with n values a sample; n ≥ 2, may be fractional. */
    public double power(double n, double delta, double sd, double alpha) {
        check(n, sd, alpha);
        Require.finite(delta, "the difference");
        double ncp = (tails == 2 ? Math.abs(delta) : delta) / sd * Math.sqrt(n / samples);
        double df = samples * (n - 1);
        return tails == 2 ? TPower.twoSided(df, ncp, alpha) : TPower.oneSided(df, ncp, alpha);
    }

    /** The n, fractional and at least 2, that has this power; refuses as UNREACHABLE where there is none. */
    public double size(double delta, double sd, double alpha, double power) {
        Require.level(power);
        DoubleUnaryOperator excess = n -> power(n, delta, sd, alpha) - power;
        if (excess.applyAsDouble(2) >= 0) {
            return 2;
        }
        double high = 4;
        while (high < LARGEST_N && excess.applyAsDouble(high) < 0) {
            high *= 2;
        }
        if (high >= LARGEST_N) {
            throw new Refused(Refused.Code.UNREACHABLE, "no n up to ten million has this power");
        }
        return Root.between(excess, high / 2, high);
    }

    /** The smallest difference that is seen with this power. */
    public double delta(double n, double sd, double alpha, double power) {
        Require.positive(sd, "sd");
        return sd * ratio(n, alpha, power);
    }

    /** The largest spread at which the difference is seen with this power. */
    public double sd(double n, double delta, double alpha, double power) {
        Require.finite(delta, "the difference");
        return Math.abs(delta) / ratio(n, alpha, power);
    }

    /** delta/sd. */
    private double ratio(double n, double alpha, double power) {
        check(n, 1, alpha);
        Require.level(power);
        DoubleUnaryOperator excess = r -> power(n, r, 1, alpha) - power;
        if (excess.applyAsDouble(0) >= 0) {
            throw Refused.parameter("a power of " + power + " is reached without any difference");
        }
        double high = 1 / Math.sqrt(n);
        while (excess.applyAsDouble(high) < 0 && high < 1e100) {
            high *= 2;
        }
        return Root.between(excess, 0, high);
    }

    private static void check(double n, double sd, double alpha) {
        if (!(n >= 2) || Double.isInfinite(n)) {
            throw Refused.parameter("two values a sample at least, not " + n);
        }
        Require.positive(sd, "sd");
        Require.level(alpha);
    }
}
