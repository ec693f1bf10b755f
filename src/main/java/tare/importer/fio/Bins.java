package tare.importer.fio;

import java.util.Arrays;
import tare.model.Histogram;

/** Latency bins of fio's json+ output while they are read: value and count pairs, ascending as fio prints them. */
public final class Bins {
    private long[] values;
    private long[] counts;
    private int size;

    public Bins() {
        this(0);
    }

    /** Bins with room for so many. */
    Bins(int room) {
        values = new long[room];
        counts = new long[room];
    }

    static Bins of(Histogram histogram) {
        Bins bins = new Bins();
        for (int i = 0; i < histogram.values().length; i++) {
            bins.add((long) histogram.values()[i], histogram.counts()[i]);
        }
        return bins;
    }

    /** Adds a bin; an empty one is ignored. */
    public void add(long value, long count) {
        if (count <= 0) {
            return;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(64, size * 2));
            counts = Arrays.copyOf(counts, values.length);
        }
        values[size] = value;
        counts[size++] = count;
    }

    public int size() {
        return size;
    }

    /** These bins and those of another job with equal values added up. */
    public Bins plus(Bins other) {
        Bins sum = new Bins();
        int i = 0;
        int j = 0;
        while (i < size || j < other.size) {
            if (j >= other.size || (i < size && values[i] < other.values[j])) {
                sum.add(values[i], counts[i++]);
            } else if (i >= size || other.values[j] < values[i]) {
                sum.add(other.values[j], other.counts[j++]);
            } else {
                sum.add(values[i], counts[i++] + other.counts[j++]);
            }
        }
        return sum;
    }

    /** As a histogram of at most so many bins; neighbours beyond that are put together under their largest value. */
    public Histogram histogram(int atMost) {
        sort();
        int together = Math.max(1, (size + atMost - 1) / atMost);
        int kept = (size + together - 1) / together;
        double[] v = new double[kept];
        long[] c = new long[kept];
        for (int i = 0; i < size; i++) {
            v[i / together] = values[i];
            c[i / together] += counts[i];
        }
        return new Histogram(v, c);
    }

    private void sort() {
        for (int i = 1; i < size; i++) {
            if (values[i] < values[i - 1]) {
                Integer[] order = new Integer[size];
                Arrays.setAll(order, k -> k);
                Arrays.sort(order, (a, b) -> Long.compare(values[a], values[b]));
                long[] v = new long[size];
                long[] c = new long[size];
                for (int k = 0; k < size; k++) {
                    v[k] = values[order[k]];
                    c[k] = counts[order[k]];
                }
                values = v;
                counts = c;
                return;
            }
        }
    }
}
