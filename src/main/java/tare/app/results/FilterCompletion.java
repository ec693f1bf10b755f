package tare.app.results;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.verdict.Finding;

/** What the filter field offers while one types: the names of fields, then the values that occur in the rows. */
final class FilterCompletion {
    private static final int MOST = 12;

    private FilterCompletion() {}

    /** Whole texts for the field, each ending with one completion of the last word. */
    static List<String> of(String text, List<Comparison> rows) {
        int cut = text.lastIndexOf(' ') + 1;
        String before = text.substring(0, cut);
        String last = text.substring(cut).toLowerCase(Locale.ROOT);
        String minus = last.startsWith("-") ? "-" : "";
        String word = last.substring(minus.length());
        if (word.isEmpty()) {
            return List.of();
        }
        int colon = word.indexOf(':');
        Stream<String> found = colon < 0 ? fields(word, rows) : values(word, colon, rows);
        return found.limit(MOST).map(w -> before + minus + w).toList();
    }

    private static Stream<String> fields(String word, List<Comparison> rows) {
        Set<String> all = new LinkedHashSet<>(RowFilter.FIELDS);
        rows.forEach(c -> c.key().parameters().keySet().forEach(p -> all.add(FilterWord.plain(p) + ":")));
        return all.stream().filter(f -> f.startsWith(word));
    }

    private static Stream<String> values(String word, int colon, List<Comparison> rows) {
        String field = word.substring(0, colon);
        int comma = word.lastIndexOf(',');
        int from = Math.max(colon, comma) + 1;
        String start = word.substring(from);
        Set<String> all = new LinkedHashSet<>();
        rows.forEach(c -> all.addAll(values(field, c)));
        return all.stream()
                .filter(v -> v.startsWith(start) && !v.equals(start))
                .sorted()
                .map(v -> word.substring(0, from) + v);
    }

    /** The values that a row has in this field. */
    static List<String> values(String field, Comparison c) {
        return switch (field) {
            case "domain" -> List.of(c.metric().domain().code());
            case "verdict" -> List.of(FilterWord.plain(Outcome.of(c).word()));
            case "suite" -> List.of(FilterWord.plain(Grouping.suite(c)));
            case "runner" -> List.of(FilterWord.plain(c.runner()));
            case "metric" -> List.of(FilterWord.plain(c.metric().name()));
            case "platform" -> List.of(FilterWord.plain(c.candidate().platform()));
            case "doubt" ->
                c.checks().stream().map(Finding::code).map(FilterWord::plain).toList();
            case "provisional", "pinned" -> List.of("yes", "no");
            case "performance" -> List.of("<99", ">101");
            case "runs" -> List.of("<5", ">=10");
            default -> parameter(field, c);
        };
    }

    private static List<String> parameter(String field, Comparison c) {
        List<String> found = new ArrayList<>();
        c.key().parameters().forEach((name, value) -> {
            if (FilterWord.plain(name).equals(field)) {
                found.add(FilterWord.plain(value));
            }
        });
        return found;
    }
}
