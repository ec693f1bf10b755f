package tare.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.analysis.Side;
import tare.model.Data;
import tare.model.Histogram;
import tare.model.Measurement;
import tare.model.Nested;
import tare.model.Rank;
import tare.model.Unit;

/** What was measured inside each run: iterations, events, points of a series, or a histogram of them. */
public final class WithinRuns {
    private WithinRuns() {}

    /**
     * The values inside one run.
     *
     * @param label file and place
     * @param seconds time of each value; empty when not recorded
     * @param values in order; for a histogram ascending, with counts
     * @param counts how often each value occurred; empty = once each
     * @param unit which of the side's units of analysis the run is; −1 where it is part of one, or left out
     */
    public record Run(String label, double[] seconds, double[] values, long[] counts, int unit) {
        Run(String label, double[] seconds, double[] values, long[] counts) {
            this(label, seconds, values, counts, -1);
        }

        Run as(int number) {
            return new Run(label, seconds, values, counts, number);
        }

        public long n() {
            return counts.length == 0 ? values.length : Arrays.stream(counts).sum();
        }

        /** Whether each value has its time, no time is before the one ahead of it, and time goes on. */
        public boolean timed() {
            if (seconds.length != values.length || !(seconds[seconds.length - 1] > seconds[0])) {
                return false;
            }
            for (int i = 1; i < seconds.length; i++) {
                if (!(seconds[i] >= seconds[i - 1])) {
                    return false;
                }
            }
            return true;
        }

        /** Where a value lies in the run: seconds since the first when {@code timed}, else 1, 2, ... */
        public double place(int i, boolean timed) {
            return timed ? seconds[i] - seconds[0] : i + 1;
        }

        public double[] places(boolean timed) {
            double[] xs = new double[values.length];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = place(i, timed);
            }
            return xs;
        }

        public boolean ordered() {
            return counts.length == 0;
        }
    }

    /** The runs of a side, in the comparison's unit times {@code scale}; runs with one value inside are left out. */
    public static List<Run> of(Side side, Unit unit, double scale) {
        List<Run> out = new ArrayList<>();
        List<List<Integer>> units = units(side);
        for (int p = 0; p < side.parts().size(); p++) {
            Side.Part part = side.parts().get(p);
            Measurement m = part.measurement();
            int before = out.size();
            if (!m.metric().unit().convertsTo(unit)) {
                continue;
            }
            double factor = scale * m.metric().unit().factorTo(unit);
            String label = Origin.of(side, p);
            switch (m.data()) {
                case Data.Samples s -> samples(out, s.nested(), label, factor);
                case Data.Series s -> out.add(new Run(label, s.seconds(), times(s.values(), factor), new long[0]));
                case Data.Counts c -> out.add(counted(c.histogram(), label, factor));
                case Data.Summary s -> {}
                case Data.Single s -> {}
            }
            if (out.size() - before == units.get(p).size()) {
                for (int i = before; i < out.size(); i++) {
                    out.set(i, out.get(i).as(units.get(p).get(i - before)));
                }
            }
        }
        out.removeIf(r -> r.values().length < 2);
        return out;
    }

    /** The units that come from each part. */
    private static List<List<Integer>> units(Side side) {
        List<List<Integer>> out = new ArrayList<>();
        for (int p = 0; p < side.parts().size(); p++) {
            out.add(new ArrayList<>(1));
        }
        for (int u = 0; u < side.unitPart().length; u++) {
            if (side.unitPart()[u] < out.size()) {
                out.get(side.unitPart()[u]).add(u);
            }
        }
        return out;
    }

    private static Run counted(Histogram h, String label, double factor) {
        return new Run(label, new double[0], times(h.values(), factor), h.counts());
    }

    private static void samples(List<Run> out, Nested nested, String label, double factor) {
        if (nested.levels().size() == 1) {
            if (nested.levels().getFirst().rank().compareTo(Rank.RUN) > 0) {
                out.add(new Run(label, new double[0], times(nested.values(), factor), new long[0]));
            }
            return;
        }
        int[] starts = nested.starts().getFirst();
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : nested.size();
            double[] slice = Arrays.copyOfRange(nested.values(), starts[i], end);
            String unit = nested.levels().getFirst().name() + " " + (i + 1);
            out.add(new Run(label + ", " + unit, new double[0], times(slice, factor), new long[0]));
        }
    }

    private static double[] times(double[] values, double factor) {
        if (factor == 1) {
            return values;
        }
        double[] out = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = values[i] * factor;
        }
        return out;
    }
}
