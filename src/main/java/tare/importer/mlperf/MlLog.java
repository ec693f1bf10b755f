package tare.importer.mlperf;

import java.util.Optional;
import tare.importer.Draft;
import tare.importer.JsonDoc;
import tare.importer.JsonValue;

/** One {@code :::MLLOG {json}} event. */
public final class MlLog {
    /** What begins an event, anywhere in a line. */
    public static final String MARKER = ":::MLLOG";

    private MlLog() {}

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
