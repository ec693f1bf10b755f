package tare.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tare.analysis.Comparison;
import tare.plot.Axis;
import tare.verdict.Interval;
import tare.verdict.Margin;

/**
 * One performance axis for many rows. It holds the margin and what lies near it, so that the band can be seen; rows far out do not
 * stretch it (they are drawn at its edge with an arrow and their number), unless most rows lie far out.
 */
public final class SharedAxis {
    /** So many margins the axis may reach on a side in any case, and at most. */
    private static final double NEAR = 8;

    private static final double FAR = 15;

    /** As far as undecided rows may take it: three times as fast or slow. */
    private static final double WIDEST = Math.log(3);
    /** An axis that shows less than this share of the rows is of no use: it is stretched to hold that share. */
    private static final double LEAST_SHOWN = 1 / 3.0;

    private static final double MOST_SHOWN = 0.9;

    private SharedAxis() {}

    /** The axis near the margin; with {@code axis=all} or {@code axis=log} one that holds every row. */
    public static Axis of(List<Comparison> rows, Margin margin, String title, Selection selection) {
        boolean log = selection.is("axis", "log");
        return of(rows, margin, title, log || selection.is("axis", "all"), log);
    }

    public static Axis of(List<Comparison> rows, Margin margin, String title) {
        return of(rows, margin, title, false, false);
    }

    private static Axis of(List<Comparison> rows, Margin margin, String title, boolean all, boolean logarithmic) {
        double marginReach = Math.max(margin.logHigh(), -margin.logLow());
        double[] low = new double[rows.size()];
        double[] high = new double[rows.size()];
        double[] middle = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Comparison c = rows.get(i);
            double at = Math.log(c.judgement().performance());
            middle[i] = finite(at);
            Interval ci = c.judgement().performanceCi();
            low[i] = finite(Math.min(at, ci.exists() ? Math.log(ci.low()) : at));
            high[i] = finite(Math.max(at, ci.exists() ? Math.log(ci.high()) : at));
        }
        double[] reach = new double[2 * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            reach[2 * i] = Math.abs(low[i]);
            reach[2 * i + 1] = Math.abs(high[i]);
        }
        Arrays.sort(reach);
        double usual = reach.length == 0 ? 0 : reach[reach.length / 2];
        double cap = Math.max(NEAR * marginReach, Math.min(FAR * marginReach, 3 * usual));
        if (within(middle, cap) < LEAST_SHOWN * rows.size()) {
            cap = 1.3 * reach[(int) Math.ceil(MOST_SHOWN * (reach.length - 1))];
        }
        if (reach.length > 0 && (all || reach[reach.length - 1] <= 1.3 * cap)) {
            cap = reach[reach.length - 1];
        }
        cap = Math.max(cap, wide(low, high, cap));
        double left = -within(low, -1, cap, 1.8 * marginReach);
        double right = within(high, 1, cap, 1.8 * marginReach);
        double pad = 0.04 * (right - left);
        boolean log = logarithmic || right - left > Math.log(2.2);
        Axis axis = Axis.percent(title, Math.exp(left - pad), Math.exp(right + pad));
        return axis.withLog(log);
    }

    /**
     * The reach of the rows in the middle of those whose interval holds 100 % and passes the cap on a side, if they are half
     * of all: each would be a bar from edge to edge, which says nothing.
     */
    private static double wide(double[] low, double[] high, double cap) {
        double[] reach = IntStream.range(0, low.length)
                .filter(i -> low[i] < 0 && high[i] > 0)
                .mapToDouble(i -> Math.max(-low[i], high[i]))
                .filter(r -> r > cap)
                .sorted()
                .toArray();
        return 2 * reach.length >= low.length && reach.length > 0 ? Math.min(WIDEST, reach[(reach.length - 1) / 2]) : 0;
    }

    /** Rows whose gap lies on the axis. */
    private static long within(double[] gaps, double cap) {
        return Arrays.stream(gaps).filter(g -> Math.abs(g) <= cap).count();
    }

    /** The farthest end on one side that is not beyond the cap. */
    private static double within(double[] ends, int side, double cap, double least) {
        double most = least;
        for (double e : ends) {
            if (side * e <= cap) {
                most = Math.max(most, side * e);
            }
        }
        return most;
    }

    private static double finite(double log) {
        return Double.isFinite(log) ? log : 0;
    }
}
