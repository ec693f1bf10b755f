package tare.verdict.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tare.model.Severity;
import tare.stats.Stop;
import tare.stats.shape.TwoPeaks;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.ValueScale;

/**
 * Two humps: the values fall into two groups of at least two (and a tenth of all), farther apart than three times the
 * wider group's range and than the margin. Mixed configurations look like this; the units of each hump are named.
 */
public final class SeveralModes implements Check {
    private static final int FEWEST = 6;
    private static final double APART = 3;
    private static final int NAMED = 4;

    @Override
    public String code() {
        return "SEVERAL_MODES";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        for (Evidence.OneSide side : e.sides()) {
            boolean inner = side.inner().length > side.n();
            double[] x = inner ? side.inner() : side.values();
            double split = x.length < FEWEST ? Double.NaN : split(x, e.marginFraction());
            if (!Double.isNaN(split)) {
                return Optional.of(finding(side, x, split, inner, e));
            }
        }
        for (Evidence.OneSide side : e.sides()) {
            Optional<double[]> peaks = TwoPeaks.of(side.values(), e.marginFraction());
            if (peaks.isPresent()) {
                return Optional.of(peaked(side, peaks.get(), ValueScale.inSentence(e.metric(), peaks.get()[0])));
            }
        }
        return Optional.empty();
    }

    private Finding peaked(Evidence.OneSide side, double[] peaks, ValueScale scale) {
        return new Finding(
                code(),
                Severity.INFO,
                side.platform() + "'s density has two peaks, near " + Figures.value(peaks[0], scale) + " and "
                        + Figures.value(peaks[1], scale) + ": one number may describe neither.",
                "Look at the plot and at the shift function first; find out whether two configurations are mixed.");
    }

    private Finding finding(Evidence.OneSide side, double[] x, double split, boolean inner, Evidence e) {
        Hump low = new Hump(side, x, split, true, inner);
        Hump high = new Hump(side, x, split, false, inner);
        ValueScale scale = ValueScale.inSentence(e.metric(), split);
        return new Finding(
                code(),
                Severity.WARNING,
                side.platform() + " has two humps, as mixed configurations have: " + low.words(scale) + ", and "
                        + high.words(scale) + ". A mean of both describes neither.",
                "Find out what differs between them and compare each alone.");
    }

    /** The middle of the gap between two humps; NaN when there are none. */
    private static double split(double[] x, double margin) {
        double[] s = x.clone();
        Arrays.sort(s);
        if (!(s[0] > 0)) {
            return Double.NaN;
        }
        int most = 0;
        double widest = 0;
        int smallest = Math.max(2, s.length / 10);
        for (int i = smallest; i <= s.length - smallest; i++) {
            Stop.here(i);
            double gap = Math.log(s[i] / s[i - 1]);
            if (gap > widest) {
                widest = gap;
                most = i;
            }
        }
        if (most == 0) {
            return Double.NaN;
        }
        double inside = Math.max(range(s, 0, most), range(s, most, s.length));
        boolean apart = widest > APART * inside && widest > margin;
        return apart ? Math.sqrt(s[most] * s[most - 1]) : Double.NaN;
    }

    /** Range of the logs without the one farthest value, so that a single stray does not hide a hump. */
    private static double range(double[] sorted, int from, int to) {
        int n = to - from;
        double all = Math.log(sorted[to - 1] / sorted[from]);
        if (n < FEWEST) {
            return all;
        }
        double cut = Math.min(Math.log(sorted[to - 1] / sorted[from + 1]), Math.log(sorted[to - 2] / sorted[from]));
        return Math.min(all, cut);
    }

    private static final class Hump {
        private final Set<String> names = new LinkedHashSet<>();
        private final int count;
        private final double centre;

        private Hump(Evidence.OneSide side, double[] x, double split, boolean below, boolean inner) {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < x.length; i++) {
                if (x[i] < split == below) {
                    sum += x[i];
                    n++;
                    names.add(inner ? side.innerName().apply(i) : side.name().apply(i));
                }
            }
            count = n;
            centre = sum / n;
        }

        private String words(ValueScale scale) {
            String named = String.join(", ", names.stream().limit(NAMED).toList());
            String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
            return count + " near " + Figures.value(centre, scale) + " (" + named + more + ")";
        }
    }
}
