package tare.importer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tare.importer.ImportFailure;

/** One object of a mapping file, read key by key; a wrong type or an unknown key is refused by file and key. */
final class Keys {
    private final String file;
    private final String path;
    private final JsonNode node;
    private final Set<String> known = new TreeSet<>();

    Keys(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw failure(path, "must be an object");
        }
    }

    private JsonNode at(String key) {
        known.add(key);
        return node.path(key);
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> bad(key, "is missing"));
    }

    String text(String key, String otherwise) {
        return optional(key).orElse(otherwise);
    }

    Optional<String> optional(String key) {
        JsonNode n = at(key);
        if (n.isMissingNode()) {
            return Optional.empty();
        }
        if (!n.isTextual() && !n.isNumber()) {
            throw bad(key, "must be a text");
        }
        return Optional.of(n.asText());
    }

    double number(String key, double otherwise) {
        JsonNode n = at(key);
        if (n.isMissingNode()) {
            return otherwise;
        }
        if (!n.isNumber()) {
            throw bad(key, "must be a number");
        }
        return n.asDouble();
    }

    boolean flag(String key) {
        JsonNode n = at(key);
        if (!n.isMissingNode() && !n.isBoolean()) {
            throw bad(key, "must be true or false");
        }
        return n.asBoolean(false);
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** A list of texts; one text stands for a list of one. */
    List<String> texts(String key) {
        JsonNode n = at(key);
        List<String> found = new ArrayList<>();
        if (n.isTextual()) {
            return List.of(n.asText());
        }
        if (!n.isMissingNode() && !n.isArray()) {
            throw bad(key, "must be a text or a list of texts");
        }
        n.forEach(e -> found.add(e.asText()));
        return found;
    }

    Optional<Keys> child(String key) {
        JsonNode n = at(key);
        return n.isMissingNode() ? Optional.empty() : Optional.of(new Keys(file, path + "." + key, n));
    }

    /** A list of objects; one object stands for a list of one. */
    List<Keys> children(String key) {
        JsonNode n = at(key);
        List<Keys> found = new ArrayList<>();
        if (n.isObject()) {
            found.add(new Keys(file, path + "." + key, n));
        } else if (n.isArray()) {
            for (int i = 0; i < n.size(); i++) {
                found.add(new Keys(file, path + "." + key + "[" + i + "]", n.get(i)));
            }
        } else if (!n.isMissingNode()) {
            throw bad(key, "must be a list of objects");
        }
        return found;
    }

    private Map<String, String> map(String key) {
        JsonNode n = at(key);
        Map<String, String> found = new LinkedHashMap<>();
        if (!n.isMissingNode() && !n.isObject()) {
            throw bad(key, "must be an object of texts");
        }
        n.properties().forEach(e -> found.put(e.getKey(), e.getValue().asText()));
        return found;
    }

    Template template(String key) {
        return template(key, text(key));
    }

    Optional<Template> optionalTemplate(String key) {
        return optional(key).map(t -> template(key, t));
    }

    private Template template(String key, String written) {
        try {
            return Template.of(written);
        } catch (IllegalArgumentException e) {
            throw bad(key, "is not a template: " + e.getMessage());
        }
    }

    /** Names (templates themselves) to templates. */
    Map<Template, Template> templates(String key) {
        Map<Template, Template> found = new LinkedHashMap<>();
        map(key).forEach((k, v) -> found.put(template(key, k), template(key + "." + k, v)));
        return found;
    }

    Optional<Pattern> pattern(String key) {
        return optional(key).map(p -> pattern(key, p));
    }

    private Pattern pattern(String key, String written) {
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException e) {
            throw bad(key, "is not a regular expression: " + e.getDescription());
        }
    }

    List<Pattern> patternList(String key) {
        return texts(key).stream().map(p -> pattern(key, p)).toList();
    }

    Map<String, Pattern> patterns(String key) {
        Map<String, Pattern> found = new LinkedHashMap<>();
        map(key).forEach((k, v) -> found.put(k, pattern(key + "." + k, v)));
        return found;
    }

    Condition condition() {
        Condition c = new Condition(patterns("when"), patterns("unless"), texts("has"), texts("lacks"));
        return c.equals(Condition.ALWAYS) ? Condition.ALWAYS : c;
    }

    /** A text, or an object with {@code of}, {@code map} (pattern to text) and {@code else}. */
    Choice choice(String key, String otherwise) {
        JsonNode n = at(key);
        if (!n.isObject()) {
            return new Choice(template(key, text(key, otherwise)), List.of(), Template.of(""));
        }
        Keys inner = new Keys(file, path + "." + key, n);
        List<Choice.Case> cases = new ArrayList<>();
        inner.map("map").forEach((p, then) -> cases.add(new Choice.Case(pattern(key, p), template(key, then))));
        Choice made = new Choice(inner.template("of"), cases, inner.template("else", inner.text("else", otherwise)));
        inner.done();
        return made;
    }

    /** Refuses keys that nobody asked for: a misspelt key must not be ignored. */
    void done() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !name.equals("comment")) {
                throw bad(name, "is not a key of a mapping here");
            }
        });
    }

    ImportFailure bad(String key, String what) {
        return failure(path.isEmpty() ? key : path + "." + key, what);
    }

    private ImportFailure failure(String key, String what) {
        String clean = key.startsWith(".") ? key.substring(1) : key;
        return new ImportFailure("MAPPING", "mapping " + file + ": '" + clean + "' " + what, clean);
    }

    JsonNode node() {
        return node;
    }

    String file() {
        return file;
    }

    String path() {
        return path;
    }
}
