package tare.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.importer.format.Formats;
import tare.importer.text.Probes;

class DetectorTest {
    private static final String HYPERFINE =
            "{\"results\":[{\"command\":\"a\",\"mean\":1,\"stddev\":1,\"median\":1,\"times\":[1,2]}]}";

    private record Fixed(String id, int confidence) implements Format {
        @Override
        public FormatInfo info() {
            return new FormatInfo("", "", "", "", "");
        }

        @Override
        public Recognition recognise(Probe probe) {
            if (confidence < 0) {
                throw new ImportFailure("GIVES_UP", "gives up", "");
            }
            return new Recognition(confidence, "because of " + id);
        }

        @Override
        public void read(Input input, Draft draft) {}
    }

    private static Probe probe(String name, byte[] bytes) {
        return Probes.of(name, bytes, true);
    }

    @Test
    void ranksBySurenessAndLeavesOutWhatDoesNotClaim() {
        List<Format> formats = List.of(new Fixed("a", 50), new Fixed("b", 95), new Fixed("c", 0), new Fixed("d", 80));
        assertThat(new Detector(formats)
                        .rank(probe("x", new byte[] {65})).stream()
                                .map(c -> c.format().id()))
                .containsExactly("b", "d", "a");
    }

    @Test
    void aRecogniserThatGivesUpDoesNotStopTheOthers() {
        List<Format> formats = List.of(new Fixed("a", -1), new Fixed("b", 50));
        assertThat(new Detector(formats).rank(probe("x", new byte[] {65}))).hasSize(1);
    }

    @Test
    void aTieIsExplained() {
        Draft draft = new Draft();
        Detector.explainTie(
                new Detector(List.of(new Fixed("a", 80), new Fixed("b", 80))).rank(probe("x", new byte[1])), draft);
        assertThat(draft.notes()).hasSize(1);
        assertThat(draft.notes().getFirst().message()).contains("a", "b", "because of b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"result.json", "result.csv", "result.txt", "result", "a.zip!/x.jtl"})
    void theNameDoesNotMatter(String name) {
        assertThat(best(name, HYPERFINE.getBytes(StandardCharsets.UTF_8))).isEqualTo("hyperfine-json");
    }

    @Test
    void encodingMarksAndBlankLinesDoNotMatter() {
        assertThat(best("x", ("\uFEFF\r\n\r\n" + HYPERFINE).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("hyperfine-json");
        assertThat(best("x", ("\uFEFF" + HYPERFINE).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("hyperfine-json");
        assertThat(best("x", HYPERFINE.getBytes(StandardCharsets.UTF_16BE))).isEqualTo("hyperfine-json");
    }

    private static String best(String name, byte[] bytes) {
        return new Detector(Formats.ALL)
                .rank(probe(name, bytes))
                .getFirst()
                .format()
                .id();
    }
}
