package tare.stats.resample;

import java.util.Arrays;
import tare.stats.Refused;
import tare.stats.quantile.Quantiles;

/** What is bootstrapped: a number from one sample or from two. */
public enum Statistic {
    MEAN("mean", 1) {
        @Override
        public double of(double[][] samples) {
            return mean(samples[0]);
        }
    },
    MEDIAN("median", 1) {
        @Override
        public double of(double[][] samples) {
            return median(samples[0]);
        }
    },
    DIFFERENCE_OF_MEANS("difference_of_means", 2) {
        @Override
        public double of(double[][] samples) {
            return mean(samples[0]) - mean(samples[1]);
        }
    },
    /** mean(x)/mean(y). */
    RATIO_OF_MEANS("ratio_of_means", 2) {
        @Override
        public double of(double[][] samples) {
            return mean(samples[0]) / mean(samples[1]);
        }
    },
    RATIO_OF_MEDIANS("ratio_of_medians", 2) {
        @Override
        public double of(double[][] samples) {
            return median(samples[0]) / median(samples[1]);
        }
    };

    private final String code;
    private final int samples;

    Statistic(String code, int samples) {
        this.code = code;
        this.samples = samples;
    }

    public abstract double of(double[][] samples);

    /** How many samples it takes. */
    public int samples() {
        return samples;
    }

    public static Statistic named(String code) {
        return Arrays.stream(values())
                .filter(s -> s.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Code.BAD_PARAMETER, "no statistic is called " + code));
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum / x.length;
    }

    private static double median(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return Quantiles.ofSorted(sorted, 0.5);
    }
}
