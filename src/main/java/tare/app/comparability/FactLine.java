package tare.app.comparability;

import java.util.Comparator;
import java.util.List;
import tare.analysis.FactFinding.Result;

/**
 * One fact with everything that is known of it.
 *
 * @param label the fact in words
 * @param rows how it stands, one row where that is the same for all comparisons; what matters most first, never empty
 */
public record FactLine(String label, List<FactRow> rows) {
    private static final Comparator<FactRow> WORST_FIRST = Comparator.comparingInt((FactRow r) -> order(r.result()))
            .thenComparing(FactRow::severity, Comparator.reverseOrder());

    /** Lines in the order of what matters most about them. */
    static final Comparator<FactLine> BY_WEIGHT = Comparator.comparing(FactLine::first, WORST_FIRST);

    public FactLine {
        rows = rows.stream()
                .sorted(WORST_FIRST.thenComparing(FactRow::rows, Comparator.reverseOrder()))
                .toList();
    }

    FactRow first() {
        return rows.getFirst();
    }

    /** How it stands where it stands worst. */
    Result result() {
        return first().result();
    }

    private static int order(Result result) {
        return switch (result) {
            case DIFFERS -> 0;
            case UNKNOWN -> 1;
            case SAME -> 2;
        };
    }
}
