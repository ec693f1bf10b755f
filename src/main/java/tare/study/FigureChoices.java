package tare.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which figures a report has.
 *
 * @param each kinds of figure for every comparison with a page of its own, the first beside its numbers; empty = as the
 *     program chooses
 * @param sheets pages of figures of the whole study, in their order
 */
public record FigureChoices(List<String> each, List<Sheet> sheets) {
    public static final FigureChoices NONE = new FigureChoices(List.of(), List.of());
    private static final String FACETS = "each:";

    /**
     * A page of figures, written {@code heatmap}, {@code bars,power} or {@code each:ecdf}.
     *
     * @param kinds of figure, each drawn once for all comparisons
     * @param faceted whether it is one kind, drawn small for each comparison on one scale
     */
    public record Sheet(List<String> kinds, boolean faceted) {
        public Sheet {
            kinds = List.copyOf(kinds);
            if (kinds.isEmpty() || (faceted && kinds.size() > 1)) {
                throw new IllegalArgumentException("a page of figures is written KIND, KIND,KIND or each:KIND");
            }
        }

        /** Reads what {@link #toString} writes. */
        public static Sheet of(String text) {
            boolean faceted = text.startsWith(FACETS);
            String kinds = faceted ? text.substring(FACETS.length()) : text;
            return new Sheet(FigureChoices.kinds(kinds), faceted);
        }

        @Override
        public String toString() {
            return (faceted ? FACETS : "") + String.join(",", kinds);
        }
    }

    public FigureChoices {
        Objects.requireNonNull(sheets);
        each = List.copyOf(each);
        sheets = List.copyOf(sheets);
    }

    /** Names between commas. */
    public static List<String> kinds(String text) {
        List<String> out = new ArrayList<>();
        for (String word : text.split(",")) {
            if (!word.isBlank() && !out.contains(word.strip())) {
                out.add(word.strip());
            }
        }
        return out;
    }

    /** The kinds that are not known. */
    public List<String> unknown(Predicate<String> known) {
        List<String> all = new ArrayList<>(each);
        sheets.forEach(s -> all.addAll(s.kinds()));
        return all.stream().filter(known.negate()).distinct().toList();
    }

    public FigureChoices withEach(List<String> other) {
        return new FigureChoices(other, sheets);
    }

    public FigureChoices withSheets(List<Sheet> other) {
        return new FigureChoices(each, other);
    }

    /** Whether a figure of all comparisons stands on one of the pages. */
    public boolean holds(String kind) {
        return sheets.stream().anyMatch(s -> !s.faceted() && s.kinds().contains(kind));
    }

    /** Whether there are several figures that could stand on one page. */
    public boolean joinable() {
        return joint().size() > 1;
    }

    private List<String> joint() {
        return sheets.stream()
                .filter(s -> !s.faceted())
                .flatMap(s -> s.kinds().stream())
                .toList();
    }

    /** All figures of all comparisons on one page, where the first of them stands, or each on its own. */
    public FigureChoices together(boolean one) {
        List<Sheet> out = new ArrayList<>();
        boolean done = false;
        for (Sheet s : sheets) {
            if (s.faceted()) {
                out.add(s);
            } else if (!one) {
                s.kinds().forEach(k -> out.add(new Sheet(List.of(k), false)));
            } else if (!done) {
                out.add(new Sheet(joint(), false));
                done = true;
            }
        }
        return withSheets(out);
    }

    /** With this figure of all comparisons, or without it if it is there already. */
    public FigureChoices toggled(String kind) {
        if (!holds(kind)) {
            boolean one = sheets.stream().anyMatch(s -> s.kinds().size() > 1);
            FigureChoices more = toggled(new Sheet(List.of(kind), false));
            return one ? more.together(true) : more;
        }
        List<Sheet> out = new ArrayList<>();
        for (Sheet s : sheets) {
            List<String> left = s.kinds().stream()
                    .filter(k -> s.faceted() || !k.equals(kind))
                    .toList();
            if (!left.isEmpty()) {
                out.add(new Sheet(left, s.faceted()));
            }
        }
        return withSheets(out);
    }

    /** With this page, or without it if it is there already. */
    public FigureChoices toggled(Sheet sheet) {
        List<Sheet> other = new ArrayList<>(sheets);
        if (!other.remove(sheet)) {
            other.add(sheet);
        }
        return withSheets(other);
    }
}
