package tare.importer.k6;

import com.fasterxml.jackson.core.io.NumberInput;
import tare.importer.Draft;
import tare.importer.text.JsonDoc;
import tare.importer.text.Times;

/**
 * Reads the points of k6's JSON lines from their characters, without a tree: {@code metric}, {@code type} and {@code data} with
 * {@code time}, {@code value} and {@code tags}, each at most once, in any order. Tags are looked up by their text, which is
 * the same in most lines. Everything else is left to be read as a tree: other keys, escapes, other types of line.
 */
public final class PlainPoints implements JsonDoc.PlainLine {
    private static final String WANTED_TYPE = "Point";
    private static final int LONGEST_NUMBER = 40;

    private final K6Points points;
    private final SeenTexts<String> metrics = new SeenTexts<>(text -> text);
    private final SeenTexts<RequestTags> tagsByText = new SeenTexts<>(PlainPoints::tags);

    private char[] chars = new char[0];
    private int at;
    private int end;
    /** Where the text that was read last begins and ends. */
    private int first;

    private int last;

    private String metric = "";
    private boolean isPoint;
    private double time;
    private double value;
    private RequestTags tags = RequestTags.NONE;

    public PlainPoints(K6Points points) {
        this.points = points;
    }

    @Override
    public boolean take(int number, char[] line, int from, int before) {
        chars = line;
        at = from;
        end = before;
        metric = "";
        isPoint = false;
        value = Double.NaN;
        time = Double.NaN;
        tags = RequestTags.NONE;
        if (!members(true) || skipBlanks() != 0 || !isPoint || metric.isEmpty() || !Double.isFinite(value)) {
            return false;
        }
        points.add(metric, value, time, () -> JsonDoc.linePlace(number));
        if (metric.equals(K6Metrics.DURATION)) {
            points.request(tags, value, time, () -> JsonDoc.linePlace(number));
        }
        return true;
    }

    /** Reads an object whose members are all known, the line or its data; false when something is not. */
    private boolean members(boolean outer) {
        if (!take('{')) {
            return false;
        }
        int seen = 0;
        do {
            if (!text() || !take(':')) {
                return false;
            }
            int member = outer ? member() : memberOfData();
            if (member == 0 || (seen & member) != 0) {
                return false;
            }
            seen |= member;
        } while (take(','));
        return take('}');
    }

    /** Reads a member of the line by the key that was just read; gives its own bit, or 0 when it is not as known. */
    private int member() {
        if (is("metric") && text()) {
            metric = metrics.of(chars, first, last);
            return 1;
        }
        if (is("type") && text()) {
            isPoint = is(WANTED_TYPE);
            return 2;
        }
        return is("data") && members(false) ? 4 : 0;
    }

    private int memberOfData() {
        if (is("time") && text()) {
            time = Times.epochSeconds(new String(chars, first, last - first));
            return 1;
        }
        if (is("value") && number()) {
            return 2;
        }
        return is("tags") && tags() ? 4 : 0;
    }

    /** Whether the text that was read last is this one. */
    private boolean is(String word) {
        if (last - first != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[first + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private char skipBlanks() {
        while (at < end && (chars[at] == ' ' || chars[at] == '\t')) {
            at++;
        }
        return at < end ? chars[at] : 0;
    }

    private boolean take(char wanted) {
        boolean there = skipBlanks() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** Reads a text without escapes, control characters and surrogates. */
    private boolean text() {
        if (!take('"')) {
            return false;
        }
        first = at;
        while (at < end && chars[at] != '"') {
            char c = chars[at++];
            if (c < ' ' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        last = at++;
        return last < end;
    }

    /** Reads a number as JSON writes it. */
    private boolean number() {
        skipBlanks();
        int from = at;
        at += at < end && chars[at] == '-' ? 1 : 0;
        int whole = at;
        int digits = digits();
        boolean plain = digits > 0 && (digits == 1 || chars[whole] != '0');
        if (at < end && chars[at] == '.') {
            at++;
            plain &= digits() > 0;
        } else {
            plain &= whole == from || chars[whole] != '0';
        }
        if (at < end && (chars[at] == 'e' || chars[at] == 'E')) {
            at++;
            at += at < end && (chars[at] == '-' || chars[at] == '+') ? 1 : 0;
            plain &= digits() > 0;
        }
        if (!plain || at - from > LONGEST_NUMBER) {
            return false;
        }
        value = NumberInput.parseDouble(chars, from, at - from, true);
        return true;
    }

    private int digits() {
        int from = at;
        while (at < end && chars[at] >= '0' && chars[at] <= '9') {
            at++;
        }
        return at - from;
    }

    /** Reads an object of plain values, or null; false for one that holds others or a key twice. */
    private boolean tags() {
        char opening = skipBlanks();
        int from = at;
        if (opening == 'n') {
            at += 4;
            return at <= end && new String(chars, from, 4).equals("null");
        }
        at++;
        char c = skipBlanks();
        while (opening == '{' && c != '}' && c != 0) {
            if (c == '"' ? !text() : c == '{' || c == '[') {
                return false;
            }
            at += c == '"' ? 0 : 1;
            c = skipBlanks();
        }
        if (opening != '{' || c == 0) {
            return false;
        }
        tags = tagsByText.of(chars, from, ++at);
        return tags.plain();
    }

    /** Tags from their text, read as a tree; not plain when anything had to be noted. */
    private static RequestTags tags(String text) {
        Draft draft = new Draft();
        return JsonDoc.parseLine(text, 0, draft)
                .map(RequestTags::of)
                .filter(t -> draft.notes().isEmpty())
                .orElse(RequestTags.UNCLEAR);
    }
}
