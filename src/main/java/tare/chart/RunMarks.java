package tare.chart;

import java.util.Arrays;
import java.util.List;
import tare.analysis.Side;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Pyramid;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.stats.series.Course;
import tare.stats.series.SteadyState;

/** One side's runs in order: the runs, those left out, those before the end's level is reached, and the levels. */
public final class RunMarks {
    private static final double LINE = 1.1;
    private static final double LEVEL = 2;
    private static final int SOME = 80;
    private static final int MANY = 300;

    private final OneSide side;
    private final double[] xs;
    private final double[] outs;
    private final int[] changes;
    private final int warmUp;

    /**
     * Looks at the runs.
     *
     * @param xs where each run stands
     * @param outs where each run stands that was left out
     * @param higherIsBetter which way a warm-up goes
     */
    public RunMarks(OneSide side, double[] xs, double[] outs, boolean higherIsBetter) {
        this.side = side;
        this.xs = xs;
        this.outs = outs;
        this.changes = Course.changes(side.values());
        this.warmUp = warmUp(side.values(), higherIsBetter);
    }

    /** How many runs come before the level of the end is reached; 0 where there is no warm-up or too few runs to see one. */
    public int warmUp() {
        return warmUp;
    }

    /** Whether the level changes. */
    public boolean steps() {
        return changes.length > 0;
    }

    private static int warmUp(double[] values, boolean higherIsBetter) {
        if (values.length < SteadyState.SMALLEST || values.length > Shown.MOST) {
            return 0;
        }
        double[] cost = higherIsBetter ? Arrays.stream(values).map(v -> -v).toArray() : values;
        SteadyState state = SteadyState.of(cost, () -> false);
        return state.kind() == SteadyState.Kind.WARM_UP ? state.steadyFrom() : 0;
    }

    /** Adds what is to be drawn; the mean is drawn dashed. */
    public void add(List<Mark> marks, LogMean mean) {
        double[] ys = side.values();
        marks.add(new Mark.Rule(false, mean.mean(), side.tone(), true, ""));
        marks.add(new Mark.EndLabel(mean.mean(), side.platform(), mean.words(), side.tone()));
        levels(marks, ys);
        if (ys.length > Shown.MOST) {
            marks.add(new Mark.Trace(new Pyramid(xs, ys), side.tone(), LINE, 1, Datum.NONE, this::told));
        } else {
            marks.add(new Mark.Line(xs, ys, side.tone(), LINE, false, false, Datum.NONE));
            List<Datum> data = side.data(Shown.of(ys));
            double radius = ys.length > MANY ? 1.5 : ys.length > SOME ? 2.4 : 4;
            Rings.add(marks, xs, ys, radius);
            dots(marks, 0, warmUp, radius, true, data);
            dots(marks, warmUp, ys.length, radius, false, data);
        }
        leftOut(marks);
    }

    private Datum told(double x, double y) {
        int at = Arrays.binarySearch(xs, x);
        return at < 0 ? Datum.NONE : side.datum(at);
    }

    private void dots(List<Mark> marks, int from, int to, double radius, boolean hollow, List<Datum> data) {
        if (from < to) {
            marks.add(new Mark.Dots(
                    Arrays.copyOfRange(xs, from, to),
                    Arrays.copyOfRange(side.values(), from, to),
                    side.tone(),
                    side.symbol(),
                    radius,
                    hollow,
                    data.subList(from, to)));
        }
    }

    /** The mean of each stretch between two changes, and a step where it changes. */
    private void levels(List<Mark> marks, double[] ys) {
        for (int i = 0; steps() && i <= changes.length; i++) {
            int from = i == 0 ? 0 : changes[i - 1];
            int to = i == changes.length ? ys.length : changes[i];
            double level = Arrays.stream(ys, from, to).average().orElse(Double.NaN);
            double[] ends = {xs[from], xs[to - 1]};
            marks.add(new Mark.Line(ends, new double[] {level, level}, side.tone(), LEVEL, false, false, Datum.NONE));
            if (i > 0) {
                marks.add(new Mark.Rule(true, (xs[from - 1] + xs[from]) / 2, side.tone(), true, "level changes"));
            }
        }
    }

    /** Hollow and struck through. */
    private void leftOut(List<Mark> marks) {
        List<Side.LeftOut> out = side.side().leftOut();
        if (out.isEmpty()) {
            return;
        }
        double[] ys =
                side.scale().apply(out.stream().mapToDouble(Side.LeftOut::value).toArray());
        marks.add(new Mark.Dots(outs, ys, side.tone(), side.symbol(), 4, true, List.of()));
        marks.add(new Mark.Dots(outs, ys, Tone.MUTED, Symbol.CROSS, 5, false, side.leftOut()));
    }
}
