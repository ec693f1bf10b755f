package tare.importer.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Numbers;

/**
 * A value in a JSON (or YAML) document that knows its path. A missing key gives a value that does not exist; asking it for
 * its content, or a value for content of another type, ends in an {@link ImportFailure} that names the path.
 */
public final class JsonValue {
    private final JsonNode node;
    private final @Nullable JsonValue parent;
    private final String step;

    private JsonValue(JsonNode node, @Nullable JsonValue parent, String step) {
        this.node = node;
        this.parent = parent;
        this.step = step;
    }

    /** The root of a document; {@code place} begins the paths, e.g. {@code $} or {@code line 3 $}. */
    public static JsonValue root(JsonNode node, String place) {
        return new JsonValue(node, null, place);
    }

    /** An element of an array read one by one. */
    static JsonValue element(JsonNode node, String path) {
        return new JsonValue(node, null, path);
    }

    public JsonNode node() {
        return node;
    }

    /** Path in the document, e.g. {@code $.results[3].times}. */
    public String path() {
        return parent == null ? step : parent.path() + step;
    }

    /** The last key of the path, without brackets; empty for a root. */
    public String key() {
        return parent != null && step.startsWith(".") ? step.substring(1) : parent == null ? "" : step;
    }

    public JsonValue get(String key) {
        JsonNode child = node.get(key);
        return new JsonValue(child == null ? MissingNode.getInstance() : child, this, "." + key);
    }

    public JsonValue at(int index) {
        JsonNode child = node.get(index);
        return new JsonValue(child == null ? MissingNode.getInstance() : child, this, "[" + index + "]");
    }

    /** The first of these keys that is there and not null; otherwise the first one, missing. */
    public JsonValue first(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                return get(key);
            }
        }
        return get(keys[0]);
    }

    /** Whether the key is there and not null. */
    public boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** Whether the value is there and not null. */
    public boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isArray() {
        return node.isArray();
    }

    public boolean isText() {
        return node.isTextual();
    }

    public boolean isNumber() {
        return node.isNumber();
    }

    /** Number of elements or keys; 0 for everything else. */
    public int size() {
        return node.size();
    }

    /** This value, if it is an object. */
    public JsonValue object() {
        if (!node.isObject()) {
            throw wrong("an object");
        }
        return this;
    }

    /** This value, if it is an array. */
    public JsonValue array() {
        if (!node.isArray()) {
            throw wrong("an array");
        }
        return this;
    }

    /** The elements of an array; a missing or null value has none, anything else is a failure. */
    public List<JsonValue> elements() {
        if (!exists()) {
            return List.of();
        }
        array();
        List<JsonValue> all = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            all.add(at(i));
        }
        return all;
    }

    /** The entries of an object in file order; a missing or null value has none, anything else is a failure. */
    public Map<String, JsonValue> fields() {
        if (!exists()) {
            return Map.of();
        }
        object();
        Map<String, JsonValue> all = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> e : node.properties()) {
            all.put(e.getKey(), new JsonValue(e.getValue(), this, "." + e.getKey()));
        }
        return all;
    }

    /** Text, number or truth value as text; a missing, null or structured value is a failure. */
    public String text() {
        if (!node.isValueNode() || node.isNull() || node.isMissingNode()) {
            throw wrong("a text");
        }
        return node.asText();
    }

    /** Like {@link #text()}, with a substitute for a missing, null or structured value. */
    public String text(String otherwise) {
        return node.isValueNode() && exists() ? node.asText() : otherwise;
    }

    /** A finite number, also written as text ({@code "1.5"}); everything else is a failure. */
    public double number() {
        OptionalDouble n = finite();
        if (n.isEmpty()) {
            throw wrong("a number");
        }
        return n.getAsDouble();
    }

    /** Like {@link #number()}, with a substitute for everything that is no finite number. */
    public double number(double otherwise) {
        return finite().orElse(otherwise);
    }

    /** A finite number, or empty: missing, null, NaN, infinite, beyond a double, or no number. */
    public OptionalDouble finite() {
        if (node.isNumber()) {
            double d = node.doubleValue();
            return Double.isFinite(d) ? OptionalDouble.of(d) : OptionalDouble.empty();
        }
        return node.isTextual() ? Numbers.plain(node.textValue()) : OptionalDouble.empty();
    }

    /** A whole number, with a substitute for everything else. */
    public long integer(long otherwise) {
        OptionalDouble n = finite();
        if (n.isEmpty() || n.getAsDouble() != Math.rint(n.getAsDouble())) {
            return otherwise;
        }
        return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : (long) n.getAsDouble();
    }

    /** A truth value; 0 and 1 and their texts count. */
    public boolean flag(boolean otherwise) {
        return exists() && node.isValueNode() ? node.asBoolean(otherwise) : otherwise;
    }

    /**
     * The finite numbers of an array. Nulls, NaN, infinities and numbers beyond a double are dropped and noted one by one;
     * an element that is no number at all is a failure.
     */
    public double[] numbers(Draft draft) {
        array();
        double[] all = new double[node.size()];
        int n = 0;
        for (int i = 0; i < node.size(); i++) {
            JsonValue element = at(i);
            OptionalDouble value = element.finite();
            if (value.isPresent()) {
                all[n++] = value.getAsDouble();
            } else if (element.saysNoValue()) {
                draft.drop("VALUE_DROPPED", element.node + " is no finite number and was left out", element.path());
            } else {
                throw element.wrong("a number");
            }
        }
        return n == all.length ? all : Arrays.copyOf(all, n);
    }

    /** Whether the value stands where a number would and says that there is none: null, NaN, infinite, N/A. */
    public boolean saysNoValue() {
        return node.isNull() || node.isNumber() || (node.isTextual() && Numbers.saysMissing(node.textValue()));
    }

    /** The failure that says what was expected here and what was found. */
    public ImportFailure wrong(String expected) {
        JsonNodeType type = node.getNodeType();
        if (type == JsonNodeType.MISSING) {
            return new ImportFailure("MISSING", "expected " + expected + ", found nothing", path());
        }
        String found =
                switch (type) {
                    case OBJECT -> "an object";
                    case ARRAY -> "an array";
                    case STRING -> "a text";
                    case NUMBER -> "a number that is not finite or not whole";
                    case BOOLEAN -> "true or false";
                    default -> "null";
                };
        return new ImportFailure("WRONG_TYPE", "expected " + expected + ", found " + found, path());
    }

    @Override
    public String toString() {
        return path();
    }
}
