package tare.stats;

import java.util.Arrays;
import java.util.Random;

/** Seeded samples of the shapes that benchmark results take. */
public enum Draws {
    NORMAL {
        @Override
        double next(Random random) {
            return 100 + 2 * random.nextGaussian();
        }
    },
    LOG_NORMAL {
        @Override
        double next(Random random) {
            return 100 * Math.exp(0.05 * random.nextGaussian());
        }
    },
    /** Two modes, 5 % apart, one value in three in the slower. */
    BIMODAL {
        @Override
        double next(Random random) {
            return (random.nextInt(3) == 0 ? 105 : 100) + 0.5 * random.nextGaussian();
        }
    },
    /** A long upper tail: exponential on top of a floor. */
    LONG_TAIL {
        @Override
        double next(Random random) {
            return 95 - 5 * Math.log(1 - random.nextDouble());
        }
    },
    /** One value in twenty 10 % slower. */
    CONTAMINATED {
        @Override
        double next(Random random) {
            return (random.nextInt(20) == 0 ? 110 : 100) + random.nextGaussian();
        }
    };

    abstract double next(Random random);

    /** n independent values. */
    public double[] sample(int n, Random random) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> next(random));
        return x;
    }

    /** n values with first-order autocorrelation phi around 100, stationary. */
    public static double[] autocorrelated(int n, double phi, Random random) {
        double[] x = new double[n];
        double state = random.nextGaussian();
        for (int i = 0; i < n; i++) {
            x[i] = 100 + 2 * state;
            state = phi * state + Math.sqrt(1 - phi * phi) * random.nextGaussian();
        }
        return x;
    }

    /** The values multiplied. */
    public static double[] scaled(double[] x, double factor) {
        return Arrays.stream(x).map(v -> v * factor).toArray();
    }
}
