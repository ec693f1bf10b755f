package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.study.Study.Annotation;

/**
 * The words of the filter field: {@code domain:storage verdict:slower,undecided p99 -threads:1 performance:<99}. All words
 * must fit; values after a colon may be several, joined by commas; a minus in front takes rows out; a word without a field is
 * looked for in the benchmark, its parameters, the metric and the runner. The name of a parameter is a field, too. What is not
 * written to its end asks for nothing yet.
 */
public final class RowFilter {
    /** The fields that the filter knows, for completion. */
    public static final List<String> FIELDS = List.of(
            "domain:",
            "verdict:",
            "suite:",
            "runner:",
            "metric:",
            "platform:",
            "performance:",
            "runs:",
            "provisional:",
            "pinned:",
            "remark:",
            "doubt:");

    /** A bound with decimals after a comma; what follows a comma without a sign can be no bound of its own. */
    private static final Pattern DECIMAL = Pattern.compile("([<>]=?\\d+),(\\d+)(?=%?(?:,|$))");

    private static final Pattern GAPS = Pattern.compile("[\\s,]+");

    private final Map<String, Annotation> remarks;

    private RowFilter(Map<String, Annotation> remarks) {
        this.remarks = remarks;
    }

    /** The condition that a text asks for; everything fits a blank one. */
    public static Predicate<Comparison> of(String text) {
        return of(text, Map.of());
    }

    /** The same where rows have remarks, by the comparison's id. */
    public static Predicate<Comparison> of(String text, Map<String, Annotation> remarks) {
        RowFilter filter = new RowFilter(remarks);
        List<Predicate<Comparison>> all = new ArrayList<>();
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            boolean out = word.startsWith("-") && word.length() > 1;
            filter.word(out ? word.substring(1) : word)
                    .map(p -> out ? p.negate() : p)
                    .ifPresent(all::add);
        }
        return c -> all.stream().allMatch(p -> p.test(c));
    }

    /** What a word asks for; empty as long as it asks for nothing: a field whose value is still to come. */
    private Optional<Predicate<Comparison>> word(String word) {
        int colon = word.indexOf(':');
        if (colon <= 0) {
            return word.isEmpty() ? Optional.empty() : Optional.of(c -> anywhere(c, word));
        }
        String field = word.substring(0, colon);
        return values(field, word.substring(colon + 1)).stream()
                .filter(value -> !value.isEmpty())
                .flatMap(value -> field(field, value, word).stream())
                .reduce(Predicate::or);
    }

    /** The values of a field, which commas part; in a bound on performance a comma may be the decimal one. */
    static List<String> values(String field, String text) {
        return List.of((field.equals("performance") ? DECIMAL.matcher(text).replaceAll("$1.$2") : text).split(",", -1));
    }

    private Optional<Predicate<Comparison>> field(String field, String value, String word) {
        return switch (field) {
            case "performance" -> bounded(value, c -> 100 * c.judgement().performance());
            case "runs" ->
                bounded(value, c -> Math.min(c.baseline().n(), c.candidate().n()));
            default -> Optional.of(named(field, value, word));
        };
    }

    private Predicate<Comparison> named(String field, String value, String word) {
        return switch (field) {
            case "domain" ->
                c -> holds(c.metric().domain().label(), value)
                        || holds(c.metric().domain().code(), value);
            case "verdict" ->
                c -> holds(verdict(c), value)
                        || holds(c.judgement().verdict().name().replace('_', ' '), value);
            case "suite" -> c -> holds(Grouping.suite(c), value);
            case "runner" -> c -> holds(c.runner(), value);
            case "metric" -> c -> holds(c.metric().name(), value);
            case "platform" -> c -> holds(c.candidate().platform(), value);
            case "provisional" -> c -> c.provisional() == yes(value);
            case "doubt" -> c -> c.checks().stream().anyMatch(f -> holds(f.code(), value));
            case "pinned" -> c -> pinned(c) == yes(value);
            case "remark" -> c -> remarked(c, value);
            default -> c -> parameter(c, field, value) || anywhere(c, word);
        };
    }

    /** Anything but the beginning of a no. */
    private static boolean yes(String value) {
        return !"no".startsWith(value);
    }

    private boolean pinned(Comparison c) {
        Annotation a = remarks.get(c.id());
        return a != null && a.pinned();
    }

    private boolean remarked(Comparison c, String value) {
        Annotation a = remarks.get(c.id());
        return a != null && !a.text().isEmpty() && holds(a.text(), value);
    }

    private interface Number {
        double of(Comparison c);
    }

    private static Optional<Predicate<Comparison>> bounded(String value, Number number) {
        return Bound.of(value).map(bound -> c -> bound.fits(number.of(c)));
    }

    static boolean parameter(Comparison c, String name, String value) {
        return c.key().parameters().entrySet().stream()
                .anyMatch(e ->
                        plain(e.getKey()).equals(name) && plain(e.getValue()).equals(value));
    }

    static boolean anywhere(Comparison c, String word) {
        return holds(c.key().label(), word)
                || holds(c.metric().name(), word)
                || holds(c.runner(), word)
                || holds(c.metric().domain().label(), word)
                || holds(verdict(c), word);
    }

    private static String verdict(Comparison c) {
        String own = Outcome.said(c).word();
        return Outcome.of(c).word() + " " + own;
    }

    static boolean holds(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part) || plain(text).contains(part);
    }

    /** A text as one word of the filter: small letters, dashes for spaces and commas. */
    static String plain(String text) {
        return GAPS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    }
}
