package tare.analysis.detail;

import java.util.Optional;
import tare.analysis.Comparison;
import tare.analysis.unit.Dependence;
import tare.analysis.unit.Pairs;
import tare.model.Direction;
import tare.stats.Moments;
import tare.stats.Span;
import tare.stats.mean.Fieller;
import tare.verdict.Figures;
import tare.verdict.Interval;
import tare.verdict.Speech;

/**
 * How many hosts do the work of a hundred of the baseline: the ratio of arithmetic means, cost-oriented, with Fieller's
 * interval, of pairs where the row was judged as pairs, as much widened as the verdict's where values of one run follow one
 * another. Only for times and rates, where work per host means something.
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
        boolean pairs = row.judgement().paired();
        double[] ordered = pairs ? Pairs.inOrderOf(row.baseline(), row.candidate()) : c;
        double[] more = higher ? b : ordered;
        double[] per = higher ? ordered : b;
        double level = 1 - row.rule().alpha();
        Fieller f = pairs ? Fieller.paired(more, per, level) : Fieller.welch(more, per, level);
        if (f.shape() != Fieller.Shape.BOUNDED) {
            return Optional.empty();
        }
        Span set = Dependence.widened(f.set(), f.ratio(), Dependence.widening(row));
        Interval hosts = new Interval(HOSTS * set.low(), HOSTS * set.high());
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
