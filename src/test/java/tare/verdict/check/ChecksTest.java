package tare.verdict.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Finding;
import tare.verdict.Judge;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** Each check fires on its planted sample and is silent on clean ones. */
class ChecksTest {
    private static final Metric RATE =
            new Metric("rate", Unit.of("Gbps"), Direction.HIGHER, Quantity.CAPACITY, Role.PRIMARY, Domain.NETWORK);

    private static double[] clean(int n, long seed) {
        Random random = new Random(seed);
        return random.doubles(n)
                .map(u -> 3.3 * Math.exp(0.005 * random.nextGaussian()))
                .toArray();
    }

    private static Evidence.OneSide side(String name, double[] x) {
        return side(name, x, 0, 0, Double.NaN);
    }

    private static Evidence.OneSide side(String name, double[] x, double halfStep, long failed, double limit) {
        return new Evidence.OneSide(
                name, x, new double[0], i -> "run " + (i + 1), i -> "", halfStep, failed, x.length + failed, limit);
    }

    private static Evidence evidence(Evidence.OneSide b, Evidence.OneSide c) {
        return Evidence.of(
                RATE, Rule.DEFAULT, "run", Judge.judge(b.values(), c.values(), Direction.HIGHER, Rule.DEFAULT), b, c);
    }

    private static Evidence planted(double[] x) {
        return evidence(side("host", clean(12, 1)), side("vm", x));
    }

    private static double[] walk() {
        double[] x = clean(40, 5);
        for (int i = 1; i < x.length; i++) {
            x[i] = 0.9 * x[i - 1] + 0.1 * x[i] + 0.02 * Math.sin(i / 6.0);
        }
        return x;
    }

    private static double[] changed(double[] x, int from, double factor) {
        for (int i = from; i < x.length; i++) {
            x[i] *= factor;
        }
        return x;
    }

