package tare.verdict.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tare.model.Severity;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/**
 * A repeat of another kind (an audit: a rerun under other rules) that lies farther from the runs themselves than the
 * margin: not a clean repeat. It stays in.
 */
public final class UncleanRepeat implements Check {
    private static final double FAR = 0.25;
    private static final int MOST = 20;
    private static final Pattern AUDIT = Pattern.compile("TEST\\d|(?i:audit)");

    @Override
    public String code() {
        return "UNCLEAN_REPEAT";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        List<String> said = new ArrayList<>();
        for (Evidence.OneSide side : e.sides()) {
            if (side.n() >= 2 && side.n() <= MOST && apart(side.values(), e)) {
                said.addAll(unclean(side, e));
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : found(
                        Severity.WARNING,
                        "Not clean repeats: " + String.join("; ", said) + ".",
                        "Repeat the run itself; a rerun under other rules is not a repeat.");
    }

    private static List<String> unclean(Evidence.OneSide side, Evidence e) {
        boolean[] audit = new boolean[side.n()];
        for (int i = 0; i < audit.length; i++) {
            audit[i] = audit(side.name().apply(i));
        }
        List<String> said = new ArrayList<>();
        for (int i = 0; i < audit.length; i++) {
            double off = audit[i] ? off(side.values(), audit, i) : Double.NaN;
            if (Math.abs(off) > e.rule().margin().logHigh() && Math.abs(off) < FAR) {
                said.add(side.name().apply(i) + " is " + Figures.size(Math.abs(Math.expm1(off)))
                        + (off > 0 ? " higher" : " lower") + " than the run of " + side.platform());
            }
        }
        return said;
    }

    private static boolean audit(String name) {
        return AUDIT.matcher(name).find();
    }

    /** Whether any two of the values lie so far apart; asked first, as names cost more than numbers. */
    private static boolean apart(double[] x, Evidence e) {
        double least = Arrays.stream(x).min().orElse(0);
        double most = Arrays.stream(x).max().orElse(0);
        return least > 0 && Math.log(most / least) > e.rule().margin().logHigh();
    }

    /** Log distance from the geometric mean of the side's own runs; NaN where it has none. */
    private static double off(double[] x, boolean[] audit, int i) {
        double sum = 0;
        int n = 0;
        for (int j = 0; j < x.length; j++) {
            if (!audit[j]) {
                sum += Math.log(x[j]);
                n++;
            }
        }
        return n == 0 ? Double.NaN : Math.log(x[i]) - sum / n;
    }
}
