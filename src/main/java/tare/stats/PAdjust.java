package tare.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** p-values adjusted for the number of tests; each result is capped at 1 and keeps the order of the input. */
public final class PAdjust {
    private PAdjust() {}

    /** As they are; refused out of range like the others. */
    public static double[] none(double[] p) {
        return checked(p).clone();
    }

    /** min(1, k·p). */
    public static double[] bonferroni(double[] p) {
        return Arrays.stream(checked(p)).map(v -> Math.min(1, v * p.length)).toArray();
    }

    /** Holm 1979: step down, familywise, valid under any dependence. */
    public static double[] holm(double[] p) {
        int k = checked(p).length;
        double[] adjusted = new double[k];
        double running = 0;
        Integer[] order = ascending(p);
        for (int i = 0; i < k; i++) {
            running = Math.max(running, (k - i) * p[order[i]]);
            adjusted[order[i]] = Math.min(1, running);
        }
        return adjusted;
    }

    /** Hochberg 1988: step up, familywise, for independent or positively dependent tests. */
    public static double[] hochberg(double[] p) {
        int k = checked(p).length;
        return stepUp(p, i -> k - i);
    }

    /** Benjamini and Hochberg 1995: false discovery rate, independent or positively dependent tests. */
    public static double[] benjaminiHochberg(double[] p) {
        int k = checked(p).length;
        return stepUp(p, i -> k / (i + 1.0));
    }

    /** Benjamini and Yekutieli 2001: false discovery rate under any dependence. */
    public static double[] benjaminiYekutieli(double[] p) {
        int k = checked(p).length;
        double harmonic = IntStream.rangeClosed(1, k).mapToDouble(i -> 1.0 / i).sum();
        return stepUp(p, i -> harmonic * k / (i + 1.0));
    }

    /** Hommel 1988: closed Simes tests, familywise, for independent or positively dependent tests. */
    public static double[] hommel(double[] p) {
        int k = checked(p).length;
        Integer[] order = ascending(p);
        double[] sorted = Arrays.stream(order).mapToDouble(i -> p[i]).toArray();
        double[] best = new double[k];
        Arrays.fill(best, simes(sorted, 0, k));
        for (int m = k - 1; m >= 2; m--) {
            double upper = simes(sorted, k - m, m);
            double lower = lowerSimes(sorted, k, m);
            for (int i = 0; i < k; i++) {
                best[i] = Math.max(best[i], i >= k - m ? upper : Math.min(m * sorted[i], lower));
            }
        }
        double[] adjusted = new double[k];
        for (int i = 0; i < k; i++) {
            adjusted[order[i]] = Math.min(1, Math.max(best[i], sorted[i]));
        }
        return adjusted;
    }

    /** Simes' p of the {@code m} values that begin at {@code from}. */
    private static double simes(double[] sorted, int from, int m) {
        return IntStream.range(0, m)
                .mapToDouble(i -> m * sorted[from + i] / (i + 1))
                .min()
                .orElse(1);
    }

    /** Simes' p over the m − 1 largest, with denominators 2 … m. */
    private static double lowerSimes(double[] sorted, int k, int m) {
        return IntStream.range(2, m + 1)
                .mapToDouble(i -> m * sorted[k - m + i - 1] / i)
                .min()
                .orElse(1);
    }

    private static double[] stepUp(double[] p, IntToDoubleFunction factor) {
        double[] adjusted = new double[p.length];
        double running = 1;
        Integer[] order = ascending(p);
        for (int i = p.length - 1; i >= 0; i--) {
            running = Math.min(running, factor.applyAsDouble(i) * p[order[i]]);
            adjusted[order[i]] = running;
        }
        return adjusted;
    }

    private static Integer[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toArray(Integer[]::new);
    }

    private static double[] checked(double[] p) {
        Arrays.stream(p).forEach(Require::probability);
        return p;
    }
}
