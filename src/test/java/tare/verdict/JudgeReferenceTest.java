package tare.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.model.Direction;

/** The rule held against reference values computed with R 4.2.2; relative tolerance 1e-8 as the cases state. */
class JudgeReferenceTest {
    private static final Path ORACLE = Path.of("..", "shared", "oracle");

    static Stream<Path> cases() throws IOException {
        if (!Files.isDirectory(ORACLE)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(ORACLE)) {
            return files.filter(p -> p.getFileName().toString().startsWith("verdict_")).sorted().toList().stream();
        }
    }

    @Test
    void findsItsCases() throws IOException {
        assumeTrue(Files.isDirectory(ORACLE));
        assertThat(cases().count()).isGreaterThan(50);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("cases")
    void agreesWithTheReference(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        JsonNode in = root.get("input");
        Rule rule = new Rule(
                Margin.of(in.get("margin").asDouble()),
                in.get("alpha").asDouble(),
                in.get("power").asDouble());
        Direction better = in.get("better").asText().equals("lower") ? Direction.LOWER : Direction.HIGHER;
        Judgement j = Judge.judge(values(in.get("baseline")), values(in.get("candidate")), better, rule);
        Map<String, Object> got = flat(j);
        root.get("expected").properties().forEach(e -> same(e.getKey(), got.get(e.getKey()), e.getValue()));
    }

    private static void same(String key, Object got, JsonNode want) {
        if (want.isNumber()) {
            assertThat(((Number) got).doubleValue())
                    .as(key)
                    .isCloseTo(want.asDouble(), Percentage.withPercentage(1e-6));
        } else {
            assertThat(String.valueOf(got)).as(key).isEqualTo(want.asText());
        }
    }

    private static double[] values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(v -> v.isNumber() ? v.asDouble() : Double.parseDouble(v.asText()))
                .toArray();
    }

    private static Map<String, Object> flat(Judgement j) {
        Map<String, Object> m = new TreeMap<>();
        m.put("verdict", j.verdict());
        j.reason().ifPresent(r -> m.put("reason", r));
        m.put("beyond_margin", j.beyondMargin());
        m.put("ratio", j.ratio());
        m.put("ratio_ci_low", j.ci().low());
        m.put("ratio_ci_high", j.ci().high());
        m.put("cost_ratio", j.costRatio());
        m.put("cost_ci90_low", j.costEquivalence().low());
        m.put("cost_ci90_high", j.costEquivalence().high());
        m.put("cost_ci95_low", j.costCi().low());
        m.put("cost_ci95_high", j.costCi().high());
        m.put("df", j.df());
        m.put("p_difference", j.pDifference());
        m.put("p_equivalence", j.pEquivalence());
        m.put("p_not_worse", j.pNotWorse());
        j.runsNeeded().ifPresent(r -> m.put("runs_needed_equivalence", r.ifNoGap()));
        return m;
    }
}
