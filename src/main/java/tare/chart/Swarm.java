package tare.chart;

import java.util.Arrays;
import tare.plot.Axis;

/** Sideways places for dots that would lie on one another: the same values give the same places. */
public final class Swarm {
    private Swarm() {}

    /** Offsets for values along an axis, on which so many dots have room one beside the other. */
    public static double[] along(Axis axis, double[] values, double dots, double width) {
        if (!axis.log()) {
            return offsets(values, (axis.to() - axis.from()) / dots, width);
        }
        double[] logs = Arrays.stream(values).map(Math::log).toArray();
        return offsets(logs, Math.log(axis.to() / axis.from()) / dots, width);
    }

    /**
     * An offset for each value, at most {@code width} to either side.
     *
     * @param near values closer than this may not share a place
     */
    public static double[] offsets(double[] values, double near, double width) {
        int n = values.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        double[] out = new double[n];
        int lanes = 9;
        double[] last = new double[lanes];
        Arrays.fill(last, Double.NEGATIVE_INFINITY);
        for (int i : order) {
            int best = 0;
            for (int lane = 0; lane < lanes; lane++) {
                if (values[i] - last[lane] >= near) {
                    best = lane;
                    break;
                }
                if (last[lane] < last[best]) {
                    best = lane;
                }
            }
            last[best] = values[i];
            int step = (best + 1) / 2;
            out[i] = width * step / (lanes / 2) * (best % 2 == 0 ? 1 : -1);
        }
        return out;
    }
}
