package tare.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.analysis.detail.BothSides;
import tare.model.Data;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Nested;
import tare.verdict.Verdict;

/** What each side can say, and of which rows. */
final class BothSidesTest {
    private static final double[] HOST = {100, 100.1, 99.9, 100.05, 99.95, 100};

    private static double[] times(double factor, double... values) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }

    private static double[] few(double factor) {
        return times(factor, 100, 100.1, 99.9);
    }

    private static Analysis study(Map<String, String> hostFacts, Map<String, String> vmFacts, Object... rows) {
        List<Measurement> host = new ArrayList<>();
        List<Measurement> vm = new ArrayList<>();
        for (int i = 0; i < rows.length; i += 2) {
            double[] values = (double[]) rows[i + 1];
            String name = (String) rows[i];
            host.add(Made.runs(name, Made.TIME, Arrays.copyOf(HOST, Math.min(HOST.length, values.length))));
            vm.add(Made.runs(name, Made.TIME, values));
        }
        return Made.analyze(
                Made.file("host", "a", hostFacts, host.toArray(Measurement[]::new)),
                Made.file("vm", "b", vmFacts, vm.toArray(Measurement[]::new)));
    }

    private static Analysis study(Object... rows) {
        return study(Map.of(), Map.of(), rows);
    }

    private static List<String> said(List<BothSides.Point> points) {
        return points.stream().map(BothSides.Point::sentence).toList();
    }

    @Test
    void provisionalRowsAreSaidToBeSoOnTheSideTheyPointTo() {
        BothSides sides = BothSides.of(study("same", few(1), "slow", few(1.1), "wide", new double[] {80, 100, 125}));
        assertThat(said(sides.candidate()))
                .containsExactly("One looks good enough, though only provisionally: same 100.00 %.");
        assertThat(said(sides.baseline()))
                .containsExactly(
                        "One looks worse, though only provisionally: slow 90.91 %.",
                        "One provisional row cannot exclude a gap beyond the margin, only bound it: wide at a factor of"
                                + " 1.46.");
    }

    @Test
    void aGapBeyondTheMarginMayBeNearIt() {
        BothSides sides = BothSides.of(study("near", times(1.015, HOST), "far", times(1.1, HOST)));
        assertThat(said(sides.candidate()))
                .containsExactly(
                        "One gap beyond the margin is proven to be less than twice the margin: near 98.522 %.");
        assertThat(said(sides.baseline()).getFirst())
                .isEqualTo("Two are worse by more than the margin: far 90.909 %, near 98.522 %.");
    }

    @Test
    void unlikeMachinesSpeakAgainstAGainAsAgainstALoss() {
        Analysis a = study(
                Map.of(FactKeys.CPU_MODEL, "Xeon 1"),
                Map.of(FactKeys.CPU_MODEL, "Xeon 2"),
                "faster",
                times(0.9, HOST),
                "few",
                few(0.9),
                "slower",
                times(1.1, HOST));
        BothSides sides = BothSides.of(a);
        assertThat(said(sides.candidate()))
                .anyMatch(s -> s.startsWith(
                        "One gap cannot be put down to the platform, because the machines differ: slower 9"));
        assertThat(said(sides.baseline()))
                .anyMatch(s -> s.startsWith("Two good results cannot be put down to the platform, because the machines"
                        + " differ: faster 1"));
    }

    /** The baseline's own sessions lie 3 % apart: a gain of 1.4 % over both of them together proves little. */
    @Test
    void aGainWithinTheBaselinesOwnVariationIsHeldAgainstTheCandidate() {
        double[] values = new double[2 * HOST.length];
        double[] seconds = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean nextDay = i >= HOST.length;
            values[i] = HOST[i % HOST.length] * (nextDay ? 1.03 : 1);
            seconds[i] = 60 * i + (nextDay ? 86_400 : 0);
        }
        Nested nested = new Nested(values, List.of(Level.run("run")), List.of(), List.of(), seconds);
        Measurement host = Measurement.of(Key.of("x"), Made.TIME, new Data.Samples(nested), "");
        BothSides sides = BothSides.of(
                Made.analyze(Made.file("host", "a", host), Made.file("vm", "b", Made.runs("x", Made.TIME, HOST))));
        assertThat(said(sides.candidate()).getFirst()).startsWith("One is better than host: x 101.");
        assertThat(said(sides.baseline()))
                .singleElement()
                .asString()
                .startsWith(
                        "One gain is no larger than what host shows against itself between its own sessions: x 101.");
    }

    @Test
    void oneValueASideCutsBothWays() {
        Analysis a = Made.analyze(
                Made.file("host", "a", Made.one("x", Made.RATE, 100), Made.one("y", Made.RATE, 100)),
                Made.file("vm", "b", Made.one("x", Made.RATE, 97), Made.one("y", Made.RATE, 103)));
        BothSides sides = BothSides.of(a);
        assertThat(said(sides.candidate()))
                .containsExactly("One gap rests on one value a side, and chance alone may explain it: x 97.0 %.");
        assertThat(said(sides.baseline()))
                .containsExactly(
                        "One row of one value a side is lower, which no test can confirm: x 97.0 %.",
                        "One row of one value a side is not lower, which no test can confirm either: y 103.0 %.");
    }

    @Test
    void everyPointIsTiedToItsRowsAndTheCountsAreTheirs() {
        Analysis a = study(
                "same",
                times(1, HOST),
                "also same",
                times(1.0005, HOST),
                "faster",
                times(0.9, HOST),
                "slower",
                times(1.1, HOST));
        BothSides sides = BothSides.of(a);
        assertThat(sides.candidate().getFirst().sentence())
                .isEqualTo("Two of 4 are proven within ±1 %: also same 99.950 %, same 100.000 %.");
        assertThat(sides.candidate().getFirst().rows())
                .containsExactlyElementsOf(a.primary().stream()
                        .filter(c -> c.judgement().verdict() == Verdict.EQUIVALENT)
                        .map(Comparison::id)
                        .toList());
        assertThat(sides.candidate().getFirst().told().mentions().getFirst().rows())
                .isEqualTo(sides.candidate().getFirst().rows());
    }
}
