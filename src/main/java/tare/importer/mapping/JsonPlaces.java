package tare.importer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tare.importer.ImportFailure;

/** Finds the nodes of JSONPath queries, each with its place. Used by one thread for one file. */
final class JsonPlaces {
    private static final Configuration PATHS = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .options(Option.AS_PATH_LIST, Option.SUPPRESS_EXCEPTIONS, Option.ALWAYS_RETURN_LIST)
            .build();

    private final Map<String, JsonPath> compiled = new HashMap<>();

    /**
     * @param node what was found
     * @param path its path from the document's root
     * @param key the last key or index of the path
     */
    record Found(JsonNode node, String path, String key) {}

    /** All nodes that the query finds from a node; {@code $} and {@code @} both begin a query. */
    List<Found> find(JsonNode from, String fromPath, String query) {
        JsonPath path = compiled.computeIfAbsent(query, JsonPlaces::compile);
        Object result = path.read(from, PATHS);
        List<Found> found = new ArrayList<>();
        if (result instanceof Iterable<?> paths) {
            for (Object one : paths) {
                String text = one instanceof JsonNode n ? n.asText() : String.valueOf(one);
                found.add(walk(from, fromPath, text));
            }
        }
        return found;
    }

    private static JsonPath compile(String query) {
        try {
            return JsonPath.compile(query.startsWith("@") ? "$" + query.substring(1) : query);
        } catch (InvalidPathException e) {
            throw new ImportFailure("MAPPING", "'" + query + "' is not a JSONPath: " + e.getMessage(), "");
        }
    }

    /** Follows a definite path such as {@code $['a'][0]}. */
    private static Found walk(JsonNode from, String fromPath, String path) {
        JsonNode node = from;
        StringBuilder place = new StringBuilder(fromPath);
        String key = "";
        int at = 1;
        while (at < path.length()) {
            boolean quoted = path.startsWith("['", at);
            int end = quoted ? closing(path, at + 2) : path.indexOf(']', at);
            key = quoted
                    ? path.substring(at + 2, end).replace("\\'", "'").replace("\\\\", "\\")
                    : path.substring(at + 1, end);
            JsonNode next = quoted ? node.get(key) : node.get(Integer.parseInt(key));
            node = next == null ? MissingNode.getInstance() : next;
            place.append(quoted ? "." + key : "[" + key + "]");
            at = end + (quoted ? 2 : 1);
        }
        return new Found(node, place.toString(), key);
    }

    private static int closing(String path, int from) {
        int at = from;
        while (at < path.length() && path.charAt(at) != '\'') {
            at += path.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
