package tare.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.stats.method.Methods;

/** Every procedure against values computed elsewhere; each case file names its origin and its tolerance. */
class ReferenceValuesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double LEAST_TOLERANCE = 1e-12;

    static Stream<Path> cases() throws IOException, URISyntaxException {
        Path resources = Path.of(ReferenceValuesTest.class.getResource("/stats").toURI());
        Path shared = Path.of("..", "shared", "oracle");
        Stream<Path> own = found(resources);
        return Files.isDirectory(shared) ? Stream.concat(own, found(shared)) : own;
    }

    private static Stream<Path> found(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(f -> f.toString().endsWith(".json") && !f.toString().contains("datasets"))
                    .filter(f ->
                            Methods.named(read(f).get("procedure").toString()).isPresent())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyProcedureHasACase() throws IOException, URISyntaxException {
        Set<String> asked = new TreeSet<>();
        cases().forEach(f -> asked.add(read(f).get("procedure").toString()));
        assertThat(Methods.ALL).extracting(Method::id).containsExactlyInAnyOrderElementsOf(asked);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees(Path file) {
        Map<String, Object> asked = read(file);
        Map<String, Object> want = fields(asked.get("expected"));
        Method method = Methods.named(asked.get("procedure").toString()).orElseThrow();
        Arguments inputs = new Arguments(resolved(fields(asked.get("input")), file));
        if (want.containsKey("refused")) {
            assertThat(refusal(method, inputs)).isEqualTo(want.get("refused"));
            return;
        }
        Map<String, Object> got = method.compute(inputs).entries();
        Map<String, Object> tolerance = fields(asked.get("tolerance"));
        want.forEach((name, value) -> same(name, got.get(name), value, tolerance));
    }

    private static String refusal(Method method, Arguments inputs) {
        try {
            return "no refusal but " + method.compute(inputs).entries();
        } catch (Refused e) {
            return e.code().name();
        }
    }

    private static void same(String name, Object got, Object want, Map<String, Object> tolerance) {
        if (want instanceof List<?> list) {
            List<?> values = listed(got);
            assertThat(values).as(name).hasSameSizeAs(list);
            IntStream.range(0, list.size())
                    .forEach(i -> same(name + "[" + i + "]", values.get(i), list.get(i), tolerance));
        } else if (want instanceof Number || "Infinity".equals(want) || "-Infinity".equals(want)) {
            assertThat(got).as(name).isInstanceOf(Number.class);
            near(name, ((Number) got).doubleValue(), Arguments.toNumber(want), tolerance);
        } else {
            assertThat(got).as(name).isEqualTo(want);
        }
    }

    private static void near(String name, double got, double want, Map<String, Object> tolerance) {
        double relative = Math.max(LEAST_TOLERANCE, number(tolerance.get("rel")));
        double allowed = Math.max(number(tolerance.get("abs")), relative * Math.max(Math.abs(got), Math.abs(want)));
        assertThat(got == want || Math.abs(got - want) <= allowed)
                .as("%s: got %s, want %s", name, got, want)
                .isTrue();
    }

    private static List<?> listed(Object got) {
        return switch (got) {
            case double[] array -> Arrays.stream(array).boxed().toList();
            case int[] array -> Arrays.stream(array).boxed().toList();
            default -> List.of();
        };
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static Map<String, Object> resolved(Map<String, Object> inputs, Path file) {
        Map<String, Object> resolved = new HashMap<>(inputs);
        resolved.replaceAll((name, value) -> value instanceof String text && text.startsWith("@")
                ? dataset(file.resolveSibling("datasets").resolve(text.substring(1) + ".json"))
                : value);
        return resolved;
    }

    private static Object dataset(Path file) {
        try {
            return JSON.readValue(file.toFile(), List.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> read(Path file) {
        try {
            return fields(JSON.readValue(file.toFile(), Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object object) {
        return (Map<String, Object>) object;
    }
}
