package tare.analysis.detail;

import java.util.Optional;
import tare.analysis.Comparison;
import tare.model.Direction;
import tare.stats.Moments;
import tare.stats.mean.Fieller;
import tare.verdict.Figures;
import tare.verdict.Interval;
import tare.verdict.Speech;

/**
 * How many hosts do the work of a hundred of the baseline: the ratio of arithmetic means, cost-oriented, with Fieller's
 * interval. Only for times and rates, where work per host means something.
 *
 * @param hosts candidate hosts for the work of 100 baseline hosts
 * @param interval of that number at level 1−α
 * @param sentence in words
 */
public record GapCost(double hosts, Interval interval, String sentence) {
    private static final int HOSTS = 100;

    /** Empty where nothing was tested, the metric is no time or rate, or the ratio cannot be bounded. */
    public static Optional<GapCost> of(Comparison row) {
        boolean higher = row.metric().better() == Direction.HIGHER;
        double[] b = row.baseline().values();
        double[] c = row.candidate().values();
        if (!row.judgement().testable()
                || Speech.of(row.metric()) == Speech.OTHER
                || row.metric().better() == Direction.UNKNOWN
                || b.length < 2
                || c.length < 2
                || Moments.constant(b) && Moments.constant(c)) {
            return Optional.empty();
        }
        Fieller f = higher
                ? Fieller.welch(b, c, 1 - row.rule().alpha())
                : Fieller.welch(c, b, 1 - row.rule().alpha());
        if (f.shape() != Fieller.Shape.BOUNDED) {
            return Optional.empty();
        }
        Interval hosts = new Interval(HOSTS * f.set().low(), HOSTS * f.set().high());
        int decimals = Math.max(0, Figures.decimals((hosts.high() - hosts.low()) / 2));
        return Optional.of(new GapCost(
                HOSTS * f.ratio(),
                hosts,
                "For the work of " + HOSTS + " hosts of " + row.baseline().platform() + ", "
                        + Figures.fixed(HOSTS * f.ratio(), decimals) + " ("
                        + Figures.interval(row.rule().alpha()) + " " + Figures.fixed(hosts.low(), decimals) + " to "
                        + Figures.fixed(hosts.high(), decimals) + ") of "
                        + row.candidate().platform() + " (ratio of arithmetic means)."));
    }
}
