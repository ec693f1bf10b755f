package tare.importer.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Input;

/**
 * Reads YAML, several documents in a file. Read leniently: plain values that YAML 1.1 would take for numbers of base 60,
 * dates or truth values stay texts; numbers are asked for with {@link JsonValue#number()}. Aliases are not expanded.
 */
public final class YamlDoc {
    private static final int MAX_CHARS = 64 << 20;

    private YamlDoc() {}

    /** Reads all documents; when a later one is broken, the earlier ones are kept and the place is noted. */
    public static List<JsonValue> read(Input input, Draft draft) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(100);
        options.setCodePointLimit(MAX_CHARS);
        options.setMaxAliasesForCollections(0);
        YAMLMapper mapper = new YAMLMapper(YAMLFactory.builder()
                .loaderOptions(options)
                .disable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build());
        ObjectReader reader = mapper.readerFor(JsonNode.class);
        List<JsonValue> documents = new ArrayList<>();
        try (BufferedReader text = new BufferedReader(CheckedReader.open(input, draft));
                MappingIterator<JsonNode> nodes = reader.readValues(text)) {
            while (nodes.hasNextValue()) {
                JsonNode node = nodes.nextValue();
                documents.add(
                        JsonValue.root(node, documents.isEmpty() ? "$" : "document " + (documents.size() + 1) + " $"));
            }
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            if (documents.isEmpty()) {
                throw new ImportFailure("NOT_YAML", "this is not well-formed YAML", place);
            }
            draft.drop("DOCUMENT_DROPPED", "document " + (documents.size() + 1) + " is not well-formed YAML", place);
        }
        if (documents.isEmpty()) {
            throw new ImportFailure("EMPTY", "there is no data in the file", "");
        }
        return documents;
    }
}
