package tare.importer.fio;

/** fio's log-linear latency buckets: 64 of one unit each, then 64 for every doubling. */
public final class LatencyBuckets {
    private static final int BITS = 6;
    private static final int PER_GROUP = 1 << BITS;

    private LatencyBuckets() {}

    /** Whether a histogram row of so many counters is one of fio's, whole or coarsened by powers of two. */
    public static boolean isWidth(int counters) {
        return coarseness(counters) >= 0;
    }

    /** How often the buckets were halved: 0 for 1856 (fio 3) or 1216 (fio 2) counters; -1 if the width is none of fio's. */
    public static int coarseness(int counters) {
        for (int c = 0; c <= 6; c++) {
            if (counters == 1856 >> c || counters == 1216 >> c) {
                return c;
            }
        }
        return -1;
    }

    /** Whether so many counters come from fio 2.x, which counts microseconds. */
    public static boolean isMicroseconds(int counters) {
        return counters == 1216 >> Math.max(coarseness(counters), 0) && 1856 >> coarseness(counters) != counters;
    }

    /** The middle of a bucket, in the file's unit. */
    public static long middle(int index) {
        if (index < 2 * PER_GROUP) {
            return index;
        }
        int errorBits = (index >> BITS) - 1;
        long base = 1L << (errorBits + BITS);
        long within = index % PER_GROUP;
        return base + (long) ((within + 0.5) * (1L << errorBits));
    }
}
