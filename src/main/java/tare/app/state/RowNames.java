package tare.app.state;

import java.util.List;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.verdict.Figures;

/** What ids of rows or runs mean, in words. */
public final class RowNames {
    private static final int NAMED = 4;

    private RowNames() {}

    /** The name of a row in a list of all: with its candidate, where there are several. */
    public static String among(Analysis all, Comparison row) {
        return all.candidates().size() > 1
                ? row.candidate().platform() + " · " + row.key().label()
                : row.key().label();
    }

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
        NumberForm form = NumberForm.here();
        String more = ids.size() > NAMED ? Words.of("telling.more", form.count(ids.size() - NAMED)) : "";
        return Words.of("telling.rows", form.count(ids.size()), String.join(", ", names) + more);
    }

    /** {@code VM: 0.04219}: whose run, and its value. */
    private static String unit(Side side, String number) {
        int unit = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : side.n();
        return unit < side.n() ? side.platform() + ": " + Words.shown(Figures.value(side.values()[unit])) : "";
    }

    private static String one(Analysis a, String id) {
        int side = id.indexOf('#');
        Optional<Comparison> row = a.find(side < 0 ? id : id.substring(0, side));
        if (side < 0) {
            return row.map(c -> c.key().label()).orElse("");
        }
        boolean whole = id.indexOf('/', side) < 0;
        return row.map(c -> id.startsWith("#baseline", side) ? c.baseline() : c.candidate())
                .map(s -> !whole
                        ? unit(s, id.substring(id.indexOf('/', side) + 1))
                        : Words.of("telling.runs", s.platform(), Words.count("telling.values", s.n())))
                .orElse("");
    }
}
