package tare.analysis.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.model.Data;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Nested;
import tare.model.Source;
import tare.verdict.Finding;
import tare.verdict.Verdict;

/** Runs of one file with their ids in a column: a paired design is offered, and judged by these ids where declared. */
final class PairsInOneFileTest {
    private static final int RUNS = 8;

    private static List<String> ids(String pattern) {
        return IntStream.rangeClosed(1, RUNS)
                .mapToObj(i -> pattern.formatted(i))
                .toList();
    }

    private static Source side(String platform, double factor, String level, List<String> ids, long seed) {
        Random random = new Random(seed);
        double[] values = ids.stream()
                .mapToDouble(id -> factor * (100 + 7 * (id.hashCode() % 5)) * (1 + 0.001 * random.nextGaussian()))
                .toArray();
        Nested nested = new Nested(values, List.of(Level.run(level)), List.of(), List.of(ids));
        return Made.file(platform, platform, Measurement.of(Key.of("x"), Made.TIME, new Data.Samples(nested), "x"));
    }

    private static Comparison row(boolean paired, String level, List<String> left, List<String> right) {
        Settings d = Settings.DEFAULT;
        Settings s = new Settings(
                d.rule(),
                d.domainMargins(),
                d.metricMargins(),
                d.claims(),
                d.exclusions(),
                d.primaryMetrics(),
                d.directions(),
                d.parts(),
                paired,
                d.seed(),
                d.looks());
        Source host = side("host", 1, level, left, 1);
        return Analyzer.analyze(Made.question(s, host, side("vm", 1.004, level, right, 2)))
                .comparisons()
                .getFirst();
    }

    private static List<String> codes(Comparison row) {
        return row.checks().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "run, b%02d, true",
        "run, 2026-01-0%d, true",
        "run, %d, false",
        "rep, %d, false",
        "round, %d, true",
        "block, %d, true"
    })
    void offeredWhereTheIdsAreMoreThanACount(String level, String pattern, boolean offered) {
        List<String> codes = codes(row(false, level, ids(pattern), ids(pattern)));
        assertThat(codes.contains("PAIRS_OFFERED")).isEqualTo(offered);
        assertThat(codes).doesNotContain("PAIRED");
    }

    @Test
    void declaredPairsAreMatchedByIdAndNotByOrder() {
        List<String> shuffled = new ArrayList<>(ids("b%02d"));
        Collections.reverse(shuffled);
        Comparison paired = row(true, "run", ids("b%02d"), shuffled);
        assertThat(codes(paired)).contains("PAIRED");
        assertThat(paired.judgement().verdict()).isEqualTo(Verdict.SIGNIFICANT_BUT_NEGLIGIBLE);
        assertThat(row(false, "run", ids("b%02d"), shuffled).judgement().verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void idsOfTheOtherSideAreNoPartners() {
        Comparison row = row(true, "run", ids("host-%d"), ids("vm-%d"));
        assertThat(codes(row)).contains("NOT_PAIRED").doesNotContain("PAIRED");
    }

    @Test
    void aRunThatWasLeftOutKeepsTheNamesOfTheOthers() {
        Source host = side("host", 1, "run", ids("b%02d"), 1);
        Source vm = side("vm", 1, "run", ids("b%02d"), 2);
        Settings s = Settings.DEFAULT.withExclusions(List.of(new Settings.Exclusion("host", "x", 2, "a bad boot")));
        Comparison row =
                Analyzer.analyze(Made.question(s, host, vm)).comparisons().getFirst();
        assertThat(Pairs.ids(row.baseline())).containsExactly("b01", "b02", "b04", "b05", "b06", "b07", "b08");
        assertThat(UnitNames.of(row.baseline(), "run", 2)).isEqualTo("b04");
    }
}
