package tare.app.results;

import java.util.List;
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
        return FilterWord.of(text).stream()
                .filter(word -> !word.field().isEmpty())
                .flatMap(word -> word.values().stream().flatMap(v -> ofValue(word, v, rows).stream()))
                .findFirst();
    }

    private static Optional<String> ofValue(FilterWord word, FilterWord.Value value, List<Comparison> rows) {
        return switch (word.field()) {
            case "performance", "runs" ->
                Bound.of(value.text()).isPresent() || Bound.begun(value.text())
                        ? Optional.empty()
                        : Optional.of(Words.of("filter.puzzle.bound", word.text(), word.field()));
            case "provisional", "pinned" ->
                "yes".startsWith(value.text()) || "no".startsWith(value.text())
                        ? Optional.empty()
                        : Optional.of(Words.of("filter.puzzle.yesno", word.text(), word.field()));
            case "remark" -> Optional.empty();
            default ->
                RowFilter.FIELDS.contains(word.field() + ":")
                        ? ofName(word, value, rows)
                        : ofParameter(word, value, rows);
        };
    }

    /** A value that no row has; a verdict that could be, but is not, is understood. */
    private static Optional<String> ofName(FilterWord word, FilterWord.Value value, List<Comparison> rows) {
        boolean verdict = word.field().equals("verdict")
                && (Stream.of(Outcome.values()).anyMatch(o -> value.fits(o.word()))
                        || Stream.of(Verdict.values())
                                .anyMatch(v -> value.fits(v.name().replace('_', ' '))));
        if (verdict || rows.stream().anyMatch(RowFilter.of(word, value))) {
            return Optional.empty();
        }
        Set<String> there = new TreeSet<>();
        rows.forEach(c -> there.addAll(FilterCompletion.values(word.field(), c)));
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.of("filter.puzzle.value", word.text(), word.field(), String.join(", ", there)));
    }

    private static Optional<String> ofParameter(FilterWord word, FilterWord.Value value, List<Comparison> rows) {
        boolean known = rows.stream()
                .anyMatch(c -> c.key().parameters().keySet().stream()
                                .anyMatch(p -> FilterWord.plain(p).equals(word.field()))
                        || RowFilter.parameter(c, word.field(), value)
                        || RowFilter.anywhere(c, word.text()));
        return known ? Optional.empty() : Optional.of(Words.of("filter.puzzle.field", word.text(), word.field()));
    }
}
