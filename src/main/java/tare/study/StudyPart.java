package tare.study;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An object of a study file, read key by key. What is not as it should be is said and left out, never guessed, and so is a
 * key that is not known; the rest is read. What is not there at all takes its default.
 */
final class StudyPart {
    private static final int LONGEST = 40;
    private static final String LEFT_OUT = "It is left out.";

    private final JsonNode node;
    private final JsonPointer at;
    private final Unread unread;
    private final Set<String> known = new HashSet<>();

    /** The whole of a file. */
    StudyPart(JsonNode root, Unread unread) {
        this(root, JsonPointer.empty(), unread);
    }

    private StudyPart(JsonNode node, JsonPointer at, Unread unread) {
        this.node = node;
        this.at = at;
        this.unread = unread;
    }

    /** The value of a key; a reading says by an {@link IllegalArgumentException} what is wrong with one. */
    <T> T one(String key, Function<JsonNode, T> reading, T otherwise) {
        return one(key, reading, otherwise, String.valueOf(otherwise));
    }

    /** The same, where the default is called so. */
    <T> T one(String key, Function<JsonNode, T> reading, T otherwise, String called) {
        return read(of(key), at.appendProperty(key), reading, called.isEmpty() ? LEFT_OUT : called + " is used.")
                .orElse(otherwise);
    }

    /** The value of a key without which this object says nothing. */
    <T> T needed(String key, Function<JsonNode, T> reading) {
        JsonNode value = of(key);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("\"" + key + "\" is missing");
        }
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + key + "\": " + e.getMessage(), e);
        }
    }

    /** The values of a list. */
    <T> List<T> each(String key, Function<JsonNode, T> reading) {
        JsonNode list = list(key);
        JsonPointer here = at.appendProperty(key);
        List<T> out = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            read(list.get(i), here.appendIndex(i), reading, LEFT_OUT).ifPresent(out::add);
        }
        return out;
    }

    /** The objects of a list. */
    <T> List<T> parts(String key, Function<StudyPart, T> reading) {
        JsonNode list = list(key);
        JsonPointer here = at.appendProperty(key);
        List<T> out = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonPointer there = here.appendIndex(i);
            read(list.get(i), there, n -> whole(n, there, reading), LEFT_OUT).ifPresent(out::add);
        }
        return out;
    }

    /** The entries of an object whose keys are names. */
    <K, V> Map<K, V> map(String key, Function<String, K> name, Function<JsonNode, V> reading) {
        JsonPointer here = at.appendProperty(key);
        JsonNode entries = read(of(key), here, StudyPart::object, LEFT_OUT).orElse(MissingNode.getInstance());
        Map<K, V> out = new LinkedHashMap<>();
        entries.properties().forEach(e -> read(
                        e.getValue(),
                        here.appendProperty(e.getKey()),
                        v -> Map.entry(name.apply(e.getKey()), reading.apply(v)),
                        LEFT_OUT)
                .ifPresent(x -> out.put(x.getKey(), x.getValue())));
        return out;
    }

    /** The object of a key, read with everything in it. */
    <T> T part(String key, Function<StudyPart, T> reading) {
        JsonPointer here = at.appendProperty(key);
        JsonNode there = read(of(key), here, StudyPart::object, LEFT_OUT).orElse(MissingNode.getInstance());
        return whole(there, here, reading);
    }

    /** Reads this object with everything in it. */
    <T> T whole(Function<StudyPart, T> reading) {
        return whole(node, at, reading);
    }

    private <T> T whole(JsonNode there, JsonPointer where, Function<StudyPart, T> reading) {
        StudyPart part = new StudyPart(there.isMissingNode() ? there : object(there), where, unread);
        T read = reading.apply(part);
        there.fieldNames().forEachRemaining(name -> {
            if (!part.known.contains(name)) {
                unread.unknown(where.appendProperty(name));
            }
        });
        return read;
    }

    private JsonNode list(String key) {
        return read(of(key), at.appendProperty(key), StudyPart::array, LEFT_OUT).orElse(MissingNode.getInstance());
    }

    private JsonNode of(String key) {
        known.add(key);
        JsonNode value = node.path(key);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private <T> Optional<T> read(JsonNode value, JsonPointer where, Function<JsonNode, T> reading, String instead) {
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(value));
        } catch (IllegalArgumentException e) {
            unread.value(where, String.valueOf(e.getMessage()), instead);
            return Optional.empty();
        }
    }

    /** A text. */
    static String text(JsonNode n) {
        return wanted(n, n.isTextual(), "a text").textValue();
    }

    /** The text of a place on this disk. */
    static String path(JsonNode n) {
        return wanted(n, n.isTextual() && isPath(n.textValue()), "a path").textValue();
    }

    private static boolean isPath(String text) {
        try {
            return !text.isBlank() && Path.of(text).getNameCount() >= 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The value that goes by this word. */
    static <E> E word(JsonNode n, E[] values, Function<E, String> name) {
        return Arrays.stream(values)
                .filter(v -> name.apply(v).equalsIgnoreCase(n.asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        Arrays.stream(values).map(name).collect(Collectors.joining(" or ")) + " is needed, not "
                                + shown(n)));
    }

    /** A number. */
    static double number(JsonNode n) {
        return wanted(n, n.isNumber(), "a number").doubleValue();
    }

    /** A number without a part after the comma, at least so large. */
    static int whole(JsonNode n, int least) {
        boolean fits = n.isIntegralNumber() && n.canConvertToInt() && n.intValue() >= least;
        return wanted(n, fits, "a whole number of " + least + " or more").intValue();
    }

    /** A number without a part after the comma. */
    static long whole(JsonNode n) {
        return wanted(n, n.isIntegralNumber() && n.canConvertToLong(), "a whole number")
                .longValue();
    }

    /** Yes or no. */
    static boolean yes(JsonNode n) {
        return wanted(n, n.isBoolean(), "true or false").booleanValue();
    }

    private static JsonNode object(JsonNode n) {
        return wanted(n, n.isObject(), "an object { }");
    }

    private static JsonNode array(JsonNode n) {
        return wanted(n, n.isArray(), "a list [ ]");
    }

    private static JsonNode wanted(JsonNode n, boolean is, String what) {
        if (!is) {
            throw new IllegalArgumentException(what + " is needed, not " + shown(n));
        }
        return n;
    }

    /** A value as it stands there, or as much of it as is of use. */
    static String shown(JsonNode n) {
        String text = n.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
