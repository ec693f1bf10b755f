package tare.importer.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Text that was cut into pieces and put into JSON lines, put together again. */
final class Unwrapped {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String member;
    private final StringBuilder open = new StringBuilder();

    Unwrapped(String member) {
        this.member = member;
    }

    /** The lines of text that this line completes; a line that is no such JSON is itself a line of text. */
    List<String> lines(String line) {
        if (!line.startsWith("{")) {
            return List.of(line);
        }
        try {
            JsonNode piece = JSON.readTree(line).path(member);
            if (!piece.isTextual()) {
                return List.of();
            }
            open.append(piece.asText());
            if (piece.asText().indexOf('\n') < 0) {
                return List.of();
            }
        } catch (JsonProcessingException notJson) {
            return List.of(line);
        }
        int end = open.lastIndexOf("\n");
        String whole = open.substring(0, end);
        open.delete(0, end + 1);
        return whole.lines().toList();
    }

    /** What no line end has closed. */
    String rest() {
        return open.toString();
    }
}
