package tare.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.importer.Draft;
import tare.importer.MemoryInput;
import tare.importer.text.Probes;
import tare.model.Data;
import tare.model.Measurement;

/** The worked examples of the mapping reference say what is really read. */
final class MappingDocTest {
    private static final Path DOC = Path.of("docs", "mapping.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(text file|json mapping|text reads)\\n(.*?)^```$");

    record Example(String title, String file, String mapping, String reads) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Example> examples() throws IOException {
        String doc = Files.readString(DOC);
        List<Example> found = new ArrayList<>();
        String examples = doc.substring(doc.indexOf("## Worked examples"));
        for (String section : examples.split("(?m)^### ")) {
            Matcher block = BLOCK.matcher(section);
            List<String> parts = new ArrayList<>();
            while (block.find()) {
                parts.add(block.group(2));
            }
            if (parts.size() == 3) {
                String title = section.lines().findFirst().orElseThrow();
                found.add(new Example(title, parts.get(0), parts.get(1), parts.get(2)));
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleReadsWhatItSays(Example example) throws IOException {
        MappingFormat format = MappingFormat.of("example.json", example.mapping());
        byte[] bytes = example.file().getBytes(StandardCharsets.UTF_8);
        assertThat(format.recognise(Probes.of("input", bytes, true)).confidence())
                .isEqualTo(80);
        Draft draft = new Draft();
        format.read(MemoryInput.of("input", bytes), draft);
        String read = draft.measurements().stream().map(MappingDocTest::line).collect(Collectors.joining("\n"));
        assertThat(read).isEqualTo(example.reads().strip());
    }

    private static String line(Measurement m) {
        String failed = m.failed() > 0 ? " | " + m.failed() + " failed" : "";
        return String.join(
                        " | ",
                        m.key().label(),
                        m.metric().name(),
                        m.metric().unit().symbol(),
                        m.metric().better().code(),
                        evidence(m.data()),
                        values(m))
                + failed;
    }

    private static String evidence(Data data) {
        return data instanceof Data.Samples s && s.nested().levels().size() > 1
                ? "samples " + s.nested().units(0) + " "
                        + s.nested().levels().getFirst().name() + "s"
                : data.kind();
    }

    private static String values(Measurement m) {
        return switch (m.data()) {
            case Data.Samples s ->
                DoubleStream.of(s.nested().values()).mapToObj(Double::toString).collect(Collectors.joining(", "));
            case Data.Single one -> Double.toString(one.value());
            case Data.Summary s ->
                new TreeMap<>(s.reported())
                        .entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining(" "));
            case Data.Series s ->
                DoubleStream.of(s.values()).mapToObj(Double::toString).collect(Collectors.joining(", "));
            case Data.Counts c -> Long.toString(c.n());
        };
    }
}
