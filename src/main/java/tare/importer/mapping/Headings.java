package tare.importer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings of tables inside a text. */
final class Headings {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Headings() {}

    /** The headings that a line holds, or that stand above the rulers of the line. */
    static List<LineRule.Heading> of(LineRule.Columns columns, String line, Fields fields) {
        List<LineRule.Heading> found = new ArrayList<>();
        Matcher m = Guarded.matcher(columns.find(), line);
        boolean named = m.namedGroups().containsKey("column");
        while (m.find()) {
            String text = columns.heads().isEmpty()
                    ? (named ? m.group("column") : m.group()).strip()
                    : above(columns.heads(), fields, m.start(), m.end());
            found.add(new LineRule.Heading(distinct(text, found, columns), m.end()));
        }
        return found;
    }

    /** Two columns of a ruled table under one name are two columns. */
    private static String distinct(String text, List<LineRule.Heading> before, LineRule.Columns columns) {
        long same = columns.heads().isEmpty()
                ? 0
                : before.stream()
                        .filter(h -> h.text().equals(text) || h.text().startsWith(text + " ("))
                        .count();
        return same == 0 ? text : text + " (" + (same + 1) + ")";
    }

    private static String above(List<String> heads, Fields fields, int start, int end) {
        StringBuilder text = new StringBuilder();
        for (String head : heads) {
            Matcher word = WORD.matcher(fields.get(head).orElse(""));
            while (word.find()) {
                if (word.start() < end && word.end() > start) {
                    text.append(text.isEmpty() ? "" : " ").append(word.group());
                }
            }
        }
        return text.toString();
    }

    /** The heading of the i-th hit, which ends at a place of the line. */
    static Optional<String> at(LineRule.Each each, List<LineRule.Heading> headings, int i, int end) {
        if (!each.byPlace()) {
            return i < headings.size() ? Optional.of(headings.get(i).text()) : Optional.empty();
        }
        LineRule.Heading nearest = null;
        for (LineRule.Heading h : headings) {
            if (nearest == null || Math.abs(h.end() - end) < Math.abs(nearest.end() - end)) {
                nearest = h;
            }
        }
        return nearest == null ? Optional.empty() : Optional.of(nearest.text());
    }
}
