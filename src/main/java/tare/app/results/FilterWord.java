package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One word of the filter.
 *
 * @param out whether a minus stands in front of it
 * @param field before its colon; empty if there is none
 * @param values that are asked for, any of which will do
 * @param text as it is written, in small letters
 */
record FilterWord(boolean out, String field, List<Value> values, String text) {
    private static final Pattern GAPS = Pattern.compile("[\\s,]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A bound with decimals after a comma; what follows a comma without a sign can be no bound of its own. */
    private static final Pattern DECIMAL = Pattern.compile("([<>]=?\\d+),(\\d+)(?=%?(?:,|$))");

    FilterWord {
        values = List.copyOf(values);
    }

    /**
     * What a field should hold.
     *
     * @param text in small letters
     * @param whole whether it stands in quotes: then exactly this is meant, with its blanks and commas
     */
    record Value(String text, boolean whole) {
        /** Whether a text is this, or holds it where it is not quoted. */
        boolean fits(String other) {
            return whole ? even(other).equals(text) : holds(other, text);
        }

        /** Whether a text that has no parts worth looking for is this. */
        boolean is(String other) {
            return whole ? even(other).equals(text) : plain(other).equals(text);
        }
    }

    /** The words of a text; one whose quotes are not closed yet goes on to the end. */
    static List<FilterWord> of(String text) {
        List<FilterWord> words = new ArrayList<>();
        Scan scan = new Scan(text.strip().toLowerCase(Locale.ROOT));
        while (!scan.end()) {
            words.add(scan.word());
        }
        return words;
    }

    /** A text in quotes, so that exactly this is meant. */
    static String quoted(String text) {
        return "\"" + BLANKS.matcher(text.strip()).replaceAll(" ").replace("\"", "\"\"") + "\"";
    }

    static boolean holds(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part) || plain(text).contains(part);
    }

    /** A text as one word of the filter: small letters, dashes for spaces and commas. */
    static String plain(String text) {
        return GAPS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private static String even(String text) {
        return BLANKS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    /** Reads words from a text, one after another. */
    private static final class Scan {
        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        boolean end() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at == text.length();
        }

        private boolean is(char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        private boolean gap(int place) {
            return place == text.length() || Character.isWhitespace(text.charAt(place));
        }

        FilterWord word() {
            boolean out = is('-') && !gap(at + 1);
            at += out ? 1 : 0;
            int from = at;
            String field = field();
            List<Value> values = new ArrayList<>();
            do {
                values.addAll(is('"') ? List.of(quote()) : plainly(field));
            } while (more());
            values.removeIf(v -> v.text().isEmpty());
            return new FilterWord(out, field, values, text.substring(from, at));
        }

        private String field() {
            int colon = at;
            while (!gap(colon) && text.charAt(colon) != ':' && text.charAt(colon) != '"') {
                colon++;
            }
            if (gap(colon) || text.charAt(colon) != ':' || colon == at) {
                return "";
            }
            String field = text.substring(at, colon);
            at = colon + 1;
            return field;
        }

        /** Steps over a comma that parts a quoted value from its neighbour. */
        private boolean more() {
            if (is(',')) {
                at++;
                return true;
            }
            return false;
        }

        /** The values up to the next blank, or to one in quotes; a word without a field is one, with its commas. */
        private List<Value> plainly(String field) {
            int from = at;
            while (!gap(at) && !(is(',') && text.startsWith(",\"", at))) {
                at++;
            }
            String all = text.substring(from, at);
            Stream<String> parts = field.isEmpty()
                    ? Stream.of(all)
                    : Stream.of(
                            (field.equals("performance") ? DECIMAL.matcher(all).replaceAll("$1.$2") : all)
                                    .split(",", -1));
            return parts.map(p -> new Value(p, false)).toList();
        }

        /** A value in quotes; a quote in it is written twice. */
        private Value quote() {
            StringBuilder value = new StringBuilder();
            boolean closed = false;
            for (at++; at < text.length() && !closed; at++) {
                boolean twice = text.startsWith("\"\"", at);
                if (is('"') && !twice) {
                    closed = true;
                } else {
                    value.append(text.charAt(at));
                    at += twice ? 1 : 0;
                }
            }
            String whole = even(value.toString());
            if (closed && !gap(at) && !is(',')) {
                return new Value(whole + plainly("").getFirst().text(), false);
            }
            return new Value(whole, closed);
        }
    }
}
