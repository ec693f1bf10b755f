package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.Comparison;
import tare.app.state.Words;
import tare.verdict.Figures;
import tare.verdict.Interval;

/**
 * The one axis through all rows: performance relative to the baseline, left is worse.
 *
 * <p>It holds the margin, the value 1 and as many rows as fit: a few far-off rows do not squash the rest, they are drawn at
 * the edge with an arrow and their number. An interval that says next to nothing ends at the edge, too.
 *
 * @param low performance at the left end
 * @param high performance at the right end
 * @param ticks round values between the ends, ascending
 */
public record ForestAxis(double low, double high, List<Double> ticks) {
    private static final double MARGINS_ASIDE = 2.2;
    private static final double STRETCH = 3;

    /** So far above 1 intervals are followed, however small the sizes themselves are. */
    private static final double WIDE = 1;

    public ForestAxis {
        ticks = List.copyOf(ticks);
    }

    /** An axis for these rows and this margin (a fraction). */
    public static ForestAxis of(List<Comparison> rows, double margin) {
        List<Double> below = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        for (Comparison c : rows) {
            double performance = c.judgement().performance();
            if (!Double.isFinite(performance)) {
                continue;
            }
            sizes.add(performance - 1);
            Interval ci = c.judgement().performanceCi();
            below.add(1 - (ci.exists() ? Math.min(ci.low(), performance) : performance));
            above.add((ci.exists() ? Math.max(ci.high(), performance) : performance) - 1);
        }
        double left = reach(below, margin);
        double right = Math.min(reach(above, margin), Math.max(WIDE, STRETCH * reach(sizes, margin)));
        double step = step((left + right) / 6);
        double low = Math.max(0, Math.floor((1 - left) / step + 1e-9) * step);
        double high = Math.ceil((1 + right) / step - 1e-9) * step;
        List<Double> ticks = new ArrayList<>();
        long first = Math.round(low / step);
        for (long i = first; i * step <= high + step * 1e-6; i++) {
            ticks.add(i * step);
        }
        return new ForestAxis(low, high, ticks);
    }

    /** How far the axis reaches on one side: all rows if they are of one size, else what three quarters of them need, stretched. */
    private static double reach(List<Double> extents, double margin) {
        double least = margin * MARGINS_ASIDE;
        List<Double> sorted = extents.stream().filter(e -> e > 0).sorted().toList();
        if (sorted.isEmpty()) {
            return least;
        }
        double typical = Math.max(sorted.get((int) Math.floor((sorted.size() - 1) * 0.6)), least);
        double most = 0;
        for (double e : sorted) {
            most = e <= typical * STRETCH ? e : most;
        }
        return Math.max(most * 1.04, least);
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double mantissa = rough / power;
        double nice = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
        return nice * power;
    }

    /** Where a performance lies, 0 at the left end and 1 at the right; beyond the ends outside of 0 to 1. */
    public double at(double performance) {
        return (performance - low) / (high - low);
    }

    /** The performance at a place on the axis. */
    public double performance(double at) {
        return low + at * (high - low);
    }

    /** Whether a performance lies off the axis. */
    public boolean off(double performance) {
        return performance < low || performance > high;
    }

    /** The words at a tick: {@code 98 %}. */
    public String label(double tick) {
        double step = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : 0.01;
        int decimals = Math.clamp((long) Math.ceil(-Math.log10(step * 100) - 1e-9), 0, 3);
        return Words.shown(Figures.percent(tick, decimals));
    }
}
