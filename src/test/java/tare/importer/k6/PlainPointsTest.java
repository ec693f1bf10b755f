package tare.importer.k6;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.MemoryInput;
import tare.importer.format.K6Ndjson;
import tare.model.Data;
import tare.model.Measurement;

/** What is read from characters is what is read from trees: an unknown key in a line changes nothing but the way. */
class PlainPointsTest {
    private static final String[] VALUES = {
        "1",
        "0",
        "-0",
        "-0.0",
        "12.5",
        "114.203871",
        "28.123456789012345",
        "1e3",
        "1.5E-7",
        "1e999",
        "01",
        "1.",
        ".5",
        "-",
        "9007199254740993",
        "123456789012345678901234567890",
        "NaN",
        "null",
        "\"2.5\"",
        "true",
        "{}",
        "[1]"
    };
    private static final String[] TEXTS = {
        "http_req_duration",
        "http://host:80/a",
        "https://host",
        "vus",
        "false",
        "true",
        "200",
        "503",
        "name",
        "status",
        "expected_response",
        "größe",
        "\\u0061",
        "a\\\"b",
        "\uD83D\uDE00",
        "",
        "2026-01-02T03:04:05.123456789+01:00",
        "2026-01-02T03:04:05Z",
        "yesterday"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void readsWhatTreesHold(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            StringBuilder lines = new StringBuilder();
            for (int k = 0; k < 12; k++) {
                lines.append(line(random)).append(random.nextInt(5) == 0 ? "\r\n" : "\n");
            }
            assertThat(read(lines.toString())).as(lines.toString()).isEqualTo(read(forTrees(lines.toString())));
        }
    }

    @Test
    void takesTheLinesThatK6Writes() {
        K6Points points = new K6Points();
        PlainPoints plain = new PlainPoints(points);
        String line =
                "{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":\"2026-01-02T03:04:05.5Z\","
                        + "\"value\":10.5,\"tags\":{\"expected_response\":\"true\",\"name\":\"http://t/a\",\"vu\":\"1\"}}}";
        assertThat(plain.take(1, line.toCharArray(), 0, line.length())).isTrue();
        String other = line.replace("\"type\":\"Point\"", "\"type\":\"Metric\"");
        assertThat(plain.take(2, other.toCharArray(), 0, other.length())).isFalse();
        String cut = line.substring(0, line.length() - 1);
        assertThat(plain.take(3, line.toCharArray(), 0, cut.length())).isFalse();
    }

    /** The same lines, each with a key at its end that k6 does not write. */
    private static String forTrees(String lines) {
        return lines.replaceAll("(?m)\\}([ \\t]*\\r?)$", ",\"other\":0}$1");
    }

    private static String read(String lines) throws IOException {
        Draft draft = new Draft();
        try {
            new K6Ndjson().read(MemoryInput.of("points.json", lines.getBytes(StandardCharsets.UTF_8)), draft);
        } catch (ImportFailure e) {
            return e.place() + ": " + e.getMessage();
        }
        StringBuilder all = new StringBuilder();
        for (Measurement m : draft.measurements()) {
            String values = m.data() instanceof Data.Samples s
                    ? Arrays.toString(s.nested().values())
                    : m.data().toString();
            all.append(List.of(m.key(), m.metric(), values, m.failed(), m.step(), m.run(), m.place()))
                    .append('\n');
        }
        String notes = String.valueOf(draft.notes()).replace("the line is incomplete", "the line is no JSON");
        return all + notes + draft.dropped();
    }

    private static String line(SplittableRandom random) {
        String point = "{\"metric\":" + name(random) + ",\"type\":\"Point\",\"data\":{\"time\":\"2026-01-02T03:04:0"
                + random.nextInt(10) + ".25Z\",\"value\":" + (random.nextInt(3) == 0 ? any(VALUES, random) : "7.25")
                + ",\"tags\":" + tags(random) + "}}";
        return switch (random.nextInt(8)) {
            case 0 -> point.replace(":", " : ").replace("}", " } ");
            case 1 -> point.substring(0, random.nextInt(point.length()));
            case 2 -> garbled(point, random);
            case 3 -> "{\"type\":\"Metric\",\"data\":{\"name\":\"vus\",\"type\":\"gauge\"},\"metric\":\"vus\"}";
            case 4 -> point.replace("\"time\"", any(new String[] {"\"value\"", "\"tags\"", "\"clock\""}, random));
            default -> point;
        };
    }

    private static String name(SplittableRandom random) {
        return random.nextInt(3) == 0 ? '"' + any(TEXTS, random) + '"' : "\"http_req_duration\"";
    }

    private static String tags(SplittableRandom random) {
        if (random.nextInt(6) == 0) {
            return any(new String[] {"null", "{}", "[]", "nul", "{\"a\":{}}", "{\"a\"}", "{a}"}, random);
        }
        StringBuilder out = new StringBuilder("{");
        int many = 1 + random.nextInt(4);
        for (int i = 0; i < many; i++) {
            String value = random.nextInt(4) == 0 ? any(VALUES, random) : '"' + any(TEXTS, random) + '"';
            out.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(any(TEXTS, random))
                    .append("\":")
                    .append(value);
        }
        return out.append('}').toString();
    }

    private static String garbled(String line, SplittableRandom random) {
        StringBuilder out = new StringBuilder(line);
        String marks = "{}[]\",:\\ \t0e-.\u0000x";
        for (int i = 0; i < 2; i++) {
            out.setCharAt(1 + random.nextInt(out.length() - 1), marks.charAt(random.nextInt(marks.length())));
        }
        return out.toString();
    }

    private static String any(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }
}
