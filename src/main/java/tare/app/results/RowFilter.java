package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tare.analysis.Comparison;
import tare.app.state.Outcome;
import tare.study.Study.Annotation;

/**
 * The words of the filter field: {@code domain:storage verdict:slower,undecided p99 -threads:1 performance:<99}. All words
 * must fit; values after a colon may be several, joined by commas; a minus in front takes rows out; a word without a field is
 * looked for in the benchmark, its parameters, the metric and the runner. The name of a parameter is a field, too. In quotes, as in
 * {@code suite:"disk, random"}, exactly this is meant. What is not written to its end asks for nothing yet.
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
        for (FilterWord word : FilterWord.of(text)) {
            filter.word(word).map(p -> word.out() ? p.negate() : p).ifPresent(all::add);
        }
        return c -> all.stream().allMatch(p -> p.test(c));
    }

    /** What one value of a word asks for, where rows have no remarks. */
    static Predicate<Comparison> of(FilterWord word, FilterWord.Value value) {
        return new RowFilter(Map.of()).field(word, value).orElse(c -> true);
    }

    /** What a word asks for; empty as long as it asks for nothing: a field whose value is still to come. */
    private Optional<Predicate<Comparison>> word(FilterWord word) {
        return word.values().stream().flatMap(v -> field(word, v).stream()).reduce(Predicate::or);
    }

    private Optional<Predicate<Comparison>> field(FilterWord word, FilterWord.Value value) {
        return switch (word.field()) {
            case "" -> Optional.of(c -> anywhere(c, value.text()));
            case "performance" -> bounded(value.text(), c -> 100 * c.judgement().performance());
            case "runs" ->
                bounded(
                        value.text(),
                        c -> Math.min(c.baseline().n(), c.candidate().n()));
            default -> Optional.of(named(word, value));
        };
    }

    private Predicate<Comparison> named(FilterWord word, FilterWord.Value value) {
        return switch (word.field()) {
            case "domain" ->
                c -> value.fits(c.metric().domain().label())
                        || value.fits(c.metric().domain().code());
            case "verdict" ->
                c -> verdict(c).anyMatch(value::fits)
                        || value.fits(c.judgement().verdict().name().replace('_', ' '));
            case "suite" -> c -> value.fits(Grouping.suite(c));
            case "runner" -> c -> value.fits(c.runner());
            case "metric" -> c -> value.fits(c.metric().name());
            case "platform" -> c -> value.fits(c.candidate().platform());
            case "provisional" -> c -> c.provisional() == yes(value.text());
            case "doubt" -> c -> c.checks().stream().anyMatch(f -> value.fits(f.code()));
            case "pinned" -> c -> pinned(c) == yes(value.text());
            case "remark" -> c -> remarked(c, value.text());
            default -> c -> parameter(c, word.field(), value) || anywhere(c, word.text());
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
        return a != null && !a.text().isEmpty() && FilterWord.holds(a.text(), value);
    }

    private interface Number {
        double of(Comparison c);
    }

    private static Optional<Predicate<Comparison>> bounded(String value, Number number) {
        return Bound.of(value).map(bound -> c -> bound.fits(number.of(c)));
    }

    static boolean parameter(Comparison c, String name, FilterWord.Value value) {
        return c.key().parameters().entrySet().stream()
                .anyMatch(e -> FilterWord.plain(e.getKey()).equals(name) && value.is(e.getValue()));
    }

    static boolean anywhere(Comparison c, String word) {
        return Stream.concat(
                        Stream.of(
                                c.key().label(),
                                c.metric().name(),
                                c.runner(),
                                c.metric().domain().label()),
                        verdict(c))
                .anyMatch(text -> FilterWord.holds(text, word));
    }

    private static Stream<String> verdict(Comparison c) {
        return Stream.of(Outcome.of(c).word(), Outcome.said(c).word());
    }
}
