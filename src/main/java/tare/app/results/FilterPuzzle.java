package tare.app.results;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.verdict.Verdict;

/** What of the filter's text is not understood, said in a sentence. Such a word takes out nothing, or everything. */
final class FilterPuzzle {
    private FilterPuzzle() {}

    /** The first thing that is not understood, for rows as they were before the filter. */
    static Optional<String> of(String text, List<Comparison> rows) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .map(word -> word.startsWith("-") ? word.substring(1) : word)
                .filter(word -> word.indexOf(':') > 0)
                .flatMap(word -> ofField(word, rows).stream())
                .findFirst();
    }

    private static Optional<String> ofField(String word, List<Comparison> rows) {
        int colon = word.indexOf(':');
        String field = word.substring(0, colon);
        return RowFilter.values(field, word.substring(colon + 1)).stream()
                .filter(value -> !value.isEmpty())
                .flatMap(value -> ofValue(word, field, value, rows).stream())
                .findFirst();
    }

    private static Optional<String> ofValue(String word, String field, String value, List<Comparison> rows) {
        return switch (field) {
            case "performance", "runs" ->
                Bound.of(value).isPresent() || Bound.begun(value)
                        ? Optional.empty()
                        : Optional.of(Words.of("filter.puzzle.bound", word, field));
            case "provisional", "pinned" ->
                "yes".startsWith(value) || "no".startsWith(value)
                        ? Optional.empty()
                        : Optional.of(Words.of("filter.puzzle.yesno", word, field));
            case "remark" -> Optional.empty();
            default ->
                RowFilter.FIELDS.contains(field + ":")
                        ? ofName(word, field, value, rows)
                        : ofParameter(word, field, value, rows);
        };
    }

    /** A value that no row has; a verdict that could be, but is not, is understood. */
    private static Optional<String> ofName(String word, String field, String value, List<Comparison> rows) {
        boolean verdict = field.equals("verdict")
                && (Stream.of(Outcome.values()).anyMatch(o -> RowFilter.holds(o.word(), value))
                        || Stream.of(Verdict.values())
                                .anyMatch(v -> RowFilter.holds(v.name().replace('_', ' '), value)));
        if (verdict || rows.stream().anyMatch(RowFilter.of(field + ":" + value))) {
            return Optional.empty();
        }
        Set<String> there = new TreeSet<>();
        rows.forEach(c -> there.addAll(FilterCompletion.values(field, c)));
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.of("filter.puzzle.value", word, field, String.join(", ", there)));
    }

    private static Optional<String> ofParameter(String word, String field, String value, List<Comparison> rows) {
        boolean known = rows.stream()
                .anyMatch(c -> c.key().parameters().keySet().stream()
                                .anyMatch(p -> RowFilter.plain(p).equals(field))
                        || RowFilter.parameter(c, field, value)
                        || RowFilter.anywhere(c, word));
        return known ? Optional.empty() : Optional.of(Words.of("filter.puzzle.field", word, field));
    }
}
