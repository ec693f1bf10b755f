package tare.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kind of evidence that one measurement holds; the kinds are never mixed silently. */
public sealed interface Data {

    /** The word used in files and exports. */
    String kind();

    /** How many innermost values were read: a histogram's total count, 1 for a single value, 0 for a summary. */
    long n();

    /** Repeated values with their nesting. */
    record Samples(Nested nested) implements Data {
        public static Samples flat(Level level, double[] values) {
            return new Samples(Nested.flat(level, values));
        }

        @Override
        public String kind() {
            return "samples";
        }

        @Override
        public long n() {
            return nested.size();
        }
    }

    /**
     * Points inside one run: one run, however many points.
     *
     * @param seconds time of each point from the start of the run (or since the epoch); empty when not recorded
     * @param values in time order
     */
    record Series(double[] seconds, double[] values) implements Data {
        public Series {
            if (seconds.length != 0 && seconds.length != values.length) {
                throw new IllegalArgumentException("times and values differ in number");
            }
        }

        @Override
        public String kind() {
            return "series";
        }

        @Override
        public long n() {
            return values.length;
        }
    }

    /** Value and count pairs of one run. */
    record Counts(Histogram histogram) implements Data {
        @Override
        public String kind() {
            return "histogram";
        }

        @Override
        public long n() {
            return histogram.n();
        }
    }

    /**
     * What the tool kept of its samples. Usual names: {@code n}, {@code mean}, {@code sd}, {@code min}, {@code max},
     * {@code median}, {@code p99}; a mean, an sd and an n together allow a test from the summary.
     */
    record Summary(Map<String, Double> reported) implements Data {
        public Summary {
            reported = Collections.unmodifiableMap(new LinkedHashMap<>(reported));
        }

        @Override
        public String kind() {
            return "summary";
        }

        @Override
        public long n() {
            return reported.getOrDefault("n", 0.0).longValue();
        }
    }

    /** One number: only shown, never tested alone. */
    record Single(double value) implements Data {
        @Override
        public String kind() {
            return "value";
        }

        @Override
        public long n() {
            return 1;
        }
    }
}
