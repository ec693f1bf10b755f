package tare.importer.mlperf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Numbers;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;

/** One {@code :::MLLOG {json}} event, or one of the older {@code :::MLPv0.5} lines. */
public final class MlLog {
    /** What begins an event, anywhere in a line. */
    public static final String MARKER = ":::MLLOG";

    /** What begins an event of the rounds v0.5 and v0.6. */
    public static final String OLD_MARKER = ":::MLPv0.";

    private static final Pattern OLD = Pattern.compile(
            ":::MLPv0\\.\\d+\\.\\d+ (?<benchmark>\\S+) (?<seconds>\\d+\\.\\d+) \\([^)]{0,400}\\) (?<key>\\w+)(?::"
                    + " ?(?<value>.*))?");

    private MlLog() {}

    /** An event of the rounds v0.5 and v0.6, whose lines name benchmark, time, place in the code, key and value. */
    public static Optional<JsonValue> old(String text, int line, Draft draft) {
        Matcher m = OLD.matcher(text.strip());
        if (!m.lookingAt()) {
            draft.drop("LINE_DROPPED", "the line holds no complete event", "line " + line);
            return Optional.empty();
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("key", m.group("key"));
        event.put("benchmark", m.group("benchmark"));
        event.put("time_ms", Numbers.plain(m.group("seconds")).orElse(Double.NaN) * 1000);
        String value = m.group("value");
        if (value != null && !value.isBlank()) {
            Optional<JsonValue> structured =
                    value.startsWith("{") ? JsonDoc.parseLine(value, line, new Draft()) : Optional.empty();
            structured.ifPresentOrElse(v -> event.set("value", v.node()), () -> event.put("value", value));
        }
        return Optional.of(JsonValue.root(event, "line " + line));
    }

    /**
     * All events of a line: processes that write at the same time share lines, and a captured console may stand escaped in one
     * line ({@code \\n} and {@code \\"} written out).
     */
    public static List<JsonValue> events(String line, int number, Draft draft) {
        String plain = line.contains(MARKER + " {\\\"")
                ? line.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\")
                : line;
        List<JsonValue> events = new ArrayList<>();
        int at = plain.indexOf(MARKER);
        while (at >= 0) {
            int next = plain.indexOf(MARKER, at + MARKER.length());
            String piece = plain.substring(at + MARKER.length(), next < 0 ? plain.length() : next);
            int end = plain.equals(line) ? -1 : piece.indexOf('\n');
            parse(end < 0 ? piece : piece.substring(0, end), number, draft).ifPresent(events::add);
            at = next;
        }
        return events;
    }

    /** The event in the text after the marker; what follows the JSON object on the line is left alone. */
    public static Optional<JsonValue> parse(String json, int line, Draft draft) {
        int open = json.indexOf('{');
        int close = json.lastIndexOf('}');
        if (open < 0 || close < open) {
            draft.drop("LINE_DROPPED", "the MLLOG line holds no complete event", "line " + line);
            return Optional.empty();
        }
        return JsonDoc.parseLine(json.substring(open, close + 1), line, draft);
    }
}
