package tare.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Made;
import tare.analysis.Told;
import tare.analysis.detail.BothSides;
import tare.model.FactKeys;
import tare.model.Measurement;
import tare.verdict.Verdict;

final class MentionsTest {
    private static Measurement row(String name, double gap, double spread, int seed) {
        return Made.runs(name, Made.RATE, Made.around(100 * gap, spread, 8, seed));
    }

    private static Analysis study() {
        return Made.analyze(
                Made.file(
                        "host",
                        "a",
                        row("even", 1, .001, 1),
                        row("level", 1, .001, 2),
                        row("slow", 1, .001, 3),
                        row("slower", 1, .001, 4),
                        row("open", 1, .05, 5),
                        Made.one("once", Made.RATE, 100)),
                Made.file(
                        "vm",
                        "b",
                        row("even", 1, .001, 11),
                        row("level", 1, .001, 12),
                        row("slow", .95, .001, 13),
                        row("slower", .9, .001, 14),
                        row("open", 1, .05, 15),
                        Made.one("once", Made.RATE, 97)));
    }

    private static Map<String, List<String>> found(Analysis a, Told told) {
        Map<String, List<String>> out = new TreeMap<>();
        for (Told.Mention m : told.mentions()) {
            List<String> names = new ArrayList<>();
            m.rows()
                    .forEach(id ->
                            names.add(a.find(id).map(c -> c.key().label()).orElse(id.substring(id.indexOf('#') + 1))));
            out.put(told.text().substring(m.from(), m.to()), names);
        }
        return out;
    }

    @Test
    void eachCountOfTheHeadlineStandsForTheRowsItCounts() {
        Analysis a = study();
        Told told = Mentions.headline(a);
        assertThat(told.text()).isEqualTo(a.headline());
        assertThat(found(a, told))
                .containsEntry("2", List.of("even", "level"))
                .containsEntry("Two are slower", List.of("slow", "slower"))
                .containsEntry("one is not worse", List.of("open"))
                .containsEntry("one is not testable", List.of("once"))
                .hasEntrySatisfying("6", rows -> assertThat(rows).hasSize(6));
    }

    @Test
    void theWorstCaseAndTheAverageStandForTheirRows() {
        Analysis a = study();
        assertThat(Mentions.subline(a).text()).isEqualTo(a.subline());
        assertThat(found(a, Mentions.subline(a)))
                .hasKeySatisfying(new Condition<>(k -> k.startsWith("slower, "), "worst"))
                .containsEntry("the one that is not worse", List.of("open"))
                .anySatisfy((said, rows) -> assertThat(rows).hasSize(5).doesNotContain("once"));
    }

    @Test
    void theNumbersOfARowStandForTheRunsOfOneSideOrOfBoth() {
        Analysis a = study();
        Comparison slow = a.comparisons().stream()
                .filter(c -> c.key().label().equals("slow"))
                .findFirst()
                .orElseThrow();
        assertThat(found(a, Mentions.verdict(slow)))
                .allSatisfy((said, rows) -> assertThat(rows).containsExactly("slow"))
                .hasSizeGreaterThanOrEqualTo(2)
                .doesNotContainKeys("1 %");
        Map<String, List<String>> because = found(a, Mentions.because(slow));
        assertThat(because.values()).contains(List.of("baseline"), List.of("candidate"), List.of("slow"));
    }

    @Test
    void factsOfTheMachinesAreNoNumbersOfTheRuns() {
        Analysis a = Made.analyze(
                Made.file(
                        "host",
                        "a",
                        Map.of(FactKeys.CPU_MODEL, "Gold 6248R @ 3.00GHz"),
                        Made.runs("x", Made.RATE, 3e9, 3.1e9, 2.9e9)),
                Made.file(
                        "vm",
                        "b",
                        Map.of(FactKeys.CPU_MODEL, "Gold 6132 @ 2.60GHz"),
                        Made.runs("x", Made.RATE, 1e9, 1.1e9, 1.05e9)));
        Comparison row = a.primary().getFirst();
        assertThat(row.sentence()).contains("6248R");
        assertThat(found(a, Mentions.verdict(row)).keySet())
                .noneMatch(said -> said.contains("6248") || said.contains("6132") || said.contains("2.60"))
                .contains("3 runs");
        assertThat(found(a, Mentions.because(row)).keySet()).noneMatch("10"::equals);
    }

    @Test
    void bothSidesCasesTieEachNameToItsRow() {
        Analysis a = study();
        var worse = BothSides.of(a).baseline().getFirst();
        assertThat(worse.rows()).hasSize(a.counts().get(Verdict.SLOWER));
        assertThat(found(a, worse.told()))
                .containsEntry("Two", List.of("slower", "slow"))
                .anySatisfy((said, rows) -> assertThat(said).startsWith("slower 8"));
    }

    @Test
    void singleValuesAreCountedToo() {
        Analysis a = Made.analyze(
                Made.file("host", "a", Made.one("x", Made.RATE, 100), Made.one("y", Made.RATE, 100)),
                Made.file("vm", "b", Made.one("x", Made.RATE, 97), Made.one("y", Made.RATE, 103)));
        assertThat(Mentions.headline(a).text()).isEqualTo(a.headline());
        assertThat(found(a, Mentions.headline(a)))
                .containsEntry("One", List.of("x"))
                .containsEntry("two", List.of("x", "y"));
    }

    @Test
    void aSentenceFromElsewhereHasNoMentions() {
        assertThat(Told.of("Two are slower", study().primary())
                        .within("Redacted.")
                        .mentions())
                .isEmpty();
    }

    private static Comparison slow() {
        return study().primary().stream()
                .filter(c -> c.key().label().equals("slow"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRunThatACheckNamesIsThatRun() {
        Comparison row = slow();
        Told told =
                Mentions.check(row, "Far from the others: host run 3; vm run 1, run 8. Nothing of run 2 was removed.");
        assertThat(told.mentions())
                .extracting(m -> told.text().substring(m.from(), m.to()))
                .containsExactly("run 3", "run 1", "run 8");
        assertThat(told.mentions())
                .flatExtracting(Told.Mention::rows)
                .containsExactly(row.id() + "#baseline/2", row.id() + "#candidate/0", row.id() + "#candidate/7");
    }

    @Test
    void aLongerNumberIsAnotherRun() {
        assertThat(Mentions.check(slow(), "Far from the others: vm run 81.").mentions())
                .isEmpty();
    }
}
