package tare.app.state;

import java.util.List;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.Comparison;

/** What ids of rows or runs mean, in words. */
public final class RowNames {
    private static final int NAMED = 4;

    private RowNames() {}

    /** How many rows, and the first of them by name; for runs, whose and how many. */
    public static String of(Analysis a, List<String> ids) {
        if (ids.size() == 1) {
            return one(a, ids.getFirst());
        }
        List<String> names = ids.stream()
                .limit(NAMED)
                .flatMap(id -> a.find(id).stream())
                .map(c -> c.key().label())
                .toList();
        String more = ids.size() > NAMED ? Words.of("telling.more", ids.size() - NAMED) : "";
        return Words.of("telling.rows", ids.size(), String.join(", ", names) + more);
    }

    private static String one(Analysis a, String id) {
        int side = id.indexOf('#');
        Optional<Comparison> row = a.find(side < 0 ? id : id.substring(0, side));
        if (side < 0) {
            return row.map(c -> c.key().label()).orElse("");
        }
        return row.map(c -> id.endsWith("baseline") ? c.baseline() : c.candidate())
                .map(s -> Words.of("telling.runs", s.platform(), Words.count("telling.values", s.n())))
                .orElse("");
    }
}
