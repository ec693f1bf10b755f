package tare.app.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tare.analysis.Comparison;
import tare.app.state.Words;
import tare.model.NaturalOrder;

/**
 * What the rows are grouped by.
 *
 * @param by the kind of group
 * @param parameter its name, where rows are grouped by the value of a parameter; otherwise empty
 */
public record Grouping(By by, String parameter) {
    public static final Grouping DOMAIN = new Grouping(By.DOMAIN, "");
    public static final Grouping SUITE = new Grouping(By.SUITE, "");
    public static final Grouping RUNNER = new Grouping(By.RUNNER, "");
    public static final Grouping NONE = new Grouping(By.NONE, "");

    /** A kind of group. */
    public enum By {
        DOMAIN,
        SUITE,
        RUNNER,
        PARAMETER,
        NONE
    }

    /** Groups by the value of a parameter. */
    public static Grouping parameter(String name) {
        return new Grouping(By.PARAMETER, name);
    }

    /** The groupings that these rows allow: the fixed ones, then one for each parameter. */
    public static List<Grouping> of(List<Comparison> rows) {
        Set<String> names = new TreeSet<>();
        rows.forEach(c -> names.addAll(c.key().parameters().keySet()));
        List<Grouping> all = new ArrayList<>(List.of(DOMAIN, SUITE, RUNNER, NONE));
        names.forEach(n -> all.add(parameter(n)));
        return all;
    }

    /** Which group stands first: domains in their own order, values of a parameter as numbers are counted, others as they come. */
    Comparator<Comparison> order() {
        return switch (by) {
            case DOMAIN -> Comparator.comparing(c -> c.metric().domain());
            case PARAMETER ->
                Comparator.<Comparison, Boolean>comparing(
                                c -> !c.key().parameters().containsKey(parameter))
                        .thenComparing(c -> c.key().parameters().getOrDefault(parameter, ""), NaturalOrder::compare);
            case SUITE, RUNNER, NONE -> (a, b) -> 0;
        };
    }

    String of(Comparison c) {
        return switch (by) {
            case DOMAIN -> c.metric().domain().label();
            case SUITE -> suite(c);
            case RUNNER -> c.runner();
            case PARAMETER -> {
                String value = c.key().parameters().get(parameter);
                yield value == null ? Words.of("group.parameter.none", parameter) : parameter + " = " + value;
            }
            case NONE -> "";
        };
    }

    /** What several benchmarks of one collection share: what stands before a slash, the last dot of a class, or a space. */
    static String suite(Comparison c) {
        String name = c.key().benchmark().strip();
        int slash = name.indexOf('/');
        if (slash > 0) {
            return name.substring(0, slash);
        }
        int space = name.indexOf(' ');
        String first = space > 0 ? name.substring(0, space) : name;
        int dot = first.lastIndexOf('.');
        return dot > 0 && Character.isLetter(first.charAt(dot - 1)) ? first.substring(0, dot) : first;
    }

    /** The words on screen. */
    public String label() {
        return by == By.PARAMETER
                ? Words.of("group.parameter", parameter)
                : Words.of("group." + by.name().toLowerCase(Locale.ROOT));
    }
}
