package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tare.analysis.Comparison;
import tare.app.state.Outcome;

/**
 * The words of the filter field: {@code domain:storage verdict:slower p99}. All words must fit; a word without a field is
 * looked for in the benchmark, its parameters, the metric and the runner.
 */
public final class RowFilter {
    /** The fields that the filter knows, for completion. */
    public static final List<String> FIELDS =
            List.of("domain:", "verdict:", "runner:", "metric:", "platform:", "provisional:", "doubt:");

    private RowFilter() {}

    /** The condition that a text asks for; everything fits a blank one. */
    public static Predicate<Comparison> of(String text) {
        List<Predicate<Comparison>> all = new ArrayList<>();
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!word.isEmpty()) {
                all.add(word(word));
            }
        }
        return c -> all.stream().allMatch(p -> p.test(c));
    }

    private static Predicate<Comparison> word(String word) {
        if (word.startsWith("-") && word.length() > 1) {
            return word(word.substring(1)).negate();
        }
        int colon = word.indexOf(':');
        String value = colon < 0 ? word : word.substring(colon + 1);
        String field = colon < 0 ? "" : word.substring(0, colon);
        return switch (field) {
            case "domain" ->
                c -> holds(c.metric().domain().label(), value)
                        || holds(c.metric().domain().code(), value);
            case "verdict" ->
                c -> holds(verdict(c), value)
                        || holds(c.judgement().verdict().name().replace('_', ' '), value);
            case "runner", "suite" -> c -> holds(c.runner(), value);
            case "metric" -> c -> holds(c.metric().name(), value);
            case "platform" -> c -> holds(c.candidate().platform(), value);
            case "provisional" -> c -> c.provisional() == !value.equals("no");
            case "doubt" -> c -> c.checks().stream().anyMatch(f -> holds(f.code(), value));
            default -> c -> anywhere(c, word);
        };
    }

    private static boolean anywhere(Comparison c, String word) {
        return holds(c.key().label(), word)
                || holds(c.metric().name(), word)
                || holds(c.runner(), word)
                || holds(c.metric().domain().label(), word)
                || holds(verdict(c), word);
    }

    private static String verdict(Comparison c) {
        return Outcome.of(c).word().replace(' ', '-') + " " + Outcome.of(c).word();
    }

    private static boolean holds(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }
}
