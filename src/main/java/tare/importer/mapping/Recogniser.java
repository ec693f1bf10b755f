package tare.importer.mapping;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Probe;
import tare.importer.Recognition;

/**
 * One way of knowing a file by its beginning; everything given must hold.
 *
 * @param contains pieces of text
 * @param matches a pattern found anywhere (lines: {@code (?m)})
 * @param without pieces of text that another format has
 * @param keys JSON keys
 * @param columns names of columns in the first line of a table
 * @param root names of an XML root element; one of them
 */
record Recogniser(
        List<String> contains,
        Optional<Search> matches,
        List<String> without,
        List<String> keys,
        List<String> columns,
        List<String> root,
        boolean json,
        int confidence,
        String because) {

    /**
     * A pattern that is looked for.
     *
     * @param needed a piece of text that the pattern cannot do without, looked for first; empty if none is plain
     * @param linewise whether the pattern can only be found where a line begins
     */
    record Search(Pattern pattern, String needed, boolean linewise) {
        static Search of(Pattern pattern) {
            return new Search(pattern, Literal.in(pattern), Literal.beginsLine(pattern));
        }

        boolean in(Probe probe) {
            if (!probe.text().contains(needed)) {
                return false;
            }
            Matcher matcher = Guarded.matcher(pattern, probe.text());
            return linewise ? probe.beginsLine(matcher) : matcher.find();
        }
    }

    Recognition of(Probe probe) {
        String text = probe.text();
        boolean fits = (!json || probe.looksLikeJson())
                && probe.hasKeys(keys)
                && probe.has(contains)
                && !probe.hasAny(without)
                && (columns.isEmpty() || probe.hasColumns(columns))
                && (root.isEmpty() || rooted(text))
                && (matches.isEmpty() || matches.get().in(probe));
        return fits ? new Recognition(confidence, because) : Recognition.NONE;
    }

    private boolean rooted(String text) {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            at = text.indexOf('<', at);
            if (at < 0 || at + 1 >= text.length()) {
                return false;
            }
            char next = text.charAt(at + 1);
            if (next != '?' && next != '!') {
                String rest = text.substring(at + 1);
                return root.stream().anyMatch(r -> rest.matches("(?s)(?:\\w+:)?" + Pattern.quote(r) + "[\\s/>].*"));
            }
            at = text.startsWith("<!--", at) ? text.indexOf("-->", at) : text.indexOf('>', at);
        }
        return false;
    }
}
