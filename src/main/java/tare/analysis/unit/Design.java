package tare.analysis.unit;

import java.util.List;
import java.util.Optional;
import tare.analysis.Side;
import tare.model.NaturalOrder;
import tare.model.Severity;
import tare.stats.Moments;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.Subject;

/**
 * Whether the runs of both sides are compared one by one. Only where that was declared before the values were seen and the
 * runs match; where ids match and nothing was declared, it is offered for the next time.
 *
 * @param paired whether this row is judged as pairs
 * @param finding what is to be said about it
 */
public record Design(boolean paired, Optional<Finding> finding) {
    private static final int NAMED = 4;
    private static final Design PLAIN = new Design(false, Optional.empty());

    public static Design of(Side baseline, Side candidate, boolean declared, String unit) {
        boolean match = Pairs.match(baseline, candidate);
        if (declared && match) {
            return new Design(true, Optional.of(correlated(baseline, candidate, unit)));
        }
        if (declared) {
            return baseline.n() < 2 || candidate.n() < 2
                    ? PLAIN
                    : new Design(false, Optional.of(unmatched(baseline, candidate, unit)));
        }
        return match && Pairs.telling(baseline) ? new Design(false, Optional.of(offered(baseline, unit))) : PLAIN;
    }

    private static Finding correlated(Side baseline, Side candidate, String unit) {
        double r = correlation(baseline.values(), Pairs.inOrderOf(baseline, candidate));
        String start = "Judged as " + baseline.n() + " pairs of " + Subject.plural(unit) + ", as declared";
        if (r > 0) {
            return new Finding(
                    "PAIRED", Severity.INFO, start + " (correlation " + Figures.fixed(r, 2) + " within pairs).", "");
        }
        return new Finding(
                "PAIRED",
                Severity.WARNING,
                start + ", but the two sides of a pair do not move together"
                        + (Double.isNaN(r) ? "" : " (correlation " + Figures.fixed(r, 2) + ")")
                        + ": pairing gains nothing here and costs degrees of freedom.",
                "See Robustness for the unpaired verdict; look for what makes one side high when the other is low.");
    }

    private static Finding unmatched(Side baseline, Side candidate, String unit) {
        return new Finding(
                "NOT_PAIRED",
                Severity.WARNING,
                "Declared as paired, but the " + Subject.plural(unit) + " do not match (" + baseline.n() + " on "
                        + baseline.platform() + ", " + candidate.n() + " on " + candidate.platform()
                        + "): compared unpaired.",
                "Give the two runs of a pair the same run id, one id a pair.");
    }

    private static Finding offered(Side baseline, String unit) {
        return new Finding(
                "PAIRS_OFFERED",
                Severity.INFO,
                "Both sides have the same " + baseline.n() + " " + unit + " ids (" + ids(baseline)
                        + "), so the design may be a paired one. Compared unpaired, as nothing else was declared.",
                "Declare it before the next values are seen (--paired); chosen afterwards it proves nothing.");
    }

    /** The ids, or the first and the last of many in their own order, which need not be that of time. */
    private static String ids(Side side) {
        List<String> ids = Pairs.ids(side);
        if (ids.size() <= NAMED) {
            return Figures.listed(ids);
        }
        List<String> sorted = ids.stream().sorted(NaturalOrder::compare).toList();
        return sorted.getFirst() + " to " + sorted.getLast();
    }

    private static double correlation(double[] x, double[] y) {
        double mx = Moments.mean(x);
        double my = Moments.mean(y);
        double sxy = 0;
        double sxx = 0;
        double syy = 0;
        for (int i = 0; i < x.length; i++) {
            sxy += (x[i] - mx) * (y[i] - my);
            sxx += (x[i] - mx) * (x[i] - mx);
            syy += (y[i] - my) * (y[i] - my);
        }
        return sxx > 0 && syy > 0 ? sxy / Math.sqrt(sxx * syy) : Double.NaN;
    }
}
