package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/**
 * A repeat of another kind (an audit, a warm start: a run with a name and not a number) that lies farther from the
 * others of its side than the margin: not a clean repeat. It stays in.
 */
public final class UncleanRepeat implements Check {
    private static final double FAR = 0.25;

    @Override
    public String code() {
        return "UNCLEAN_REPEAT";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        StringBuilder said = new StringBuilder();
        for (Evidence.OneSide side : e.sides()) {
            for (int i = 0; i < side.n() && side.n() > 1 && side.n() <= 20; i++) {
                String name = side.name().apply(i);
                double off = off(side.values(), i);
                if (named(name) && unlike(off, e) && alone(side.values(), i)) {
                    said.append(said.isEmpty() ? "" : "; ")
                            .append(name)
                            .append(" is ")
                            .append(Figures.fixed(100 * Math.abs(Math.expm1(off)), 1))
                            .append(off > 0 ? " % higher" : " % lower")
                            .append(side.n() == 2 ? " than the other of " : " than the others of ")
                            .append(side.platform());
                }
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : found(
                        Severity.WARNING,
                        "Not clean repeats: " + said + ".",
                        "Repeat the run itself; a rerun under other rules is not a repeat.");
    }

    /** Farther than the margin, yet near enough to be the same workload. */
    private static boolean unlike(double off, Evidence e) {
        return Math.abs(off) > e.rule().margin().logHigh() && Math.abs(off) < FAR;
    }

    private static boolean named(String name) {
        return name.matches(".*TEST\\d+.*")
                || name.toLowerCase(java.util.Locale.ROOT).contains("audit");
    }

    /** Log distance from the geometric mean of the others. */
    private static double off(double[] x, int i) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            if (j != i) {
                sum += Math.log(x[j]);
            }
        }
        return Math.log(x[i]) - sum / (x.length - 1);
    }

    /** Whether it is the farthest of all, so that the odd one is named and not its neighbours. */
    private static boolean alone(double[] x, int i) {
        for (int j = 0; j < x.length; j++) {
            if (Math.abs(off(x, j)) > Math.abs(off(x, i))) {
                return false;
            }
        }
        return true;
    }
}
