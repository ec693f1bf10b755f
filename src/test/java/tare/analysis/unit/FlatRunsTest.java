package tare.analysis.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tare.analysis.Comparison;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;

/** Values without nesting give what the same values give with a level of one value a run beneath them. */
class FlatRunsTest {
    private static final Metric TIME =
            new Metric("time", Unit.of("ms"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.APPLICATION);

    @Test
    void isJudgedLikeTheSameRunsWithAnInside() {
        Comparison flat = compare(false, List.of());
        Comparison nested = compare(true, List.of());
        assertThat(flat.baseline().values()).containsExactly(nested.baseline().values());
        assertThat(flat.judgement().ci()).isEqualTo(nested.judgement().ci());
        assertThat(flat.unitOfAnalysis()).isEqualTo(nested.unitOfAnalysis());
    }

    @Test
    void leavesOutTheChosenRun() {
        List<Settings.Exclusion> second = List.of(new Settings.Exclusion("vm.csv", "line 1", 1, "bad boot"));
        Comparison flat = compare(false, second);
        assertThat(flat.candidate().values()).hasSize(11).doesNotContain(value(1, 0.02));
        assertThat(flat.candidate().values())
                .containsExactly(compare(true, second).candidate().values());
        assertThat(flat.candidate().excluded()).isEqualTo(1);
    }

    private static Comparison compare(boolean inside, List<Settings.Exclusion> exclusions) {
        List<Source> sources = List.of(source("host", 0, inside), source("vm", 0.02, inside));
        Settings settings = Settings.DEFAULT.withExclusions(exclusions);
        return Analyzer.analyze(new Question(sources, "host", List.of("vm"), settings))
                .comparisons()
                .getFirst();
    }

    private static double value(int i, double shift) {
        return (1 + shift) * (100 + (i * 37 % 11) * 0.1);
    }

    private static Source source(String label, double shift, boolean inside) {
        double[] values = new double[12];
        Arrays.setAll(values, i -> value(i, shift));
        int[] starts = new int[12];
        Arrays.setAll(starts, i -> i);
        Nested nested = inside
                ? new Nested(values, List.of(Level.run("run"), Level.iteration("iteration")), List.of(starts))
                : Nested.flat(Level.run("run"), values);
        return new Source(
                label + ".csv",
                label,
                0,
                Status.OK,
                "f",
                "t",
                "1",
                new Platform(label, PlatformKind.UNKNOWN, ""),
                Facts.NONE,
                List.of(),
                List.of(Measurement.of(Key.of("b"), TIME, new Data.Samples(nested), "line 1")));
    }
}
