package tare.stats.resample;

import java.util.Arrays;
import tare.stats.Arguments;
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

    /** From the means of its samples; NaN for a statistic that means do not determine. */
    double ofMeans(double[] means) {
        return switch (this) {
            case MEAN -> means[0];
            case DIFFERENCE_OF_MEANS -> means[0] - means[1];
            case RATIO_OF_MEANS -> means[0] / means[1];
            case MEDIAN, RATIO_OF_MEDIANS -> Double.NaN;
        };
    }

    /** Whether the means of the samples determine it. */
    boolean needsMeansOnly() {
        return this == MEAN || this == DIFFERENCE_OF_MEANS || this == RATIO_OF_MEANS;
    }

    /** How many samples it takes. */
    public int samples() {
        return samples;
    }

    /** Its samples among the inputs: {@code x}, and {@code y} where it takes two. */
    public double[][] samples(Arguments in) {
        return samples == 1 ? new double[][] {in.values("x")} : new double[][] {in.values("x"), in.values("y")};
    }

    public static Statistic named(String code) {
        return Arrays.stream(values())
                .filter(s -> s.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Code.BAD_PARAMETER, "no statistic is called " + code));
    }

    /** Four running sums, because one alone waits for each addition. */
    private static double mean(double[] x) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i < x.length - 3; i += 4) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
        }
        for (; i < x.length; i++) {
            a += x[i];
        }
        return ((a + b) + (c + d)) / x.length;
    }

    private static double median(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return Quantiles.ofSorted(sorted, 0.5);
    }
}
