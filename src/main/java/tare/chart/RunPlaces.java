package tare.chart;

import java.util.Arrays;
import java.util.List;
import tare.analysis.Side;
import tare.model.RunInfo;
import tare.plot.Axis;

/**
 * Where the runs of both sides stand on the axis of order: by the time they started where that is recorded, else counted.
 *
 * @param baseline place of each run
 * @param candidate likewise
 * @param origin start that is zero, in seconds; NaN when runs are counted
 * @param unit seconds a unit of the axis
 */
public record RunPlaces(double[] baseline, double[] candidate, double origin, double unit) {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double MANY_MINUTES = 7200;
    private static final double ROOM = 0.03;

    /** By time where every run's start is recorded and all differ, else counted. */
    public static RunPlaces of(TwoSides s) {
        List<OneSide> both = s.both();
        double[] b = both.getFirst().starts();
        double[] c = both.getLast().starts();
        if (b.length == 0 || c.length == 0 || !apart(b) || !apart(c)) {
            return counted(s);
        }
        double first = Math.min(b[0], c[0]);
        double unit = Math.max(b[b.length - 1], c[c.length - 1]) - first > MANY_MINUTES ? HOUR : MINUTE;
        return new RunPlaces(since(b, first, unit), since(c, first, unit), first, unit);
    }

    /** 1, 2, 3 ... on both sides. */
    public static RunPlaces counted(TwoSides s) {
        return new RunPlaces(counted(s.baseline().length), counted(s.candidate().length), Double.NaN, 1);
    }

    public boolean timed() {
        return !Double.isNaN(origin);
    }

    public double[] of(OneSide side) {
        return side.candidate() ? candidate : baseline;
    }

    /** Where the runs stood that were left out: at their start, or between the runs that are in. */
    public double[] leftOut(OneSide side) {
        double[] in = of(side);
        List<Side.LeftOut> out = side.side().leftOut();
        double[] at = new double[out.size()];
        for (int i = 0; i < at.length; i++) {
            Side.LeftOut x = out.get(i);
            RunInfo run = side.side().parts().get(x.part()).measurement().run();
            at[i] = timed() && run.hasStart() ? (run.startSeconds() - origin) / unit : between(in, x.before());
            for (int k = 0; k < i; k++) {
                at[i] += at[k] == at[i] ? 0.12 * (timed() ? (in[in.length - 1] - in[0]) / in.length : 1) : 0;
            }
        }
        return at;
    }

    private static double between(double[] in, int before) {
        if (in.length == 0) {
            return 0.5;
        }
        double step = in.length < 2 ? 1 : (in[in.length - 1] - in[0]) / (in.length - 1);
        double left = before == 0 ? in[0] - step : in[before - 1];
        double right = before >= in.length ? in[in.length - 1] + step : in[before];
        return (left + right) / 2;
    }

    /** The axis, with its title. */
    public Axis axis() {
        double first = Math.min(baseline[0], candidate[0]);
        double last = Math.max(baseline[baseline.length - 1], candidate[candidate.length - 1]);
        double room = ROOM * (last - first + 1);
        if (!timed()) {
            return Axis.linear("Run, in order of time", first - Math.max(0.6, room), last + Math.max(0.6, room))
                    .withFormat(Axis.NumberFormat.COUNT);
        }
        String word = unit > MINUTE ? "Hours" : "Minutes";
        return Axis.linear(word + " since the first run", first - room, last + room);
    }

    private static boolean apart(double[] starts) {
        for (int i = 1; i < starts.length; i++) {
            if (!(starts[i] > starts[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private static double[] since(double[] starts, double first, double unit) {
        return Arrays.stream(starts).map(s -> (s - first) / unit).toArray();
    }

    private static double[] counted(int n) {
        double[] out = new double[n];
        Arrays.setAll(out, i -> i + 1);
        return out;
    }
}
