package tare.importer.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tare.importer.Draft;
import tare.importer.ImportFailure;

/** Builds trees from a JSON parser under our limits: one document after the other from one text. */
final class JsonTree implements Closeable {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_NUMBER = 1000;
    private static final int MAX_TEXT = 64 << 20;
    private static final long BYTES_PER_VALUE = 64;
    private static final long MAX_VALUES =
            Math.max(1_000_000, Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_VALUE);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .maxStringLength(MAX_TEXT)
                    .build())
            .build();

    private final JsonParser parser;
    private final Draft draft;
    private final String root;
    private final String pointer;
    private final Consumer<JsonValue> each;
    private long values;

    JsonTree(Reader reader, Draft draft, String root, String pointer, Consumer<JsonValue> each) throws IOException {
        this.parser = FACTORY.createParser(reader);
        this.draft = draft;
        this.root = root;
        this.pointer = pointer;
        this.each = each;
    }

    private JsonTree(JsonParser parser, Draft draft, String root) {
        this.parser = parser;
        this.draft = draft;
        this.root = root;
        this.pointer = "";
        this.each = element -> {};
    }

    /** Parses one text that is one document. */
    static JsonNode parse(String text, Draft draft, String root) {
        try (JsonTree tree = new JsonTree(FACTORY.createParser(text), draft, root)) {
            JsonNode node = tree.next().orElse(NODES.missingNode());
            if (tree.parser.nextToken() != null) {
                throw new Broken("NOT_JSON", "text follows the document", root, 0);
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new Broken("NOT_JSON", "text follows the document", root, 0);
        } catch (IOException e) {
            throw new Broken("NOT_JSON", "the text cannot be read", root, 0);
        }
    }

    /** Passes over all documents and keeps nothing. */
    static void check(Reader reader) throws IOException {
        try (JsonParser parser = FACTORY.createParser(reader)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                token = parser.nextToken();
            }
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    /** The whole documents of a text, one after another; what follows them is left out. */
    static List<String> documents(String text) throws IOException {
        List<String> whole = new ArrayList<>();
        int from = 0;
        try (JsonParser parser = FACTORY.createParser(text)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
                int end = (int) parser.currentLocation().getCharOffset();
                whole.add(text.substring(from, end));
                from = end;
            }
        } catch (JsonProcessingException e) {
            return whole;
        }
        return whole;
    }

    /** What is wrong with a document, before it is known whether that ends the reading. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String place;
        private final int line;

        Broken(String code, String message, String place, int line) {
            super(message, null, false, false);
            this.code = code;
            this.place = place;
            this.line = line;
        }

        String code() {
            return code;
        }

        String place() {
            return place;
        }

        int line() {
            return line;
        }
    }

    /** The next document, if there is one. */
    Optional<JsonNode> next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            return token == null ? Optional.empty() : Optional.of(build(token, root, pointer));
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    /** Where the parser stands. */
    String place() {
        return at(parser.currentTokenLocation());
    }

    private JsonNode build(JsonToken token, String path, String rest) throws IOException {
        if (++values > MAX_VALUES) {
            throw new ImportFailure("TOO_LARGE", "the document holds more values than fit in memory", place());
        }
        return switch (token) {
            case START_OBJECT -> object(path, rest);
            case START_ARRAY -> array(path, rest);
            case VALUE_STRING -> NODES.textNode(sound(parser.getText()));
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getDoubleValue());
        };
    }

    private ObjectNode object(String path, String rest) throws IOException {
        ObjectNode node = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = sound(parser.currentName());
            String below = below(rest, key);
            JsonNode value = build(parser.nextToken(), below.isEmpty() ? path : path + "." + key, below);
            JsonNode before = node.replace(key, value);
            if (before != null && !before.equals(value)) {
                duplicate(key, before, value);
            }
        }
        return node;
    }

    private void duplicate(String key, JsonNode before, JsonNode value) {
        String message = "the key \"" + key + "\" occurs twice in one object with different values";
        if (!before.isTextual() || !value.isTextual()) {
            throw new ImportFailure("DUPLICATE_KEY", message, place());
        }
        draft.warn("DUPLICATE_KEY", message + ": the last one is used", place());
    }

    private ArrayNode array(String path, String rest) throws IOException {
        ArrayNode node = NODES.arrayNode();
        boolean passing = rest.equals("/");
        int index = 0;
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            if (passing) {
                values = 0;
                JsonNode element = build(token, path, "");
                each.accept(JsonValue.element(element, path + "[" + index + "]"));
            } else {
                node.add(build(token, path, ""));
            }
            index++;
        }
        return node;
    }

    /** What is left of the pointer below a key; empty when the key is not on the way. */
    private static String below(String rest, String key) {
        if (rest.length() < 2 || !rest.startsWith(key, 1)) {
            return "";
        }
        int end = 1 + key.length();
        if (rest.length() == end) {
            return "/";
        }
        return rest.charAt(end) == '/' ? rest.substring(end) : "";
    }

    /** Lone surrogates are written out as {@code \\uD800}: visible, and kept apart. */
    static String sound(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return spellOut(text);
            }
        }
        return text;
    }

    private static String spellOut(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append("\\u").append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static Broken broken(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        int line = location == null ? 0 : location.getLineNr();
        String place = location == null ? "" : at(location);
        if (e instanceof JsonEOFException) {
            return new Broken("TRUNCATED", "the JSON document ends early", place, line);
        }
        if (e instanceof StreamConstraintsException) {
            return new Broken("LIMIT", limit(e.getOriginalMessage()), place, line);
        }
        return new Broken("NOT_JSON", "this is not well-formed JSON", place, line);
    }

    private static String limit(String message) {
        if (message.contains("depth")) {
            return "the document is nested more than " + MAX_DEPTH + " levels deep";
        }
        return message.contains("umber")
                ? "a number has more than " + MAX_NUMBER + " digits"
                : "a text in the document is too long";
    }

    private static String at(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
