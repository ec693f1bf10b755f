package tare.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.apache.commons.math3.stat.inference.TTest;
import tare.model.Direction;
import tare.stats.Alternative;
import tare.stats.Draws;
import tare.stats.PAdjust;
import tare.stats.quantile.QuantileInterval;
import tare.stats.quantile.Quantiles;
import tare.stats.rank.RankSum;
import tare.stats.resample.Bootstrap;
import tare.stats.resample.Resampling;
import tare.stats.resample.Statistic;
import tare.verdict.Judge;
import tare.verdict.Rule;

/** Processor times of the heavy computations, best of several rounds, beside a peer doing the same or less by hand. */
public final class StatisticsBenchmark {
    private static final int ROUNDS = 5;
    private static double sink;

    private StatisticsBenchmark() {}

    /** Prints one line a computation: processor seconds, the peer's, and their ratio. */
    public static void main(String[] args) {
        PrintStream out = System.out;
        if (args.length > 0 && args[0].equals("plain")) {
            plain(out);
            return;
        }
        double[] x = Draws.LOG_NORMAL.sample(1000, new Random(1));
        double[] y = Draws.LOG_NORMAL.sample(1000, new Random(2));
        line(out, "BCa of a ratio of means, 10 000 resamples, 1000 + 1000", i -> bca(x, y), i -> byHand(x, y));
        line(out, "10 000 verdicts of 30 + 30 with intervals, TOST, Holm", i -> verdicts(), i -> plainTests());
        double[] a = Arrays.copyOf(x, 200);
        double[] b = Arrays.copyOf(y, 200);
        RankSum.Settings exact = new RankSum.Settings(0, Alternative.TWO_SIDED, RankSum.Distribution.EXACT, true, 0.95);
        line(
                out,
                "rank sum exact with interval, 200 x 200 (peer: normal, no interval)",
                i -> RankSum.of(a, b, exact).pValue(),
                i -> new MannWhitneyUTest().mannWhitneyUTest(a, b));
        double[] million = Draws.LONG_TAIL.sample(1_000_000, new Random(3));
        line(
                out,
                "5 quantiles with intervals of 10^6 values (peer: no interval)",
                i -> tails(million),
                i -> peer(million));
        out.println("check " + sink);
    }

    /** One line a computation for {@code config/statistics-peers}: name, processor seconds, words, aim in seconds. */
    private static void plain(PrintStream out) {
        double[] x = Draws.LOG_NORMAL.sample(1000, new Random(1));
        double[] y = Draws.LOG_NORMAL.sample(1000, new Random(2));
        double[] a = Arrays.copyOf(x, 200);
        double[] b = Arrays.copyOf(y, 200);
        RankSum.Settings exact = new RankSum.Settings(0, Alternative.TWO_SIDED, RankSum.Distribution.EXACT, true, 0.95);
        double[] million = Draws.LONG_TAIL.sample(1_000_000, new Random(3));
        plain(out, "bca", i -> bca(x, y), "BCa of a ratio of means, 10 000 resamples, 1000 + 1000", 0.5);
        plain(out, "verdicts", i -> verdicts(), "10 000 verdicts of 30 + 30 with intervals, TOST, Holm", 2);
        plain(out, "ranks", i -> RankSum.of(a, b, exact).pValue(), "exact rank sum with interval, 200 x 200", 0.2);
        plain(out, "quantiles", i -> tails(million), "5 quantiles with intervals of 10^6 values", 1);
    }

    private static void plain(PrintStream out, String name, IntToDoubleFunction work, String words, double aim) {
        out.printf(Locale.ROOT, "%s\t%.4f\t%s\t%s%n", name, best(work), words, aim);
    }

    private static double bca(double[] x, double[] y) {
        double[][] samples = {x, y};
        return Bootstrap.of(samples, Statistic.RATIO_OF_MEANS, Resampling.seeded(10_000, 7), 0.95, () -> false)
                .bca()
                .interval()
                .low();
    }

    /** The replicates alone with java.util.Random. */
    private static double byHand(double[] x, double[] y) {
        Random random = new Random(7);
        double[] ratios = new double[10_000];
        for (int r = 0; r < ratios.length; r++) {
            double a = 0;
            double b = 0;
            for (int i = 0; i < x.length; i++) {
                a += x[random.nextInt(x.length)];
                b += y[random.nextInt(y.length)];
            }
            ratios[r] = a / b;
        }
        Arrays.sort(ratios);
        return ratios[250];
    }

    private static double verdicts() {
        Random random = new Random(4);
        double[] p = new double[10_000];
        for (int i = 0; i < p.length; i++) {
            double[] a = Draws.NORMAL.sample(30, random);
            double[] b = Draws.NORMAL.sample(30, random);
            p[i] = Judge.judge(a, b, Direction.LOWER, Rule.DEFAULT).pDifference();
        }
        return PAdjust.holm(p)[0];
    }

    private static double plainTests() {
        Random random = new Random(4);
        TTest test = new TTest();
        double least = 1;
        for (int i = 0; i < 10_000; i++) {
            double[] a = Draws.NORMAL.sample(30, random);
            double[] b = Draws.NORMAL.sample(30, random);
            least = Math.min(least, test.tTest(a, b));
        }
        return least;
    }

    private static double tails(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double p : new double[] {0.5, 0.9, 0.95, 0.99, 0.999}) {
            sum += Quantiles.ofSorted(sorted, p)
                    + QuantileInterval.ofSorted(sorted, p, 0.95).high();
        }
        return sum;
    }

    private static double peer(double[] x) {
        Percentile percentile = new Percentile();
        percentile.setData(x);
        double sum = 0;
        for (double p : new double[] {50, 90, 95, 99, 99.9}) {
            sum += percentile.evaluate(p);
        }
        return sum;
    }

    private static void line(PrintStream out, String what, IntToDoubleFunction ours, IntToDoubleFunction peer) {
        double mine = best(ours);
        double theirs = best(peer);
        out.printf(Locale.ROOT, "%-70s %8.3f s   peer %8.3f s   ratio %6.2f%n", what, mine, theirs, mine / theirs);
    }

    /** Processor time of this thread: what else the machine does is left out. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double best(IntToDoubleFunction work) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpuTime();
            sink += work.applyAsDouble(i);
            best = Math.min(best, (cpuTime() - start) / 1e9);
        }
        return best;
    }
}
