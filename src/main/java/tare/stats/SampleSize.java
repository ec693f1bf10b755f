package tare.stats;

import java.util.function.IntToDoubleFunction;

/** Search for the smallest group size whose power, rising with n, reaches a target. */
final class SampleSize {
    /** More than {@link #CAP}, or no n at all. */
    static final int UNREACHABLE = -1;

    static final int CAP = 100_000;
    private static final int FIRST = 2;

    private SampleSize() {}

    /**
     * From a starting value, a step along √n (the power of a t procedure is nearly linear in √n on the normal scale),
     * then bisection of what is left.
     */
    static int smallest(IntToDoubleFunction power, double target, double alpha, double start) {
        int fails = FIRST - 1;
        int reaches = CAP + 1;
        double zAlpha = Normal.upperQuantile(alpha);
        double zTarget = Normal.quantile(target);
        int n = clamp(start + 0.25 * zAlpha * zAlpha);
        int probe = 0;
        while (reaches - fails > 1) {
            Stop.here();
            double got = power.applyAsDouble(n);
            if (got >= target) {
                reaches = n;
            } else {
                fails = n;
            }
            int next;
            if (probe++ < 4 && got > 0 && got < 1) {
                double root = (zTarget + zAlpha) / (Normal.quantile(got) + zAlpha);
                next = root > 0 && root < 1000 ? clamp(n * root * root) : n;
            } else {
                next = fails < FIRST || reaches > CAP ? doubling(fails, reaches) : (fails + reaches) >>> 1;
            }
            n = inside(next, fails, reaches);
        }
        return reaches > CAP ? UNREACHABLE : reaches;
    }

    private static int doubling(int fails, int reaches) {
        return reaches > CAP ? Math.min(CAP, 2 * fails + 2) : (fails + reaches) >>> 1;
    }

    private static int inside(int n, int fails, int reaches) {
        return Math.max(fails + 1, Math.min(reaches - 1, n));
    }

    private static int clamp(double n) {
        return (int) Math.max(FIRST, Math.min(CAP, Math.ceil(n)));
    }
}
