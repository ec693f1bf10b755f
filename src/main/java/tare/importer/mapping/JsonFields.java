package tare.importer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a JSON node. A name is a member ({@code mean}), members in members ({@code latency.mean}), a JSONPath
 * from this node ({@code @.times[*]}) or from the document ({@code $.version}), or {@code @key}, the node's own key.
 */
record JsonFields(JsonNode node, String path, String key, JsonNode document, JsonPlaces places) implements Fields {

    private List<JsonPlaces.Found> found(String name) {
        if (name.equals("@")) {
            return List.of(new JsonPlaces.Found(node, path, key));
        }
        if (name.startsWith("$")) {
            return places.find(document, "$", name);
        }
        if (name.startsWith("@.") || name.startsWith("@[")) {
            return places.find(node, path, name);
        }
        JsonNode at = node.get(name);
        if (at == null) {
            at = node;
            for (String step : name.split("\\.")) {
                at = at.path(step);
            }
        }
        return at.isMissingNode() ? List.of() : List.of(new JsonPlaces.Found(at, path + "." + name, name));
    }

    @Override
    public Optional<String> get(String name) {
        if (name.equals("@key")) {
            return Optional.of(key);
        }
        return found(name).stream().flatMap(f -> text(f.node()).stream()).findFirst();
    }

    @Override
    public List<String> all(String name) {
        if (name.equals("@key")) {
            return List.of(key);
        }
        List<String> all = new ArrayList<>();
        for (JsonPlaces.Found f : found(name)) {
            if (f.node().isArray()) {
                f.node().forEach(e -> all.add(text(e).orElse(e.isNull() ? "null" : e.toString())));
            } else {
                text(f.node()).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
    }

    @Override
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (JsonPlaces.Found f : prefix.isEmpty() ? List.of(new JsonPlaces.Found(node, path, key)) : found(prefix)) {
            f.node().properties().forEach(e -> text(e.getValue()).ifPresent(t -> found.put(e.getKey(), t)));
        }
        return found;
    }

    @Override
    public String place(String name) {
        if (name.isEmpty() || name.startsWith("$")) {
            return path;
        }
        return name.startsWith("@") ? path + name.substring(1) : path + "." + name;
    }
}
