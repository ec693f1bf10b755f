package tare.stats.quantile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import tare.stats.Normal;
import tare.stats.Refused;
import tare.stats.Require;

/**
 * Values with counts, such as a histogram, never expanded. Order statistics are found by the running count, so that a
 * billion events cost as much as their bins.
 */
public final class Weighted {
    /** Beyond so many events the ranks of an interval come from the normal approximation of the binomial. */
    private static final long EXACT_RANKS = 50_000_000L;

    /** Stands for running counts of 1, 2, 3 …: values that are not counted take no memory beside themselves. */
    private static final long[] ONCE = {};

    private final double[] values;
    private final long[] upTo;

    private Weighted(double[] values, long[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    /** Refuses non-finite values, negative counts and an empty total; bins of count 0 are skipped. */
    public static Weighted of(double[] values, long[] counts) {
        Require.finite(values);
        if (values.length != counts.length) {
            throw new Refused(Refused.Code.UNEQUAL_LENGTHS, values.length + " values, " + counts.length + " counts");
        }
        if (Arrays.stream(counts).anyMatch(c -> c < 0)) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "a count below 0");
        }
        int[] order = IntStream.range(0, values.length)
                .filter(i -> counts[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        if (order.length == 0) {
            throw new Refused(Refused.Code.TOO_FEW_VALUES, "no events");
        }
        double[] sorted = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        long[] upTo = new long[order.length];
        long total = 0;
        for (int i = 0; i < order.length; i++) {
            total += counts[order[i]];
            upTo[i] = total;
        }
        return new Weighted(sorted, upTo);
    }

    /** Each value once. */
    public static Weighted of(double[] values) {
        Require.sample(values, 1);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Weighted(sorted, ONCE);
    }

    /** How many events. */
    public long size() {
        return upTo.length == 0 ? values.length : upTo[upTo.length - 1];
    }

    /** The k-th smallest event, k from 1. */
    public double ranked(long k) {
        if (upTo.length == 0) {
            return values[(int) k - 1];
        }
        int at = Arrays.binarySearch(upTo, k);
        return values[at >= 0 ? at : -at - 1];
    }

    /** Type 7, as if every event were written down. */
    public double quantile(double p) {
        Require.probability(p);
        double position = 1 + (size() - 1) * p;
        long floor = (long) Math.floor(position + 4 * Math.ulp(position));
        double part = Math.max(0, position - floor);
        double low = ranked(floor);
        return part == 0 || floor >= size() ? low : (1 - part) * low + part * ranked(floor + 1);
    }

    /** The distribution-free interval of a quantile; ends infinite where there are too few events. */
    public QuantileInterval interval(double p, double level) {
        long n = size();
        if (n <= EXACT_RANKS) {
            QuantileInterval.Ranks ranks = QuantileInterval.ranks((int) n, p, level);
            return interval(ranks.lower(), ranks.upper(), ranks.coverage());
        }
        double reach = Normal.upperQuantile((1 - level) / 2) * Math.sqrt(n * p * (1 - p));
        long lower = (long) Math.floor(n * p - reach);
        long upper = (long) Math.ceil(n * p + reach) + 1;
        return interval(Math.max(0, lower), Math.min(n + 1, upper), level);
    }

    private QuantileInterval interval(long lower, long upper, double coverage) {
        double low = lower == 0 ? Double.NEGATIVE_INFINITY : ranked(lower);
        double high = upper > size() ? Double.POSITIVE_INFINITY : ranked(upper);
        return new QuantileInterval(clamp(lower), clamp(upper), low, high, coverage);
    }

    private static int clamp(long rank) {
        return (int) Math.min(Integer.MAX_VALUE, rank);
    }
}
