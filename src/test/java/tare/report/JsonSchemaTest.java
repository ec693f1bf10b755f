package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.report.writer.Json;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** The JSON against the schema that the manual publishes. */
final class JsonSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Analysis> studies() {
        return Stream.of(
                SampleAnalysis.study(),
                SampleAnalysis.single(),
                SampleAnalysis.nothingPaired(),
                SampleAnalysis.hostile(),
                SampleAnalysis.several(),
                SampleAnalysis.many(50));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void everyFieldIsDocumentedAndOfItsType(Analysis study) throws IOException {
        assertThat(schema().validate(written(study))).isEmpty();
    }

    @Test
    void anUndocumentedFieldIsFound() throws IOException {
        ObjectNode root = (ObjectNode) written(SampleAnalysis.single());
        root.put("surprise", 1);
        assertThat(schema().validate(root)).isNotEmpty();
        ObjectNode other = (ObjectNode) written(SampleAnalysis.single());
        other.put("schema", 2);
        assertThat(schema().validate(other)).isNotEmpty();
    }

    @Test
    void everyFieldSaysWhatItIs() throws IOException {
        List<String> silent = new ArrayList<>();
        JsonNode root = MAPPER.readTree(Files.readString(Path.of("docs", "verdicts.schema.json")));
        silent(root, "", silent);
        assertThat(silent).isEmpty();
    }

    private static void silent(JsonNode node, String path, List<String> out) {
        for (Map.Entry<String, JsonNode> field : node.path("properties").properties()) {
            if (field.getValue().path("description").asText("").isBlank()) {
                out.add(path + "." + field.getKey());
            }
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            silent(child.getValue(), path + "." + child.getKey(), out);
        }
    }

    private static JsonSchema schema() throws IOException {
        String text = Files.readString(Path.of("docs", "verdicts.schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }

    private static JsonNode written(Analysis study) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Json().write(SampleReport.of(study), out);
        return MAPPER.readTree(out.toByteArray());
    }
}
