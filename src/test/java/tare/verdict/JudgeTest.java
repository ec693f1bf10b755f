package tare.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.model.Direction;

class JudgeTest {
    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("not a number before too few", new double[] {NAN}, new double[] {1}, Refusal.NON_FINITE),
                Arguments.of("infinite", new double[] {1, 2}, new double[] {1, INF}, Refusal.NON_FINITE),
                Arguments.of("too few before zero", new double[] {0}, new double[] {1, 2}, Refusal.TOO_FEW_VALUES),
                Arguments.of("none", new double[] {}, new double[] {}, Refusal.TOO_FEW_VALUES),
                Arguments.of("zero", new double[] {0, 1}, new double[] {1, 2}, Refusal.NON_POSITIVE),
                Arguments.of(
                        "negative before constant", new double[] {-1, -1}, new double[] {2, 2}, Refusal.NON_POSITIVE),
                Arguments.of("constant", new double[] {5, 5}, new double[] {5.2, 5.2}, Refusal.NO_VARIATION));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusesInOrder(String name, double[] b, double[] c, Refusal reason) {
        Judgement j = Judge.judge(b, c, Direction.LOWER, Rule.DEFAULT);
        assertThat(j.verdict()).isEqualTo(Verdict.NOT_TESTABLE);
        assertThat(j.reason()).contains(reason);
        assertThat(j.ci().exists()).isFalse();
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of("no pairs", new double[] {1, 2}, new double[] {1, 2, 3}, Refusal.UNEQUAL_LENGTHS),
                Arguments.of("not a number", new double[] {1, NAN}, new double[] {1, 2}, Refusal.NON_FINITE),
                Arguments.of("infinite", new double[] {1, 2}, new double[] {INF, 2}, Refusal.NON_FINITE),
                Arguments.of("one pair", new double[] {1}, new double[] {2}, Refusal.TOO_FEW_VALUES),
                Arguments.of("zero on one side", new double[] {0, 1}, new double[] {1, 2}, Refusal.NON_POSITIVE),
                Arguments.of("zero on the other", new double[] {1, 2}, new double[] {1, -2}, Refusal.NON_POSITIVE),
                Arguments.of("one ratio", new double[] {1, 2}, new double[] {2, 4}, Refusal.NO_VARIATION));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void pairsAreRefusedInOrder(String name, double[] b, double[] c, Refusal reason) {
        Judgement j = Judge.paired(b, c, Direction.LOWER, Rule.DEFAULT);
        assertThat(j.verdict()).isEqualTo(Verdict.NOT_TESTABLE);
        assertThat(j.reason()).contains(reason);
    }

    @Test
    void theRuleReadOffIntervalsIsTheRuleByPValues() {
        Random random = new Random(11);
        Set<Verdict> met = EnumSet.noneOf(Verdict.class);
        for (int i = 0; i < 3000; i++) {
            double[] b = sample(random, 3 + random.nextInt(20), 100, 0.01 * random.nextDouble());
            double[] c =
                    sample(random, 3 + random.nextInt(20), 97 + 6 * random.nextDouble(), 0.01 * random.nextDouble());
            Direction better = random.nextBoolean() ? Direction.LOWER : Direction.HIGHER;
            Judgement j = Judge.judge(b, c, better, Rule.DEFAULT);
            Judgement read = Judge.byIntervals(j.ratio(), j.ci(), j.equivalence(), better, Rule.DEFAULT.margin());
            assertThat(read.verdict()).isEqualTo(j.verdict());
            assertThat(read.beyondMargin()).isEqualTo(j.beyondMargin());
            assertThat(read.performance()).isCloseTo(j.performance(), Percentage.withPercentage(1e-9));
            assertThat(read.performanceCi().low()).isCloseTo(j.performanceCi().low(), Percentage.withPercentage(1e-9));
            met.add(j.verdict());
        }
        assertThat(met).hasSize(6);
    }

    @Test
    void runsAreAskedForOnlyWhereTheAnswerIsOpen() {
        double[] tight = sample(new Random(3), 30, 100, 0.002);
        double[] alike = sample(new Random(4), 30, 100, 0.002);
        double[] wide = sample(new Random(5), 5, 100, 0.05);
        assertThat(Judge.judge(tight, alike, Direction.LOWER, Rule.DEFAULT).runsNeeded())
                .isEmpty();
        assertThat(Judge.judge(tight, sample(new Random(6), 5, 120, 0.002), Direction.LOWER, Rule.DEFAULT)
                        .runsNeeded())
                .isEmpty();
        Judgement open = Judge.judge(wide, sample(new Random(7), 5, 100, 0.05), Direction.LOWER, Rule.DEFAULT);
        assertThat(open.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(open.runsNeeded()).isPresent();
        assertThat(Judge.shifted(open, 0.01, Direction.LOWER, Rule.DEFAULT).runsNeeded())
                .as("no plan for a resource view, whose spread is not its own")
                .isEmpty();
    }

    private static double[] sample(Random random, int n, double centre, double spread) {
        return random.doubles(n)
                .map(u -> centre * Math.exp(spread * random.nextGaussian()))
                .toArray();
    }

    @Test
    void swappingTheSidesMirrorsEveryNumberExactly() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            double[] b = sample(random, 2 + random.nextInt(20), 100, 0.001 * (1 + random.nextInt(40)));
            double[] c =
                    sample(random, 2 + random.nextInt(20), 95 + random.nextInt(10), 0.001 * (1 + random.nextInt(40)));
            Judgement j = Judge.judge(b, c, Direction.LOWER, Rule.DEFAULT);
            Judgement swapped = Judge.judge(c, b, Direction.LOWER, Rule.DEFAULT);
            assertThat(swapped.pDifference()).isEqualTo(j.pDifference());
            assertThat(swapped.pEquivalence()).isEqualTo(j.pEquivalence());
            assertThat(swapped.df()).isEqualTo(j.df());
            assertThat(swapped.logSe()).isEqualTo(j.logSe());
            assertThat(swapped.boundedAt()).isEqualTo(j.boundedAt());
            assertThat(swapped.beyondMargin()).isEqualTo(j.beyondMargin());
            assertThat(mirrored(swapped.verdict())).isIn(j.verdict(), notWorseIsOneSided(j.verdict()));
            assertThat(swapped.ratio()).isCloseTo(1 / j.ratio(), Percentage.withPercentage(1e-12));
            assertThat(swapped.ci().low()).isCloseTo(1 / j.ci().high(), Percentage.withPercentage(1e-12));
        }
    }

    private static Verdict mirrored(Verdict v) {
        return v == Verdict.SLOWER ? Verdict.FASTER : v == Verdict.FASTER ? Verdict.SLOWER : v;
    }

    /** "Not worse" looks one way only: its mirror image is undecided. */
    private static Verdict notWorseIsOneSided(Verdict v) {
        return v == Verdict.NOT_WORSE ? Verdict.INCONCLUSIVE : v == Verdict.INCONCLUSIVE ? Verdict.NOT_WORSE : v;
    }

    @Test
    void turningTheDirectionSwapsTheRolesExactly() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            double[] b = sample(random, 2 + random.nextInt(20), 100, 0.01);
            double[] c = sample(random, 2 + random.nextInt(20), 99 + random.nextInt(3), 0.01);
            Judgement rate = Judge.judge(b, c, Direction.HIGHER, Rule.DEFAULT);
            Judgement time = Judge.judge(c, b, Direction.LOWER, Rule.DEFAULT);
            assertThat(rate.verdict()).isEqualTo(time.verdict());
            assertThat(rate.costRatio()).isEqualTo(time.costRatio());
            assertThat(rate.costCi()).isEqualTo(time.costCi());
            assertThat(rate.costEquivalence()).isEqualTo(time.costEquivalence());
            assertThat(rate.pNotWorse()).isEqualTo(time.pNotWorse());
            assertThat(rate.runsNeeded()).isEqualTo(time.runsNeeded());
        }
    }

    @Test
    void theBoundIsTheSmallestMarginThatWouldBeEquivalent() {
        double[] b = sample(new Random(1), 12, 100, 0.01);
        double[] c = sample(new Random(2), 12, 100.4, 0.01);
        double bound = Judge.judge(b, c, Direction.LOWER, Rule.DEFAULT).boundedAt();
        for (double factor : new double[] {0.999, 1.001}) {
            Rule rule = Rule.DEFAULT.withMargin(Margin.of(bound * factor));
            boolean within = Judge.judge(b, c, Direction.LOWER, rule).pEquivalence() < 0.05;
            assertThat(within).isEqualTo(factor > 1);
        }
    }

    @Test
    void equivalentExactlyWhenTheNarrowIntervalLiesInsideTheMargin() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            double[] b = sample(random, 4 + random.nextInt(10), 100, 0.006);
            double[] c = sample(random, 4 + random.nextInt(10), 100, 0.006);
            Judgement j = Judge.judge(b, c, Direction.LOWER, Rule.DEFAULT);
            Interval x = j.costEquivalence();
            boolean inside = x.low() > 1 / 1.01 && x.high() < 1.01;
            boolean said = j.verdict() == Verdict.EQUIVALENT || j.verdict() == Verdict.SIGNIFICANT_BUT_NEGLIGIBLE;
            assertThat(said).isEqualTo(inside);
        }
    }

    @Test
    void anUnknownDirectionShowsTheNativeRatioAndDecidesNothing() {
        Judgement j =
                Judge.judge(new double[] {100, 101, 99}, new double[] {110, 111, 109}, Direction.UNKNOWN, Rule.DEFAULT);
        assertThat(j.reason()).contains(Refusal.UNKNOWN_DIRECTION);
        assertThat(j.ci().low()).isGreaterThan(1);
        assertThat(j.costRatio()).isNaN();
    }

    @Test
    void autocorrelationWidensTheInterval() {
        LogSample b = LogSample.of(sample(new Random(1), 50, 100, 0.01));
        LogSample c = LogSample.of(sample(new Random(2), 50, 100, 0.01));
        Judgement plain = Judge.judge(b, c, Direction.LOWER, Rule.DEFAULT);
        Judgement dependent = Judge.judge(b.withInflation(4), c.withInflation(4), Direction.LOWER, Rule.DEFAULT);
        assertThat(dependent.logSe()).isCloseTo(2 * plain.logSe(), Percentage.withPercentage(1e-9));
        assertThat(dependent.df()).isLessThan(plain.df() / 3.5);
        assertThat(b.withInflation(0.4)).as("no bonus for negative correlation").isEqualTo(b);
    }

    @Test
    void tailsKeepTheirDigits() {
        double[] b = sample(new Random(1), 60, 100, 0.0005);
        double[] c = sample(new Random(2), 60, 110, 0.0005);
        assertThat(Judge.judge(b, c, Direction.LOWER, Rule.DEFAULT).pDifference())
                .isBetween(1e-320, 1e-100);
    }

    @Test
    void hopelessNoiseSaysThatMoreRunsWillNotHelp() {
        Judgement j = Judge.judge(
                new double[] {1, 50, 900, 20}, new double[] {2, 40, 1000, 30}, Direction.LOWER, Rule.DEFAULT);
        assertThat(j.runsNeeded().orElseThrow().ifNoGap()).isEqualTo(RunsNeeded.UNREACHABLE);
    }

    @Test
    void anAsymmetricMarginMayForgiveOneSideOnly() {
        double[] b = {100, 100.2, 99.8, 100.1, 99.9, 100};
        double[] c = {102, 102.2, 101.8, 102.1, 101.9, 102};
        Rule rule = Rule.DEFAULT.withMargin(new Margin(0.99, 1.03));
        assertThat(Judge.judge(b, c, Direction.LOWER, rule).verdict()).isEqualTo(Verdict.SIGNIFICANT_BUT_NEGLIGIBLE);
        assertThat(Judge.judge(c, b, Direction.LOWER, rule).verdict()).isEqualTo(Verdict.FASTER);
    }
}
