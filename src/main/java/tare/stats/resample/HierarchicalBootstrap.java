package tare.stats.resample;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Span;
import tare.stats.Stop;
import tare.stats.level.Levels;

/**
 * Bootstrap of the ratio of grand means of nested data: units are drawn with replacement at every level, top down, so that
 * the variation between runs is kept. With few top units it is too narrow, as any bootstrap is.
 *
 * @param ratio of the grand means of the data
 * @param replicateSd standard deviation of the resampled ratios
 * @param interval percentile interval
 */
public record HierarchicalBootstrap(double ratio, double replicateSd, Span interval) {
    public static HierarchicalBootstrap ratio(
            Levels numerator, Levels denominator, int replicates, long seed, double level, BooleanSupplier cancelled) {
        Require.level(level);
        double[] ratios = replicates(numerator, denominator, replicates, seed, cancelled);
        double sd = Moments.sd(ratios);
        Arrays.sort(ratios);
        Span interval = Bootstrap.span(ratios, (1 - level) / 2, (1 + level) / 2);
        return new HierarchicalBootstrap(numerator.mean() / denominator.mean(), sd, interval);
    }

    /** Percentile intervals at several levels from the same resamples. */
    public static List<Span> intervals(
            Levels numerator,
            Levels denominator,
            int replicates,
            long seed,
            double[] levels,
            BooleanSupplier cancelled) {
        double[] ratios = replicates(numerator, denominator, replicates, seed, cancelled);
        Arrays.sort(ratios);
        return Arrays.stream(levels)
                .mapToObj(level -> Bootstrap.span(ratios, (1 - level) / 2, (1 + level) / 2))
                .toList();
    }

    private static double[] replicates(
            Levels numerator, Levels denominator, int replicates, long seed, BooleanSupplier cancelled) {
        Require.samples(numerator.unitMeans(), denominator.unitMeans(), 2);
        if (replicates < 1) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "at least one resample, not " + replicates);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] ratios = new double[replicates];
        for (int r = 0; r < replicates; r++) {
            Stop.here();
            if ((r & 63) == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            ratios[r] = drawnMean(numerator, random) / drawnMean(denominator, random);
        }
        return ratios;
    }

    /** Mean of a resample of this node: as many children as there are, each resampled in turn. */
    private static double drawnMean(Levels node, SplittableRandom random) {
        int n = node.size();
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int chosen = random.nextInt(n);
            sum += node.children().isEmpty()
                    ? node.values()[chosen]
                    : drawnMean(node.children().get(chosen), random);
        }
        return sum / n;
    }
}
