package tare.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tare.importer.Draft;
import tare.importer.MemoryInput;
import tare.model.Data;

/** What a mapping reads is all that stands there, as exactly as it stands there. */
class NothingLostTest {
    private static Draft read(String kind, String rest, String file) throws IOException {
        Draft draft = new Draft();
        String mapping = "{\"mapping\": 1, \"id\": \"x\", \"tool\": \"x\", \"kind\": \"" + kind + "\", "
                + "\"recognise\": [{\"contains\": [\"x\"], \"because\": \"x\"}], " + rest + "}";
        MappingFormat.of("x.json", mapping).read(MemoryInput.of("file", file), draft);
        return draft;
    }

    @Test
    void equalElementsOnOneLineAreTwo() throws IOException {
        Draft draft = read(
                "xml",
                "\"records\": [{\"at\": \"//r\", \"metrics\": [{\"benchmark\": \"b\", \"metric\": \"t\", \"value\": \"${@v}\","
                        + " \"evidence\": \"samples\"}]}]",
                "<x><a><r v=\"1\"/><r v=\"1\"/></a><a><r v=\"1\"/><r v=\"2\"/></a></x>");
        assertThat(((Data.Samples) draft.measurements().getFirst().data())
                        .nested()
                        .values())
                .containsExactly(1, 1, 1, 2);
    }

    @Test
    void aNumberWithALetterIsAsCoarseAsItIsPrinted() throws IOException {
        Draft draft = read(
                "text",
                "\"lines\": [{\"match\": \"^x (?<n>\\\\S+)\", \"metrics\": [{\"benchmark\": \"b\", \"metric\": \"t\","
                        + " \"value\": \"${n!scaled}\"}]}]",
                "x 38.6k\n");
        assertThat(draft.measurements().getFirst().step()).isEqualTo(100);
        assertThat(((Data.Single) draft.measurements().getFirst().data()).value())
                .isEqualTo(38_600);
    }

    /** A point without a time would otherwise stand at the beginning. */
    @Test
    void aSeriesOfWhichNotAllPointsHaveATimeHasNone() throws IOException {
        Draft draft = read(
                "text",
                "\"lines\": [{\"match\": \"^x (?<n>\\\\S+)(?: at (?<at>\\\\d+))?\", \"metrics\": [{\"benchmark\": \"b\","
                        + " \"metric\": \"t\", \"value\": \"${n}\", \"evidence\": \"series\", \"seconds\": \"${at}\"}]}]",
                "x 1 at 5\nx 2\nx 3 at 7\n");
        Data.Series series = (Data.Series) draft.measurements().getFirst().data();
        assertThat(series.values()).containsExactly(1, 2, 3);
        assertThat(series.seconds()).isEmpty();
    }

    @Test
    void whatIsCountedMayHaveBeenAText() throws IOException {
        Draft draft = read(
                "text",
                "\"lines\": [{\"match\": \"^x (?<run>\\\\S+) (?<n>\\\\d+)\", \"count\": [\"run\"], \"metrics\":"
                        + " [{\"benchmark\": \"b\", \"metric\": \"t\", \"value\": \"${n}\", \"run\": \"${run}\"}]}]",
                "x first 1\n");
        assertThat(draft.measurements().getFirst().run().run()).isEqualTo("1");
    }

    @Test
    void textInPiecesIsPutTogetherWhereverItIsCut() {
        Unwrapped text = new Unwrapped("log");
        assertThat(text.lines("{\"log\":\"a\"}")).isEmpty();
        assertThat(text.lines("{\"log\":\"b\\nc\"}")).isEqualTo(List.of("ab"));
        assertThat(text.lines("{\"log\":\"d\\ne\\nf\"}")).isEqualTo(List.of("cd", "e"));
        assertThat(text.lines("{\"log\":\"\\n\"}")).isEqualTo(List.of("f"));
        assertThat(text.rest()).isEmpty();
    }
}
