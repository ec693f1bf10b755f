package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Source;

/** The same run written in two forms of one tool is the same benchmark, metric and dimension: the two can be compared. */
class FormsPairTest {
    private static final Path FORMS = Path.of("src", "test", "resources", "forms");

    @TempDir
    private Path folder;

    /** Files of one folder hold the same run. */
    static Stream<Path> runs() throws IOException {
        try (Stream<Path> folders = Files.list(FORMS)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void formsOfOneRunPair(Path run) throws IOException {
        List<Source> sources = Importer.plain(Formats.ALL).read(List.of(run));
        assertThat(sources).hasSizeGreaterThan(1);
        assertThat(sources.stream().map(Source::format))
                .as("each file is another form")
                .doesNotHaveDuplicates();
        Source first = sources.getFirst();
        List<Measurement> judged = first.measurements().stream()
                .filter(m -> m.metric().role().code().equals("primary"))
                .toList();
        assertThat(judged).isNotEmpty();
        assertThat(sources.stream().map(Source::tool).distinct())
                .as("the runner's name is part of what must agree")
                .hasSize(1);
        for (Source other : sources.subList(1, sources.size())) {
            for (Measurement m : judged) {
                assertThat(pair(m, other))
                        .as(
                                "%s %s of %s in %s, which has %s",
                                m.key(), m.metric().name(), first.format(), other.format(), names(other))
                        .isPresent();
            }
        }
    }

    private static Optional<Measurement> pair(Measurement m, Source other) {
        return other.measurements().stream()
                .filter(o -> agree(o.key(), m.key())
                        && o.metric().name().equals(m.metric().name())
                        && o.metric().better() == m.metric().better()
                        && o.metric().quantity() == m.metric().quantity()
                        && o.metric()
                                .unit()
                                .dimension()
                                .equals(m.metric().unit().dimension()))
                .findFirst();
    }

    /** Whether two keys name one benchmark and contradict each other in no parameter that both state. */
    private static boolean agree(Key a, Key b) {
        return a.benchmark().equals(b.benchmark())
                && a.parameters().entrySet().stream()
                        .allMatch(p -> p.getValue().equals(b.parameters().getOrDefault(p.getKey(), p.getValue())));
    }

    private static List<String> names(Source source) {
        return source.measurements().stream()
                .map(m -> m.key() + " " + m.metric().name() + " " + m.metric().quantity())
                .toList();
    }

    @Test
    void aDifferentNameIsSeen() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "benchmark,value,unit,metric\nx,1,s,time\n", StandardCharsets.UTF_8);
        List<Source> sources = Importer.plain(Formats.ALL).read(List.of(folder));
        Measurement m = sources.getFirst().measurements().getFirst();
        Map<String, String> none = Map.of();
        assertThat(pair(m, sources.getFirst())).isPresent();
        assertThat(pair(
                        new Measurement(Key.of("y", none), m.metric(), m.data(), Map.of(), 0, 0, m.run(), "", ""),
                        sources.getFirst()))
                .isEmpty();
    }
}
