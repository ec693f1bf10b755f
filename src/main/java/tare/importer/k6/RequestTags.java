package tare.importer.k6;

import tare.importer.Numbers;
import tare.importer.text.JsonValue;

/**
 * What the tags of a point say about the request.
 *
 * @param name of the request: its name tag, or its address
 * @param failed whether k6 did not expect the response, or its status says so
 * @param plain whether this is all there is to say about the tags
 */
public record RequestTags(String name, boolean failed, boolean plain) {
    static final RequestTags NONE = new RequestTags("", false, true);
    static final RequestTags UNCLEAR = new RequestTags("", false, false);

    /** Reads the tags of a point, which may be missing. */
    public static RequestTags of(JsonValue tags) {
        return new RequestTags(tags.first("name", "url").text(""), failed(tags), true);
    }

    private static boolean failed(JsonValue tags) {
        if (tags.has("expected_response")) {
            return tags.get("expected_response").text("").equals("false");
        }
        double status = Numbers.plain(tags.get("status").text("200")).orElse(200);
        return status == 0 || status >= 400;
    }
}