    static Stream<Arguments> planted() {
        double[] drifting = clean(12, 2);
        for (int i = 0; i < 12; i++) {
            drifting[i] *= 1 + 0.004 * i;
        }
        double[] wild = clean(12, 2);
        wild[4] = 4;
        double[] humps = DoubleStream.concat(
                        Arrays.stream(clean(11, 3)), Arrays.stream(clean(16, 4)).map(v -> v * 2.1))
                .toArray();
        double[] jitter = new Random(1).doubles(12, 1, 9).toArray();
        double[] constant = {3.3, 3.3, 3.3, 3.3, 3.3, 3.3};
        return Stream.of(
                Arguments.of(new FewRuns(), planted(clean(3, 2))),
                Arguments.of(new UnbalancedFew(), planted(clean(3, 2))),
                Arguments.of(new ConstantSide(), planted(constant)),
                Arguments.of(
                        new CoarseSteps(), evidence(side("host", clean(9, 1), 0.004, 0, 0), side("vm", clean(9, 2)))),
                Arguments.of(new SeveralModes(), planted(humps)),
                Arguments.of(new Changed(), planted(changed(clean(30, 6), 18, 1.05))),
                Arguments.of(new Drifting(), planted(drifting)),
                Arguments.of(new Autocorrelated(), planted(walk())),
                Arguments.of(new Outliers(), planted(wild)),
                Arguments.of(new UnequalSpread(), planted(jitter)),
                Arguments.of(new MeansDiffer(), planted(jitter)),
                Arguments.of(new FailureRates(), evidence(side("host", clean(9, 1)), side("vm", clean(9, 2), 0, 4, 0))),
                Arguments.of(
                        new Ceiling(), evidence(side("host", new double[] {9.41, 9.42, 9.41}), side("vm", new double[] {
                            9.40, 9.41, 9.41
                        }))),
                Arguments.of(
                        new UncleanRepeat(),
                        evidence(
                                side("host", clean(3, 1)),
                                new Evidence.OneSide(
                                        "vm",
                                        new double[] {3.30, 3.31, 3.15},
                                        new double[0],
                                        i -> List.of("run", "TEST01", "TEST05").get(i),
                                        i -> "",
                                        0,
                                        0,
                                        3,
                                        Double.NaN))));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void firesOnItsPlantedSample(Check check, Evidence evidence) {
        Finding found = check.look(evidence).orElseThrow();
        assertThat(found.code()).isEqualTo(check.code());
        assertThat(found.message()).endsWith(".").doesNotContain("NaN");
        assertThat(found.advice()).endsWith(".");
    }

    @Test
    void everyCheckOfTheListIsPlanted() {
        assertThat(planted().map(a -> a.get()[0].getClass().getName()).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Checks.ALL.stream().map(c -> c.getClass().getName()).toList());
    }

    @Test
    void nearlyAlwaysSilentOnCleanData() {
        int fired = 0;
        for (int i = 0; i < 200; i++) {
            Evidence e = evidence(side("host", clean(20, 1000 + i)), side("vm", clean(20, 5000 + i)));
            fired += (int) Checks.look(e).stream().count();
        }
        assertThat(fired).isLessThan(20);
    }

    @Test
    void humpsNameTheirRuns() {
        double[] x = {132, 132.5, 132.7, 284, 285, 283, 284.5};
        Evidence e = evidence(side("host", clean(8, 1)), side("kvm", x));
        assertThat(new SeveralModes().look(e).orElseThrow().message())
                .startsWith(
                        "kvm has two humps, as mixed configurations have: 3 near 132.4 Gbps (run 1, run 2, run 3), and"
                                + " 4 near 284.1 Gbps (run 4,");
    }

    @Test
    void aChangeOfLevelIsToldOnce() {
        Evidence step = planted(changed(clean(30, 6), 18, 1.05));
        assertThat(Checks.look(step).stream().map(Finding::code))
                .containsOnlyOnce("CHANGEPOINT")
                .doesNotContain("SEVERAL_MODES", "DRIFT", "AUTOCORRELATED");
        Evidence humps = planted(changed(clean(30, 6), 18, 1.5));
        assertThat(Checks.look(humps).stream().map(Finding::code))
                .containsOnlyOnce("SEVERAL_MODES")
                .doesNotContain("CHANGEPOINT", "DRIFT", "AUTOCORRELATED");
        assertThat(new SeveralModes().look(humps).orElseThrow().message())
                .contains(
                        "18 near 3.298",
                        "(run 1 to run 18), and 12 near 4.9",
                        "(run 19 to run 30): it changes at run 19.");
    }

    @Test
    void aTrendIsToldOnce() {
        double[] x = clean(40, 7);
        for (int i = 0; i < x.length; i++) {
            x[i] *= 1 + 0.004 * i;
        }
        assertThat(Checks.look(planted(x)).stream().map(Finding::code))
                .containsOnlyOnce("DRIFT")
                .doesNotContain("CHANGEPOINT", "AUTOCORRELATED");
    }

    @Test
    void bothSidesAreNamedWhereBothAreDoubtful() {
        double[] b = changed(clean(30, 6), 18, 1.05);
        double[] c = changed(clean(30, 8), 10, 0.95);
        assertThat(new Changed()
                        .look(evidence(side("host", b), side("vm", c)))
                        .orElseThrow()
                        .message())
                .startsWith("host changes at run 19: ")
                .contains(" higher. vm changes at run 11: ")
                .endsWith(" lower.");
        assertThat(new Autocorrelated()
                        .look(evidence(side("host", walk()), side("vm", walk())))
                        .orElseThrow()
                        .message())
                .startsWith("Neighbouring runs of host and vm resemble each other (correlation 0.");
        double[] up = clean(12, 2);
        double[] down = clean(12, 3);
        for (int i = 0; i < 12; i++) {
            up[i] *= 1 + 0.004 * i;
            down[i] *= 1 - 0.004 * i;
        }
        assertThat(new Drifting()
                        .look(evidence(side("host", up), side("vm", down)))
                        .orElseThrow()
                        .message())
                .matches("host drifts: its runs rise by .* last\\. vm drifts: its runs fall by .* last\\.");
        double[] two = {132, 132.5, 132.7, 284, 285, 283, 284.5};
        assertThat(new SeveralModes()
                        .look(evidence(side("host", two), side("vm", two)))
                        .orElseThrow()
                        .message())
                .startsWith("host has two humps")
                .contains(" vm has two humps")
                .endsWith("A mean of both describes neither.");
    }

    @Test
    void theNextPrintedStepIsNotFar() {
        double[] ties = {10.0, 10.1, 10.1, 10.1, 10.1, 10.1, 10.1, 10.1, 10.3};
        Evidence coarse = evidence(side("host", clean(9, 1)), side("vm", ties, 0.005, 0, 0));
        assertThat(new Outliers().look(coarse).orElseThrow().message()).contains("vm run 9.");
        Evidence fine = evidence(side("host", clean(9, 1)), side("vm", ties));
        assertThat(new Outliers().look(fine).orElseThrow().message()).contains("vm run 1, run 9.");
    }

    @Test
    void stepsDoNotMatterWhereNoRatioIsFormed() {
        Evidence e = evidence(
                side("host", new double[] {0, 0, 1}, 0.5, 0, 0), side("vm", new double[] {0, 2, 1}, 0.5, 0, 0));
        assertThat(new CoarseSteps().look(e)).isEmpty();
    }

    @Test
    void oneWideGroupBesideATightOneIsNoSecondHump() {
        double[] x = {100, 100.1, 100.2, 100.3, 108, 113, 119, 125};
        assertThat(new SeveralModes().look(planted(x))).isEmpty();
    }

    @Test
    void oneRunBelowTheLineDoesNotHideTheCeiling() {
        Evidence e = evidence(side("host", new double[] {9.41, 7.2, 9.42}), side("vm", new double[] {9.40, 9.41, 9.1}));
        assertThat(new Ceiling().look(e)).isPresent();
    }

    @Test
    void aStatedLimitIsACeilingOnlyWhereBothSidesReachIt() {
        double[] near = {4.98, 4.99, 4.97};
        assertThat(new Ceiling().look(evidence(side("host", near, 0, 0, 5), side("vm", near, 0, 0, 5))))
                .isPresent();
        assertThat(new Ceiling()
                        .look(evidence(side("host", near, 0, 0, 5), side("vm", new double[] {3.1, 3.2, 3.3}, 0, 0, 5))))
                .isEmpty();
    }

    /** Two or three per cent below the cap is a gap that the cap does not explain. */
    @Test
    void sidesThatDifferAreNotEqualBecauseOfTheCap() {
        assertThat(new Ceiling()
                        .look(evidence(
                                side("host", new double[] {5, 4.99, 5}, 0, 0, 5),
                                side("vm", new double[] {4.87, 4.86, 4.88}, 0, 0, 5))))
                .isEmpty();
    }

    /** At a margin of 0.02 % a drift of 0.03 % is one, and no number of it is rounded to 0. */
    @Test
    void whatIsFoundAtASmallMarginHasANumber() {
        double[] drifting = new double[20];
        double[] humps = new double[20];
        for (int i = 0; i < 20; i++) {
            drifting[i] = 100 + 0.0015 * i + 0.0001 * (i % 3);
            humps[i] = 100.001 + 0.0001 * (i * 7 % 5) + (i > 9 ? 0.03 : 0);
        }
        Evidence.OneSide host = side("host", drifting);
        Evidence.OneSide vm = side("vm", humps);
        Rule rule = Rule.DEFAULT.withMargin(Margin.of(0.0002));
        Evidence e = Evidence.of(RATE, rule, "run", Judge.judge(drifting, humps, Direction.HIGHER, rule), host, vm);
        assertThat(new Drifting().look(e).orElseThrow().message())
                .isEqualTo("host drifts: its runs rise by 0.03 % from first to last.");
        assertThat(new SeveralModes().look(e).orElseThrow().message())
                .contains("10 near 100.001 Gbps (run 1 to run 10), and 10 near 100.031 Gbps (run 11 to run 20)");
    }

    @Test
    void twoOverlappingPeaksAreNamedAndOneIsNot() {
        double[] two = clean(40, 3);
        for (int i = 0; i < two.length; i += 3) {
            two[i] *= 1.035;
        }
        assertThat(new SeveralModes().look(planted(two)).orElseThrow().message())
                .startsWith("vm's density has two peaks, near 3.296 Gbps and 3.4");
        assertThat(new SeveralModes().look(planted(clean(40, 3)))).isEmpty();
        assertThat(new SeveralModes().look(planted(clean(200, 4)))).isEmpty();
    }

    @Test
    void theUncleanRepeatIsNamedWithItsSize() {
        Evidence e = (Evidence) planted().reduce((a, b) -> b).orElseThrow().get()[1];
        assertThat(new UncleanRepeat().look(e).orElseThrow().message())
                .isEqualTo("Not clean repeats: TEST05 is 4.5 % lower than the run of vm.");
    }
}
