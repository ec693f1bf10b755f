package tare.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.detail.BothSides;
import tare.analysis.detail.Detail;
import tare.analysis.detail.Detailer;
import tare.analysis.judging.Analyzer;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;
import tare.verdict.Judgement;
import tare.verdict.Verdict;

/** A whole analysis mirrors when roles or direction are exchanged, and never depends on units, threads or repetition. */
final class MirrorTest {
    private static final Metric COST = Made.TIME;
    private static final Metric SCORE =
            new Metric("time", Unit.of("s"), Direction.HIGHER, Quantity.CAPACITY, Role.PRIMARY, Domain.CPU);

    static Stream<Arguments> studies() {
        return IntStream.range(0, 60).mapToObj(i -> {
            double gap = new double[] {1, 1.002, 1.012, 0.95, 3}[i % 5];
            double spread = new double[] {1e-6, 0.001, 0.01, 0.2}[i % 4];
            double centre = new double[] {1e-9, 1, 100, 7e11}[i / 5 % 4];
            return Arguments.of(
                    Made.around(centre, spread, 2 + i % 11, i), Made.around(centre * gap, spread, 2 + i % 7, 1000 + i));
        });
    }

    private static Comparison row(Metric metric, double[] b, double[] c) {
        return Made.analyze(
                        Made.file("host", "a", Made.runs("x", metric, b)),
                        Made.file("vm", "c", Made.runs("x", metric, c)))
                .comparisons()
                .getFirst();
    }

    private static Verdict opposite(Verdict v) {
        return v == Verdict.SLOWER ? Verdict.FASTER : v == Verdict.FASTER ? Verdict.SLOWER : v;
    }

    @ParameterizedTest
    @MethodSource("studies")
    void exchangingTheRolesMirrorsEveryNumber(double[] b, double[] c) {
        Judgement one = row(COST, b, c).judgement();
        Judgement other = row(COST, c, b).judgement();
        assertThat(other.pDifference()).isEqualTo(one.pDifference());
        assertThat(other.pEquivalence()).isEqualTo(one.pEquivalence());
        assertThat(other.df()).isEqualTo(one.df());
        assertThat(other.logSe()).isEqualTo(one.logSe());
        assertThat(other.boundedAt()).isEqualTo(one.boundedAt());
        assertThat(other.beyondMargin()).isEqualTo(one.beyondMargin());
        inverse(other.ratio(), one.ratio());
        inverse(other.ci().low(), one.ci().high());
        inverse(other.equivalence().high(), one.equivalence().low());
        boolean oneSided = one.verdict() == Verdict.NOT_WORSE
                || other.verdict() == Verdict.NOT_WORSE
                || one.verdict() == Verdict.INCONCLUSIVE;
        if (!oneSided) {
            assertThat(other.verdict()).isEqualTo(opposite(one.verdict()));
        }
    }

    private static void inverse(double got, double of) {
        assertThat(got * of).isCloseTo(1, within(4 * Math.ulp(1.0)));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void turningTheDirectionIsTheSameAsExchangingTheRoles(double[] b, double[] c) {
        Judgement turned = row(SCORE, b, c).judgement();
        Judgement exchanged = row(COST, c, b).judgement();
        assertThat(turned.verdict()).isEqualTo(exchanged.verdict());
        assertThat(turned.pNotWorse()).isEqualTo(exchanged.pNotWorse());
        assertThat(turned.pEquivalence()).isEqualTo(exchanged.pEquivalence());
        assertThat(turned.costRatio()).isEqualTo(exchanged.costRatio());
        assertThat(turned.costCi()).isEqualTo(exchanged.costCi());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void theUnitChangesNothing(double[] b, double[] c) {
        Metric ms = new Metric("time", Unit.of("ms"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);
        double[] thousandfold =
                IntStream.range(0, c.length).mapToDouble(i -> 1000 * c[i]).toArray();
        Comparison same = row(COST, b, c);
        Comparison mixed = Made.analyze(
                        Made.file("host", "a", Made.runs("x", COST, b)),
                        Made.file("vm", "c", Made.runs("x", ms, thousandfold)))
                .comparisons()
                .getFirst();
        assertThat(mixed.judgement().verdict()).isEqualTo(same.judgement().verdict());
        assertThat(mixed.judgement().ratio())
                .isCloseTo(
                        same.judgement().ratio(),
                        within(1e-12 * same.judgement().ratio()));
        assertThat(mixed.judgement().pDifference()).isCloseTo(same.judgement().pDifference(), within(1e-6));
    }

    @Test
    void theSameStudyAndSeedGiveTheSameOnEveryThread() throws Exception {
        Question q = Made.question(
                Settings.DEFAULT,
                Made.file("host", "a", Made.runs("x", COST, Made.around(100, 0.01, 40, 1))),
                Made.file("vm", "c", Made.runs("x", COST, Made.around(101, 0.01, 40, 2))));
        String alone = all(q);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> work = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<String>) () -> all(q))
                    .toList();
            for (Future<String> f : pool.invokeAll(work)) {
                assertThat(f.get()).isEqualTo(alone);
            }
        }
    }

    /** Every number of an analysis and of the close look as text. */
    private static String all(Question q) {
        Analysis a = Analyzer.analyze(q);
        Comparison row = a.comparisons().getFirst();
        Detail d = Detailer.detail(row, a, () -> false);
        return a.headline()
                + a.suite()
                + row.judgement()
                + d.robustness()
                + d.tail()
                + d.structure()
                + d.plan()
                + d.cost()
                + BothSides.of(a);
    }
}
