package tare.importer.fio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** With the bins put back, the document is the one that went in. */
class BinsStreamTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void givesTheSameDocumentWhateverItHolds() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 600; i++) {
            String text = object(random, 3);
            BinsStream stream = stream(text);
            String passed = read(stream, random);
            JsonNode document = JSON.readTree(passed);
            putBack(document, stream);
            assertThat(document).as(text).isEqualTo(JSON.readTree(text));
            assertThat(passed.lines().count()).isEqualTo(text.lines().count());
        }
    }

    @Test
    void takesLongBinsOutWhole() throws IOException {
        StringBuilder text = new StringBuilder("{\"clat_ns\" : {\n  \"bins\" : {");
        for (int i = 0; i < 50_000; i++) {
            text.append(i == 0 ? "\n" : ",\n")
                    .append("    \"")
                    .append(100 + i)
                    .append("\" : ")
                    .append(1 + i % 7);
        }
        BinsStream stream = stream(text.append("\n  }\n}}").toString());
        String passed = read(stream, new SplittableRandom(2));
        assertThat(passed.replace("\n", "")).isEqualTo("{\"clat_ns\" : {  \"bins\" : {\"@bins\":0}}}");
        assertThat(stream.take(0).map(Bins::size)).contains(50_000);
        assertThat(stream.take(0)).isEmpty();
    }

    @Test
    void leavesFaultsForTheParser() throws IOException {
        for (String fault : new String[] {
            "{\"bins\":{\"1\":2,}}",
            "{\"bins\":{\"1\":02}}",
            "{\"bins\":{\"1\":2",
            "{\"bins\":{\"1\":2 3}}",
            "{\"bins\":{,}}"
        }) {
            String passed = read(stream(fault), new SplittableRandom(3));
            Optional<JsonNode> tree = parsed(passed);
            assertThat(tree).as(passed).isEmpty();
        }
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static BinsStream stream(String text) {
        return new BinsStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(BinsStream stream, SplittableRandom random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[64];
        int n = 0;
        while (n >= 0) {
            n = stream.read(some, 0, 1 + random.nextInt(some.length));
            out.write(some, 0, Math.max(0, n));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void putBack(JsonNode node, BinsStream stream) {
        if (node instanceof ObjectNode object && object.has(BinsStream.MEMBER)) {
            Bins bins = stream.take(object.remove(BinsStream.MEMBER).intValue()).orElseThrow();
            var histogram = bins.histogram(Integer.MAX_VALUE);
            ObjectNode rest = object.deepCopy();
            object.removeAll();
            for (int i = 0; i < histogram.values().length; i++) {
                object.put(Long.toString((long) histogram.values()[i]), (int)
                        histogram.counts()[i]);
            }
            object.setAll(rest);
        }
        node.forEach(child -> putBack(child, stream));
    }

    private static String object(SplittableRandom random, int depth) {
        StringBuilder out = new StringBuilder("{");
        int members = random.nextInt(5);
        for (int i = 0; i < members; i++) {
            out.append(i == 0 ? "" : ",").append(space(random));
            if (random.nextInt(3) == 0) {
                out.append("\"bins").append("x".repeat(i == 0 ? 0 : i)).append('"');
                out.append(space(random)).append(':').append(space(random)).append(bins(random));
            } else {
                out.append("\"k")
                        .append(i)
                        .append(random.nextInt(4) == 0 ? "\\\"bins" : "")
                        .append("\":");
                out.append(value(random, depth));
            }
            out.append(space(random));
        }
        return out.append('}').toString();
    }

    private static String value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> "\"bins\"";
            case 1 -> "\"a \\\"bins\\\": {\\\"1\\\":2}\"";
            case 2 -> Integer.toString(random.nextInt(1000));
            case 3 -> "[" + object(random, depth - 1) + "]";
            default -> object(random, depth - 1);
        };
    }

    private static String bins(SplittableRandom random) {
        StringBuilder out = new StringBuilder("{");
        int many = random.nextInt(200) == 0 ? 5000 : random.nextInt(6);
        for (int i = 0; i < many; i++) {
            out.append(i == 0 ? "" : ",").append(space(random)).append('"');
            boolean odd = random.nextInt(20) == 0;
            out.append(odd ? "p" : "")
                    .append(10 * i)
                    .append('"')
                    .append(space(random))
                    .append(':');
            out.append(space(random))
                    .append(random.nextInt(20) == 0 ? "1.5" : Integer.toString(1 + random.nextInt(99)));
            out.append(space(random));
        }
        return out.append('}').toString();
    }

    private static String space(SplittableRandom random) {
        return new String[] {"", "", " ", "\n  "}[random.nextInt(4)];
    }
}
