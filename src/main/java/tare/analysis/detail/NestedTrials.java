package tare.analysis.detail;

import java.util.List;
import java.util.Optional;
import tare.analysis.Comparison;
import tare.stats.Span;
import tare.stats.level.KaliberaJones;
import tare.stats.level.Levels;
import tare.stats.resample.HierarchicalBootstrap;

/** The ratio of nested data by methods that look at every level: the top units are those that were judged. */
final class NestedTrials {
    private static final int REPLICATES = 10_000;
    private static final int FEWEST = 1000;
    private static final double DRAWS = 2e7;

    private final Levels baseline;
    private final Levels candidate;

    private NestedTrials(Levels baseline, Levels candidate) {
        this.baseline = baseline;
        this.candidate = candidate;
    }

    /** Empty where a side is not nested, or its top units are not what was judged. */
    static Optional<NestedTrials> of(Comparison row) {
        Optional<Levels> b = SideLevels.judged(row, row.baseline());
        Optional<Levels> c = SideLevels.judged(row, row.candidate());
        return b.isPresent() && c.isPresent() && b.get().depth() == c.get().depth()
                ? Optional.of(new NestedTrials(b.get(), c.get()))
                : Optional.empty();
    }

    /** Candidate by baseline. */
    KaliberaJones kaliberaJones(double level) {
        return KaliberaJones.of(candidate, baseline, level);
    }

    /** Fewer resamples where there are many values; none where even a thousand would take too long. */
    int replicates() {
        double affordable = DRAWS / (size(baseline) + size(candidate));
        return affordable < FEWEST ? 0 : (int) Math.min(REPLICATES, affordable);
    }

    /** Intervals of candidate by baseline at each level, from the same resamples. */
    List<Span> bootstrap(long seed, double[] levels) {
        return HierarchicalBootstrap.intervals(candidate, baseline, replicates(), seed, levels, () -> false);
    }

    double ratio() {
        return candidate.mean() / baseline.mean();
    }

    private static long size(Levels node) {
        return node.children().isEmpty()
                ? node.values().length
                : node.children().stream().mapToLong(NestedTrials::size).sum();
    }
}
