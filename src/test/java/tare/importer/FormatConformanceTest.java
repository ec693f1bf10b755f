package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.importer.text.Probes;
import tare.model.Data;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Source;
import tare.model.Status;

/** What every format must do, held against small files in its shape: {@code formats/<id>/<case>/{input.*,expected.json}}. */
class FormatConformanceTest {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "formats");

    @TempDir
    private Path folder;

    /** A fixture: the format it belongs to and its folder. */
    record Case(String id, Path folder) {
        Path input() {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(f -> f.getFileName().toString().startsWith("input."))
                        .findFirst()
                        .orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return id + "/" + folder.getFileName();
        }
    }

    static Stream<String> ids() {
        return Formats.ALL.stream().map(Format::id).sorted();
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String id : ids().toList()) {
            if (Files.isDirectory(FIXTURES.resolve(id))) {
                try (Stream<Path> folders = Files.list(FIXTURES.resolve(id))) {
                    folders.filter(Files::isDirectory).sorted().forEach(f -> cases.add(new Case(id, f)));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyFormatHasAFixtureAndAUniqueId(String id) {
        assertThat(FIXTURES.resolve(id)).isDirectory();
        assertThat(Formats.ALL.stream().filter(f -> f.id().equals(id))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void recognisedByItsFormatAndNoOther(Case fixture) throws IOException {
        List<Detector.Claim> claims = new Detector(Formats.ALL).rank(Probes.of(FileInput.of(fixture.input())));
        assertThat(claims).isNotEmpty();
        assertThat(claims.getFirst().format().id()).isEqualTo(fixture.id());
        assertThat(claims.stream()
                        .filter(c -> c.recognition().confidence()
                                == claims.getFirst().recognition().confidence())
                        .map(c -> c.format().id()))
                .as("no tie")
                .containsExactly(fixture.id());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatTheFileHolds(Case fixture) throws IOException {
        Source source =
                Importer.plain(Formats.ALL).read(List.of(fixture.input())).getFirst();
        JsonNode expected = new ObjectMapper()
                .readTree(fixture.folder().resolve("expected.json").toFile());
        assertThat(source.format()).isEqualTo(fixture.id());
        assertThat(source.status().code())
                .as(source.notes().toString())
                .isEqualTo(expected.path("status").asText("ok"));
        if (expected.has("kind")) {
            assertThat(source.platform().kind().code())
                    .isEqualTo(expected.get("kind").asText());
        }
        expected.path("facts").properties().forEach(fact -> assertThat(
                        source.facts().get(fact.getKey()))
                .as(fact.getKey())
                .contains(fact.getValue().asText()));
        if (expected.has("count")) {
            assertThat(source.measurements()).hasSize(expected.get("count").asInt());
        }
        for (JsonNode wanted : expected.path("measurements")) {
            assertThat(source.measurements().stream().map(FormatConformanceTest::describe))
                    .as("expected %s", wanted)
                    .anyMatch(have -> matches(wanted, have));
        }
    }

    /** The fixtures that are texts in UTF-8. */
    static List<Case> texts() throws IOException {
        List<Case> texts = new ArrayList<>();
        for (Case fixture : cases()) {
            byte[] bytes = Files.readAllBytes(fixture.input());
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\0') < 0 && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
                texts.add(fixture);
            }
        }
        return texts;
    }

    /** What Windows writes behind {@code >}: the same text in two bytes a character, with other line ends. */
    @ParameterizedTest
    @MethodSource("texts")
    void readsTheSameInUtf16(Case fixture) throws IOException {
        String text = Files.readString(fixture.input());
        Path file = folder.resolve(fixture.input().getFileName().toString());
        String plain = described(Files.writeString(file, text));
        byte[] wide = text.replaceAll("\\r?\\n", "\r\n").getBytes(StandardCharsets.UTF_16);
        assertThat(described(Files.write(file, wide))).isEqualTo(plain);
    }

    private static String described(Path file) {
        Source source = Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
        return source.format() + " " + source.status() + "\n"
                + source.measurements().stream().map(m -> words(describe(m))).collect(Collectors.joining("\n"));
    }

    private static String words(Map<String, Object> described) {
        described.compute("samples", (k, values) -> Arrays.toString((double[]) values));
        return described.toString();
    }

    private static Map<String, Object> describe(Measurement m) {
        Map<String, Object> all = new TreeMap<>();
        all.put("benchmark", m.key().benchmark());
        all.put("parameters", new TreeMap<>(m.key().parameters()).toString());
        all.put("metric", m.metric().name());
        all.put("unit", m.metric().unit().symbol());
        all.put("better", m.metric().better().code());
        all.put("role", m.metric().role().code());
        all.put("domain", m.metric().domain().code());
        all.put("quantity", m.metric().quantity().code());
        all.put("evidence", m.data().kind());
        all.put("n", m.data().n());
        all.put("failed", m.failed());
        all.put("platform", m.platform());
        double[] values =
                switch (m.data()) {
                    case Data.Samples s -> s.nested().values();
                    case Data.Series s -> s.values();
                    case Data.Single s -> new double[] {s.value()};
                    case Data.Counts c -> c.histogram().values();
                    case Data.Summary s -> new double[0];
                };
        all.put("samples", values);
        all.put("value", values.length == 1 ? values[0] : Double.NaN);
        all.put("summary", m.data() instanceof Data.Summary s ? s.reported() : m.reported());
        if (values.length > 0) {
            all.put("first", values[0]);
            all.put("last", values[values.length - 1]);
        }
        if (m.data() instanceof Data.Samples s) {
            all.put(
                    "levels",
                    s.nested().levels().stream().map(Level::name).toList().toString());
        }
        return all;
    }

    private static boolean matches(JsonNode wanted, Map<String, Object> have) {
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            Object value = have.get(field.getKey());
            JsonNode want = field.getValue();
            boolean same =
                    switch (want.getNodeType()) {
                        case NUMBER -> value instanceof Number n && near(want, n.doubleValue());
                        case OBJECT ->
                            value instanceof Map<?, ?> numbers
                                    ? nearAll(want, numbers)
                                    : texts(want).toString().equals(value);
                        case ARRAY ->
                            value instanceof double[] numbers
                                    ? nearAll(want, numbers)
                                    : items(want).toString().equals(value);
                        default -> want.asText().equals(value);
                    };
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(JsonNode want, double have) {
        return Math.abs(have - want.doubleValue()) <= 1e-12 * Math.max(1, Math.abs(want.doubleValue()));
    }

    private static boolean nearAll(JsonNode want, double[] have) {
        return want.size() == have.length && IntStream.range(0, have.length).allMatch(i -> near(want.get(i), have[i]));
    }

    private static boolean nearAll(JsonNode want, Map<?, ?> have) {
        return want.size() == have.size()
                && want.properties().stream()
                        .allMatch(e -> have.get(e.getKey()) instanceof Number n && near(e.getValue(), n.doubleValue()));
    }

    private static List<String> items(JsonNode array) {
        List<String> items = new ArrayList<>();
        array.forEach(i -> items.add(i.asText()));
        return items;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCutFileIsSaidNotThrown(Case fixture) throws IOException {
        byte[] whole = Files.readAllBytes(fixture.input());
        boolean marked = new String(whole, 0, Math.min(2, whole.length), StandardCharsets.ISO_8859_1)
                .matches("(?s)\\{.*|<.*|\\[[\\s{\\[\"]?");
        for (int percent : new int[] {20, 50, 90}) {
            Path cut = folder.resolve(fixture.input().getFileName().toString());
            Files.write(cut, Arrays.copyOf(whole, whole.length * percent / 100));
            Source source = Importer.plain(Formats.ALL).read(List.of(cut)).getFirst();
            assertThat(source.notes()).noneMatch(n -> n.code().equals("READER_FAILED"));
            if (source.status() == Status.REFUSED) {
                assertThat(source.notes()).isNotEmpty().allMatch(n -> !n.message()
                        .isBlank());
                assertThat(source.measurements()).isEmpty();
            }
            if (marked && missesSomething(cut) && source.format().equals(fixture.id())) {
                assertThat(source.status()).isNotEqualTo(Status.OK);
                assertThat(source.status() == Status.REFUSED
                                || source.notes().stream()
                                        .anyMatch(n -> !n.place().isEmpty()))
                        .isTrue();
            }
        }
    }

    /** Whether the cut shows: JSON lines cut between two of them look whole, everything else in brackets does not. */
    private static boolean missesSomething(Path cut) throws IOException {
        List<String> lines = Files.readString(cut, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        boolean wholeLines = lines.stream().allMatch(line -> line.matches("(?s)\\{.*\\}|\\[.*\\]"));
        return !wholeLines;
    }
}
