package tare.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import tare.analysis.Comparison;
import tare.model.Direction;
import tare.stats.Moments;
import tare.stats.Span;
import tare.stats.mean.Fieller;
import tare.stats.rank.RankSum;
import tare.stats.resample.Bootstrap;
import tare.stats.resample.Resampling;
import tare.stats.resample.Statistic;
import tare.verdict.Interval;
import tare.verdict.Judgement;
import tare.verdict.Margin;
import tare.verdict.Rule;
import tare.verdict.Verdict;

/**
 * The verdict rule on the intervals of other methods: the Hodges–Lehmann shift of the logs, the BCa bootstrap and Fieller's
 * interval of the ratio of means. They stand beside the verdict and never replace it.
 */
public final class OtherMethods {
    private static final int RESAMPLES = 2000;
    private static final long SEED = 20_260_101L;
    private static final int LEAST = 5;
    private static final int MOST = 2000;

    private OtherMethods() {}

    /** Judgements by name of the method; empty where the values do not allow them. */
    public static Map<String, Judgement> of(Comparison c) {
        Map<String, Judgement> out = new LinkedHashMap<>();
        double[] b = c.baseline().values();
        double[] k = c.candidate().values();
        if (!usable(b) || !usable(k) || c.metric().better() == Direction.UNKNOWN) {
            return out;
        }
        put(out, "Hodges–Lehmann on logs", c, level -> ranks(b, k, level));
        put(out, "BCa bootstrap of the means", c, level -> bca(b, k, level));
        put(out, "Fieller, ratio of means", c, level -> fieller(b, k, level));
        return out;
    }

    private static boolean usable(double[] values) {
        boolean positive = true;
        for (double v : values) {
            positive &= v > 0;
        }
        return positive && values.length >= LEAST && values.length <= MOST && !Moments.constant(values);
    }

    /** A ratio candidate / baseline with its interval. */
    private record Estimate(double ratio, Interval interval) {}

    private static void put(
            Map<String, Judgement> out, String name, Comparison c, DoubleFunction<Optional<Estimate>> method) {
        Rule rule = c.rule();
        Optional<Estimate> wide = method.apply(1 - rule.alpha());
        Optional<Estimate> narrow = method.apply(1 - 2 * rule.alpha());
        if (wide.isPresent() && narrow.isPresent()) {
            out.put(name, judged(c, wide.get(), narrow.get().interval()));
        }
    }

    private static Optional<Estimate> ranks(double[] b, double[] k, double level) {
        RankSum.Settings d = RankSum.Settings.DEFAULT;
        RankSum r = RankSum.of(
                Moments.logs(k),
                Moments.logs(b),
                new RankSum.Settings(d.mu(), d.alternative(), d.distribution(), d.continuity(), level));
        return estimate(Math.exp(r.shift()), r.interval().map(Math::exp));
    }

    private static Optional<Estimate> bca(double[] b, double[] k, double level) {
        Bootstrap boot = Bootstrap.of(
                new double[][] {k, b},
                Statistic.RATIO_OF_MEANS,
                Resampling.seeded(RESAMPLES, SEED),
                level,
                () -> false);
        return estimate(boot.estimate(), boot.bca().interval());
    }

    private static Optional<Estimate> fieller(double[] b, double[] k, double level) {
        Fieller f = Fieller.welch(k, b, level);
        return estimate(f.ratio(), f.set());
    }

    private static Optional<Estimate> estimate(double ratio, Span span) {
        boolean bounded = span.low() > 0 && span.high() < Double.POSITIVE_INFINITY && span.low() < span.high();
        return bounded ? Optional.of(new Estimate(ratio, new Interval(span.low(), span.high()))) : Optional.empty();
    }

    /** A two-sided interval without 1 shows a gap; the narrower one inside the margin shows equivalence. */
    private static Judgement judged(Comparison c, Estimate wide, Interval narrow) {
        boolean higher = c.metric().better() == Direction.HIGHER;
        Interval cost = higher ? wide.interval().inverse() : wide.interval();
        Interval costNarrow = higher ? narrow.inverse() : narrow;
        double ratio = wide.ratio();
        Margin m = c.rule().margin();
        Verdict verdict = verdict(cost, costNarrow, m);
        boolean beyond = verdict == Verdict.SLOWER && costNarrow.low() > m.high()
                || verdict == Verdict.FASTER && costNarrow.high() < m.low();
        return new Judgement(
                verdict,
                Optional.empty(),
                beyond,
                ratio,
                wide.interval(),
                narrow,
                higher ? 1 / ratio : ratio,
                cost,
                costNarrow,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Optional.empty());
    }

    private static Verdict verdict(Interval cost, Interval narrow, Margin m) {
        boolean gap = cost.low() > 1 || cost.high() < 1;
        if (narrow.low() > m.low() && narrow.high() < m.high()) {
            return gap ? Verdict.SIGNIFICANT_BUT_NEGLIGIBLE : Verdict.EQUIVALENT;
        }
        if (gap) {
            return cost.low() > 1 ? Verdict.SLOWER : Verdict.FASTER;
        }
        return narrow.high() < m.high() ? Verdict.NOT_WORSE : Verdict.INCONCLUSIVE;
    }
}
