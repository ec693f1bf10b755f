package tare.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.importer.Detector;
import tare.importer.Draft;
import tare.importer.FileInput;
import tare.importer.Format;
import tare.importer.ImportFailure;
import tare.importer.MemoryInput;
import tare.importer.format.Formats;
import tare.importer.text.Probes;
import tare.model.Data;
import tare.model.Measurement;

/** Each small file of {@code formats/<id>/<case>} is recognised by its format alone and read as its folder says. */
final class MappingFixturesTest {
    private static final Path ROOT = Path.of("src", "test", "resources", "formats");
    private static final Detector DETECTOR = new Detector(Formats.ALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> inputs() throws IOException {
        List<String> mapped = Mappings.builtIn().stream().map(Format::id).toList();
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(f -> f.getFileName().toString().startsWith("input."))
                    .filter(f -> mapped.contains(ROOT.relativize(f).getName(0).toString()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isRecognisedByItsOwnFormatAndReadAsExpected(Path file) throws IOException {
        String id = ROOT.relativize(file).getName(0).toString();
        List<Detector.Claim> claims = DETECTOR.rank(Probes.of(FileInput.of(file)));
        assertThat(claims).isNotEmpty();
        assertThat(claims.getFirst().format().id()).isEqualTo(id);
        if (claims.size() > 1) {
            assertThat(claims.get(1).recognition().confidence())
                    .isLessThan(claims.getFirst().recognition().confidence());
        }
        Draft draft = new Draft();
        claims.getFirst().format().read(FileInput.of(file), draft);
        JsonNode expected =
                JSON.readTree(file.resolveSibling("expected.json").toFile()).path("measurements");
        assertThat(draft.measurements()).hasSize(expected.size());
        IntStream.range(0, expected.size())
                .forEach(i -> agrees(draft.measurements().get(i), expected.get(i)));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aFileThatEndsEarlyIsReadOrRefusedAndNeverCrashes(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Format format = DETECTOR.rank(Probes.of(FileInput.of(file))).getFirst().format();
        for (int part = 1; part < 8; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 8);
            try {
                format.read(MemoryInput.of("cut", cut), new Draft());
            } catch (ImportFailure refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static void agrees(Measurement m, JsonNode expected) {
        assertThat(m.key().benchmark()).isEqualTo(expected.path("benchmark").asText());
        assertThat(m.key().parameters()).isEqualTo(JSON.convertValue(expected.path("parameters"), Map.class));
        assertThat(List.of(
                        m.metric().name(),
                        m.metric().unit().symbol(),
                        m.metric().better().code(),
                        m.metric().role().code(),
                        m.metric().quantity().code(),
                        m.metric().domain().code(),
                        m.data().kind()))
                .isEqualTo(Stream.of("metric", "unit", "better", "role", "quantity", "domain", "evidence")
                        .map(key -> expected.path(key).asText())
                        .toList());
        assertThat(m.failed()).isEqualTo(expected.path("failed").asLong());
        assertThat(values(m.data())).isEqualTo(numbers(expected));
    }

    private static List<Double> values(Data data) {
        return switch (data) {
            case Data.Samples s -> boxed(s.nested().values());
            case Data.Series s -> boxed(s.values());
            case Data.Single one -> List.of(one.value());
            case Data.Summary s -> List.copyOf(s.reported().values());
            case Data.Counts c -> boxed(c.histogram().values());
        };
    }

    private static List<Double> boxed(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }

    private static List<Double> numbers(JsonNode expected) {
        if (expected.path("evidence").asText().equals("value")) {
            return List.of(expected.path("value").asDouble());
        }
        String key = expected.has("samples") ? "samples" : "summary";
        return StreamSupport.stream(expected.path(key).spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
    }
}
