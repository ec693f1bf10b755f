package tare.verdict.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import tare.model.Severity;
import tare.stats.shape.TwoHumps;
import tare.stats.shape.TwoPeaks;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.ValueScale;

/**
 * Two humps ({@link TwoHumps}), as mixed configurations have them; the units of each hump are named, and where the level
 * changed once for good, that is said with it. Else two peaks of the density ({@link TwoPeaks}) that no change of level
 * explains.
 */
public final class SeveralModes implements Check {
    private static final int NAMED = 4;

    @Override
    public String code() {
        return "SEVERAL_MODES";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        List<String> humps = new ArrayList<>();
        for (Evidence.OneSide side : e.sides()) {
            humps(side, e).ifPresent(humps::add);
        }
        if (!humps.isEmpty()) {
            return found(
                    Severity.WARNING,
                    String.join(" ", humps) + " A mean of both describes neither.",
                    "Find out what differs between them and compare each alone.");
        }
        List<String> peaks = new ArrayList<>();
        for (Evidence.OneSide side : e.sides()) {
            TwoPeaks.of(side.values(), e.marginFraction())
                    .filter(at -> e.course(side).changes().length == 0)
                    .ifPresent(at -> peaks.add(peaks(side, at, e)));
        }
        return peaks.isEmpty()
                ? Optional.empty()
                : found(
                        Severity.INFO,
                        String.join("; ", peaks) + ": one number may describe neither.",
                        "Look at the plot and at the shift function first; find out whether two configurations are"
                                + " mixed.");
    }

    private static String peaks(Evidence.OneSide side, double[] peaks, Evidence e) {
        ValueScale scale = ValueScale.inSentence(e.metric(), peaks[0]);
        return side.platform() + "'s density has two peaks, near "
                + Figures.listed(Figures.values(peaks[0], peaks[1], scale));
    }

    private static Optional<String> humps(Evidence.OneSide side, Evidence e) {
        boolean inner = side.inner().length > side.n();
        double[] x = inner ? side.inner() : side.values();
        IntFunction<String> name = inner ? side.innerName() : side.name();
        return TwoHumps.of(x, e.marginFraction()).map(h -> words(side, x, name, inner, h, e));
    }

    private static String words(
            Evidence.OneSide side, double[] x, IntFunction<String> name, boolean inner, TwoHumps h, Evidence e) {
        ValueScale scale = ValueScale.inSentence(e.metric(), h.split());
        Hump low = new Hump(x, h, true);
        Hump high = new Hump(x, h, false);
        boolean ordered = !inner && h.oneAfterTheOther();
        Hump first = ordered && !low.begins() ? high : low;
        Hump second = first == low ? high : low;
        List<String> centres = Figures.values(first.centre, second.centre, scale);
        return side.platform() + " has two humps, as mixed configurations have: "
                + first.words(centres.getFirst(), name, inner, ordered)
                + ", and " + second.words(centres.getLast(), name, inner, ordered)
                + (ordered ? ": it changes at " + name.apply(second.first) + "." : ".");
    }

    /** The values on one side of the gap. */
    private static final class Hump {
        private final double[] x;
        private final TwoHumps humps;
        private final boolean below;
        private final int count;
        private final double centre;
        private final int first;
        private final int last;

        private Hump(double[] x, TwoHumps humps, boolean below) {
            this.x = x;
            this.humps = humps;
            this.below = below;
            double sum = 0;
            int n = 0;
            int from = -1;
            int to = -1;
            for (int i = 0; i < x.length; i++) {
                if (holds(i)) {
                    sum += x[i];
                    n++;
                    from = from < 0 ? i : from;
                    to = i;
                }
            }
            count = n;
            centre = sum / n;
            first = from;
            last = to;
        }

        private boolean holds(int i) {
            return x[i] < humps.split() == below;
        }

        private boolean begins() {
            return first == 0;
        }

        private String words(String near, IntFunction<String> name, boolean inner, boolean ordered) {
            String who = ordered && count > NAMED ? name.apply(first) + " to " + name.apply(last) : named(name, inner);
            return count + " near " + near + " (" + who + ")";
        }

        /** The first few units by name; of the values inside runs, several belong to one unit. */
        private String named(IntFunction<String> name, boolean inner) {
            Set<String> names = new LinkedHashSet<>();
            for (int i = 0; i < x.length && (inner || names.size() <= NAMED); i++) {
                if (holds(i)) {
                    names.add(name.apply(i));
                }
            }
            String some = String.join(", ", names.stream().limit(NAMED).toList());
            int more = (inner ? names.size() : count) - NAMED;
            return names.size() <= NAMED ? some : some + " and " + more + " more";
        }
    }
}
