package tare.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static tare.analysis.Made.RATE;
import static tare.analysis.Made.TIME;
import static tare.analysis.Made.around;
import static tare.analysis.Made.file;
import static tare.analysis.Made.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.analysis.Settings.Exclusion;
import tare.analysis.judging.Analyzer;
import tare.model.Direction;
import tare.model.Metric;
import tare.model.Note;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Source;
import tare.verdict.Refusal;

/** What the user decided is heeded exactly where it applies, and said where it applies to nothing. */
class SettingsHeedTest {
    private static final Metric P99 =
            new Metric("p99", TIME.unit(), Direction.LOWER, TIME.quantity(), Role.SECONDARY, TIME.domain());

    private static Source side(String platform, long seed) {
        return file(
                platform,
                platform + "/x.csv",
                runs("x", TIME, around(1, 0.004, 8, seed)),
                runs("x", P99, around(2, 0.004, 8, seed + 10)));
    }

    private static Analysis analyze(Settings settings) {
        return Analyzer.analyze(Made.question(settings, side("host", 1), side("vm", 2)));
    }

    private static Settings judgedBy(String metric) {
        return made(Map.of("x", metric), 1);
    }

    private static Settings looked(int times) {
        return made(Map.of(), times);
    }

    private static Settings made(Map<String, String> primaryMetrics, int looks) {
        Settings d = Settings.DEFAULT;
        return new Settings(
                d.rule(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                primaryMetrics,
                Map.of(),
                Map.of(),
                false,
                1,
                looks);
    }

    private static List<String> primary(Analysis a) {
        return a.primary().stream().map(c -> c.metric().name()).toList();
    }

    @Test
    void anotherMetricIsJudgedByWhereTheBenchmarkHasIt() {
        assertThat(primary(analyze(Settings.DEFAULT))).containsExactly("time");
        Analysis other = analyze(judgedBy("p99"));
        assertThat(primary(other)).containsExactly("p99");
        assertThat(other.notes()).extracting(Note::code).doesNotContain("SETTING_UNUSED");
    }

    @Test
    void aMetricThatTheBenchmarkLacksChangesNothingAndIsSaid() {
        Analysis a = analyze(judgedBy("p50"));
        assertThat(primary(a)).containsExactly("time");
        assertThat(a.notes()).extracting(Note::message).anySatisfy(m -> assertThat(m)
                .startsWith("x has no metric called \"p50\""));
    }

    @Test
    void unitsLeftOutAreGoneFromTheValuesAndTheRestStays() {
        double[] some = around(100, 0.004, 8, 1);
        Source host = file("host", "host/x", runs("x", TIME, some));
        Source vm = file("vm", "vm/x", runs("x", TIME, around(100, 0.004, 8, 2)));
        Settings settings = Settings.DEFAULT.withExclusions(
                List.of(new Exclusion("host/x", "x", 0, "cold"), new Exclusion("host/x", "x", 7, "interrupted")));
        Comparison c = Analyzer.analyze(Made.question(settings, host, vm))
                .comparisons()
                .getFirst();
        assertThat(c.baseline().values()).containsExactly(Arrays.copyOfRange(some, 1, 7));
        assertThat(c.baseline().excluded()).isEqualTo(2);
        assertThat(c.candidate().n()).isEqualTo(8);
    }

    @Test
    void hostsAreTheUnitOnlyWhereEveryRunOfBothSidesNamesOne() {
        List<Source> all = new ArrayList<>();
        for (String platform : List.of("host", "vm")) {
            for (int i = 0; i < 6; i++) {
                String name = platform.equals("vm") && i == 5 ? "" : "machine-" + i % 3;
                all.add(file(
                        platform,
                        platform + "/" + i,
                        Made.one("x", TIME, 100 + i).withRun(RunInfo.UNKNOWN.withHost(name))));
            }
        }
        Comparison open = Made.analyze(all.toArray(Source[]::new)).comparisons().getFirst();
        assertThat(open.unitOfAnalysis()).isNotEqualTo("host");
        all.removeLast();
        Comparison known =
                Made.analyze(all.toArray(Source[]::new)).comparisons().getFirst();
        assertThat(known.unitOfAnalysis()).isEqualTo("host");
        assertThat(known.baseline().n()).isEqualTo(3);
    }

    @Test
    void theSideThatHasTheZeroIsNamed() {
        Source host = file("host", "host/x", runs("x", TIME, 1, 2, 3, 2));
        Source vm = file("vm", "vm/x", runs("x", TIME, 0, 2, 3, 2));
        for (Source[] sides : List.of(new Source[] {host, vm}, new Source[] {
            file("host", "host/x", runs("x", TIME, 0, 2, 3, 2)), file("vm", "vm/x", runs("x", TIME, 1, 2, 3, 2))
        })) {
            Comparison c = Made.analyze(sides).comparisons().getFirst();
            assertThat(c.judgement().reason()).contains(Refusal.NON_POSITIVE);
            assertThat(c.sentence()).contains(sides[0] == host ? "on vm" : "on host");
        }
    }

    @Test
    void oneLookSaysNothingOfLooks() {
        Source host = file("host", "host/x", runs("x", RATE, around(100, 0.01, 5, 1)));
        Source vm = file("vm", "vm/x", runs("x", RATE, around(98.2, 0.01, 5, 2)));
        Analysis once = Made.analyze(host, vm);
        assertThat(once.headline() + once.subline()).doesNotContain("look").doesNotContain("Look");
        Analysis often = Analyzer.analyze(Made.question(looked(20), host, vm));
        assertThat(often.headline() + often.subline()).contains("20");
    }
}
