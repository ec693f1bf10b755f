package tare.app.results;

import java.util.Comparator;
import java.util.Locale;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.model.NaturalOrder;

/**
 * The order of the rows within their groups.
 *
 * @param column what is ordered by
 * @param descending largest first
 */
public record Sort(Column column, boolean descending) {
    public static final Sort GIVEN = new Sort(Column.GIVEN, false);

    /** A column of the table. */
    public enum Column {
        GIVEN,
        BENCHMARK,
        RUNS,
        PERFORMANCE,
        VERDICT;

        /** The words on screen. */
        public String label() {
            return Words.of("column." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** What a click on a column's head leads to: ascending, descending, the given order again. */
    public Sort clicked(Column other) {
        if (column != other) {
            return new Sort(other, false);
        }
        return descending ? GIVEN : new Sort(other, true);
    }

    Comparator<Comparison> comparator() {
        Comparator<Comparison> by =
                switch (column) {
                    case GIVEN -> (a, b) -> 0;
                    case BENCHMARK ->
                        Comparator.comparing(c -> c.key().label().toLowerCase(Locale.ROOT), NaturalOrder::compare);
                    case RUNS ->
                        Comparator.comparingInt(
                                c -> Math.min(c.baseline().n(), c.candidate().n()));
                    case PERFORMANCE ->
                        Comparator.comparingDouble(c -> c.judgement().performance());
                    case VERDICT -> Comparator.comparingInt(c -> Outcome.of(c).ordinal());
                };
        Comparator<Comparison> way = descending ? by.reversed() : by;
        return column == Column.PERFORMANCE
                ? Comparator.<Comparison, Boolean>comparing(c -> unknown(c)).thenComparing(way)
                : way;
    }

    /** What has no size stands last, whichever way sizes are ordered. */
    private static boolean unknown(Comparison c) {
        return Double.isNaN(c.judgement().performance());
    }
}
