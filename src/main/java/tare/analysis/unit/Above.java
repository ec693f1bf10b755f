package tare.analysis.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tare.analysis.Side;
import tare.model.Severity;
import tare.verdict.Finding;
import tare.verdict.Subject;

/**
 * The level right above the unit of analysis, where one side repeated it and the other did not: it is no unit, and what
 * differs between its members is mixed into the gap.
 *
 * @param word what the level is called, e.g. {@code session}
 * @param baseline how many the baseline has
 * @param candidate how many the candidate has
 */
public record Above(String word, int baseline, int candidate) {
    static Optional<Above> of(Units units, String word, List<Atom> baseline, List<Atom> candidate) {
        if (units.level() != Units.Kind.RUN || units.depth() < 2) {
            return Optional.empty();
        }
        Above above = new Above(word, count(baseline, units.depth() - 1), count(candidate, units.depth() - 1));
        return Math.max(above.baseline, above.candidate) > 1 ? Optional.of(above) : Optional.empty();
    }

    private static int count(List<Atom> runs, int depth) {
        if (runs instanceof FlatRuns) {
            return 1;
        }
        Set<Object> seen = new HashSet<>();
        runs.forEach(a -> seen.add(a.prefix(depth)));
        return seen.size();
    }

    /** {@code  in 2 sessions and 1 session}. */
    String scope() {
        return " in " + many(baseline) + " and " + many(candidate);
    }

    /** What it means for the verdict. */
    public Finding finding(Side b, Side c) {
        return new Finding(
                "UNEVEN_SESSIONS",
                Severity.WARNING,
                b.platform() + " was measured in " + many(baseline) + ", " + c.platform() + " in " + many(candidate)
                        + ": what differs between " + Subject.plural(word) + " is mixed into the gap.",
                "Measure both sides in several " + Subject.plural(word) + " in turn; then the " + word
                        + " is what is counted.");
    }

    private String many(int n) {
        return n + " " + (n == 1 ? word : Subject.plural(word));
    }
}
