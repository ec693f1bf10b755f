package tare.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.model.Severity;
import tare.report.Block;
import tare.report.Block.Table.Cell;
import tare.report.Block.Table.Column;

/**
 * A fact held side against side that was found on some rows.
 *
 * @param finding the most serious of equal ones
 * @param candidates whose rows they are, in the order of the study
 * @param rows how many
 */
record FoundFact(FactFinding finding, Set<String> candidates, int rows) {
    /** What is the same for every row it was found on: a difference is one of two values, of several candidates whose. */
    private record Alike(String fact, FactFinding.Result result, String baseline, String candidate) {
        static Alike of(FactFinding f, boolean several) {
            boolean values = f.result() == FactFinding.Result.DIFFERS;
            return new Alike(
                    f.fact(),
                    f.result(),
                    values ? f.baseline() : "",
                    values || several && f.result() == FactFinding.Result.UNKNOWN ? f.candidate() : "");
        }
    }

    /** Every fact of a study's rows: what differs, what is unknown, what is the same; the serious ones first in each. */
    static List<FoundFact> all(Facts facts) {
        Map<Alike, FoundFact> found = new LinkedHashMap<>();
        for (Comparison c : facts.analysis().comparisons()) {
            for (FactFinding f : c.comparability()) {
                found.merge(
                        Alike.of(f, facts.several()),
                        new FoundFact(f, Set.of(c.candidate().platform()), 1),
                        FoundFact::and);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(FoundFact::rank)
                        .thenComparing(f -> f.finding.severity(), Comparator.reverseOrder()))
                .toList();
    }

    private FoundFact and(FoundFact other) {
        Set<String> both = new LinkedHashSet<>(candidates);
        both.addAll(other.candidates);
        return new FoundFact(more(finding, other.finding) >= 0 ? finding : other.finding, both, rows + other.rows);
    }

    /** The more serious of two equal findings, else the one that says more. */
    private static int more(FactFinding a, FactFinding b) {
        int bySeverity = a.severity().compareTo(b.severity());
        return bySeverity != 0
                ? bySeverity
                : a.baseline().length() - b.baseline().length();
    }

    private int rank() {
        return switch (finding.result()) {
            case DIFFERS -> 0;
            case UNKNOWN -> 1;
            case SAME -> 2;
        };
    }

    /** The facts side against side; of several candidates with whose value it is. */
    static Block table(Facts facts, List<FoundFact> found) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Fact", 2, false),
                new Column(Facts.brief(facts.analysis().baseline()), 3, false),
                new Column(
                        facts.several()
                                ? "Candidate"
                                : Facts.brief(facts.analysis().candidates().getFirst()),
                        3,
                        false)));
        if (facts.several()) {
            columns.add(new Column("Which", 2, false));
        }
        columns.add(new Column("Finding", 1.2, false));
        columns.add(new Column("Rows", 0.7, true));
        return new Block.Table(
                "Facts side against side",
                columns,
                found.stream().map(f -> f.cells(facts)).toList());
    }

    private List<Cell> cells(Facts facts) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(finding.label()), Cell.of(value(finding.baseline())), Cell.of(value(finding.candidate()))));
        if (facts.several()) {
            cells.add(Cell.of(which(facts)));
        }
        cells.add(Cell.of(verdict()));
        cells.add(Cell.of(String.valueOf(rows)));
        return cells;
    }

    boolean onAll(Facts facts) {
        return candidates.size() == facts.analysis().candidates().size();
    }

    /** Whose rows these are: {@code vm-a, vm-b}, or {@code all 3}. */
    String which(Facts facts) {
        List<String> all = facts.analysis().candidates();
        return onAll(facts)
                ? "all " + all.size()
                : String.join(
                        ", ",
                        all.stream()
                                .filter(candidates::contains)
                                .map(Facts::brief)
                                .toList());
    }

    private String verdict() {
        if (!finding.accepted().isEmpty()) {
            return finding.result().code() + ", accepted: " + finding.accepted();
        }
        boolean quiet = finding.severity() == Severity.INFO || finding.result() == FactFinding.Result.SAME;
        return (quiet ? "" : "⚠ ") + finding.result().code();
    }

    /** What a side is; nothing of what was found without a value of either, such as whether it is one machine. */
    private String value(String value) {
        boolean found = finding.result() == FactFinding.Result.DIFFERS
                && finding.baseline().isEmpty()
                && finding.candidate().isEmpty();
        return found ? "–" : value.isEmpty() ? "unknown" : value;
    }
}
