package tare.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.model.Role;

/**
 * What of an analysis a figure shows, and how.
 *
 * @param ids ids of comparisons; empty = what the figure finds best
 * @param options by name, e.g. {@code axis=log}; a figure ignores what it does not know
 */
public record Selection(List<String> ids, Map<String, String> options) {
    public static final Selection ALL = new Selection(List.of(), Map.of());

    public Selection {
        ids = List.copyOf(ids);
        options = Map.copyOf(options);
    }

    public static Selection of(String... ids) {
        return new Selection(List.of(ids), Map.of());
    }

    public Selection with(String option, String value) {
        Map<String, String> more = new TreeMap<>(options);
        more.put(option, value);
        return new Selection(ids, more);
    }

    public String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    public boolean is(String name, String value) {
        return value.equals(options.get(name));
    }

    /** The selected rows; all primary rows when none is named. */
    public List<Comparison> rows(Analysis analysis) {
        if (ids.isEmpty()) {
            return analysis.primary();
        }
        Set<String> wanted = Set.copyOf(ids);
        return analysis.comparisons().stream()
                .filter(c -> wanted.contains(c.id()))
                .toList();
    }

    /** The one comparison to show: the first selected, else the first primary row with several values on a side. */
    public Optional<Comparison> one(Analysis analysis) {
        if (!ids.isEmpty()) {
            return rows(analysis).stream().findFirst();
        }
        List<Comparison> rows = analysis.primary();
        return rows.stream()
                .filter(c -> c.baseline().n() > 1 && c.candidate().n() > 1)
                .findFirst()
                .or(() -> rows.stream().findFirst());
    }

    /** A selection by words: ids, or parts of benchmark names and domains, without regard to case. */
    public static Selection matching(Analysis analysis, List<String> words) {
        List<String> ids = analysis.comparisons().stream()
                .filter(c -> words.stream().anyMatch(w -> matches(c, w)))
                .sorted(Comparator.comparing(c -> c.metric().role() == Role.PRIMARY ? 0 : 1))
                .map(Comparison::id)
                .toList();
        return new Selection(ids, Map.of());
    }

    private static boolean matches(Comparison c, String word) {
        String w = word.toLowerCase(Locale.ROOT);
        return c.id().equals(word)
                || c.key().label().toLowerCase(Locale.ROOT).contains(w)
                || c.metric().name().equalsIgnoreCase(word)
                || c.metric().domain().code().equals(w)
                || c.metric().domain().label().equalsIgnoreCase(word);
    }
}
