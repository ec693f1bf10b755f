package tare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.Settings.Exclusion;
import tare.analysis.Side;
import tare.analysis.judging.Analyzer;
import tare.chart.kind.Charts;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;

/** What was left out, where the level changes and what came before the end's level is seen in the runs in order. */
class RunOrderTest {
    private static final Chart RUNS = Charts.find("runs").orElseThrow();

    private static Analysis judged(double[] baseline, double[] candidate, List<Exclusion> exclusions) {
        return Analyzer.analyze(new Question(
                List.of(
                        file("a.csv", "host", PlatformKind.BARE_METAL, baseline),
                        file("b.csv", "vm", PlatformKind.VM, candidate)),
                "host",
                List.of("vm"),
                Settings.DEFAULT.withExclusions(exclusions)));
    }

    private static Source file(String path, String label, PlatformKind kind, double[] values) {
        Metric metric = new Metric(
                "throughput", Unit.of("GB/s"), Direction.HIGHER, Quantity.CAPACITY, Role.PRIMARY, Domain.MEMORY);
        Measurement m = Measurement.of(Key.of("triad"), metric, Data.Samples.flat(Level.run("run"), values), "line 2");
        return new Source(
                path,
                "0".repeat(64),
                100,
                Status.OK,
                "tidy-csv",
                "suite",
                "1",
                new Platform(label, kind, "said"),
                Facts.NONE,
                List.of(),
                List.of(m));
    }

    private static List<Mark> marks(Analysis analysis) {
        Spec spec = RUNS.figure(analysis, Selection.ALL);
        return ((Panel.Plot) spec.panels().getFirst()).marks();
    }

    private static double[] level(int n, double level, int from, double factor) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = level * (1 + 0.002 * ((i * 7) % 5 - 2)) * (i < from ? factor : 1);
        }
        return out;
    }

    @Test
    void aRunThatWasLeftOutKeepsItsPlaceAndItsReason() {
        double[] host = level(8, 100, 0, 1);
        host[2] = 150;
        Exclusion bad = new Exclusion("a.csv", "line 2", 2, "backup ran");
        Analysis analysis = judged(host, level(8, 101, 0, 1), List.of(bad));
        Comparison row = analysis.comparisons().getFirst();
        assertThat(row.baseline().leftOut()).containsExactly(new Side.LeftOut(150, 2, 0, 2, "backup ran"));
        Mark.Dots struck = marks(analysis).stream()
                .filter(m -> m instanceof Mark.Dots d && d.symbol() == Symbol.CROSS)
                .map(Mark.Dots.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(struck.xs()).containsExactly(2.5);
        assertThat(struck.ys()).containsExactly(150);
        assertThat(struck.data().getFirst().hover()).contains("left out", "150", "a.csv", "backup ran");
        assertThat(RUNS.figure(analysis, Selection.ALL).legend()).anyMatch(k -> k.symbol() == Symbol.CROSS);
    }

    @Test
    void runsBeforeTheLevelOfTheEndAreHollow() {
        Analysis analysis = judged(level(40, 100, 10, 0.8), level(40, 101, 0, 1), List.of());
        List<Mark.Dots> hollow = marks(analysis).stream()
                .filter(m -> m instanceof Mark.Dots d && d.hollow())
                .map(Mark.Dots.class::cast)
                .toList();
        assertThat(hollow).hasSize(1);
        assertThat(hollow.getFirst().xs()).hasSize(10);
        assertThat(marks(analysis)).anyMatch(m -> m instanceof Mark.Rule r && r.vertical() && r.at() == 10.5);
    }

    @Test
    void levelRunsHaveNeither() {
        List<Mark> marks = marks(judged(level(40, 100, 0, 1), level(40, 101, 0, 1), List.of()));
        assertThat(marks).noneMatch(m -> m instanceof Mark.Rule r && r.vertical());
        assertThat(marks)
                .noneMatch(
                        m -> m instanceof Mark.Dots d && d.hollow() && !d.data().isEmpty());
    }
}
