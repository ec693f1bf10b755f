package tare.chart.kind;

import java.util.ArrayList;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.LogMean;
import tare.chart.Selection;
import tare.chart.Shown;
import tare.chart.TwoSides;
import tare.model.Severity;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Pyramid;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.stats.Moments;
import tare.stats.series.SteadyState;
import tare.verdict.Finding;

/** The runs of both sides in the order in which they were made: drift, warm-up and bad stretches show here. */
public final class RunOrder implements Chart {
    private static final List<String> ABOUT_ORDER = List.of("DRIFT", "AUTOCORRELATED", "CHANGEPOINT");

    @Override
    public String id() {
        return "runs";
    }

    @Override
    public String name() {
        return "Runs in order";
    }

    @Override
    public String purpose() {
        return "Each run where it happened: drift, warm-up, jumps and runs that influence each other.";
    }

    @Override
    public String reading() {
        return "Level and without pattern is good. A slope, a step or a wave means that the runs are not repeats of one"
                + " another.";
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return TwoSides.with(analysis, selection, 2).isPresent();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = TwoSides.with(analysis, selection, 2).orElseThrow();
        TwoSides s = TwoSides.of(c);
        double[] bx = TwoSides.starts(c.baseline());
        double[] cx = TwoSides.starts(c.candidate());
        boolean byTime = bx.length > 0 && cx.length > 0 && !selection.is("order", "run") && apart(bx) && apart(cx);
        if (byTime) {
            double first = Math.min(bx[0], cx[0]);
            double minutes = Math.max(bx[bx.length - 1], cx[cx.length - 1]) - first > 7200 ? 3600 : 60;
            bx = since(bx, first, minutes);
            cx = since(cx, first, minutes);
            return spec(
                    c,
                    s,
                    bx,
                    cx,
                    minutes > 60 ? "Hours since the first run" : "Minutes since the first run",
                    selection);
        }
        return spec(
                c, s, counted(s.baseline().length), counted(s.candidate().length), "Run, in order of time", selection);
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
        return java.util.Arrays.stream(starts).map(s -> (s - first) / unit).toArray();
    }

    private static double[] counted(int n) {
        double[] out = new double[n];
        java.util.Arrays.setAll(out, i -> i + 1);
        return out;
    }

    private static Spec spec(Comparison c, TwoSides s, double[] bx, double[] cx, String xTitle, Selection selection) {
        Axis y = Axes.of(s.axisTitle(), s.low(), s.high(), selection);
        double first = Math.min(bx[0], cx[0]);
        double last = Math.max(bx[bx.length - 1], cx[cx.length - 1]);
        Axis x = Axis.linear(xTitle, first - 0.03 * (last - first + 1), last + 0.03 * (last - first + 1));
        List<Mark> marks = new ArrayList<>();
        boolean many = Math.max(bx.length, cx.length) > Shown.MOST;
        side(marks, bx, s.baseline(), Tone.BASELINE, many ? List.of() : s.baselineData(Shown.of(s.baseline())), c);
        side(marks, cx, s.candidate(), Tone.CANDIDATE, many ? List.of() : s.candidateData(Shown.of(s.candidate())), c);
        return new Spec(
                title(c),
                s.subtitle(),
                s.counts() + "; " + c.scope() + ". Dashed: geometric mean of each side. "
                        + (many
                                ? "Reduced to the lowest and highest " + c.unitOfAnalysis()
                                        + " of each column of pixels."
                                : "One point is one " + c.unitOfAnalysis() + "."),
                title(c) + " Runs of " + s.subtitle() + " in order, " + s.counts() + ".",
                s.legend(),
                List.of(Panel.Plot.of(x, y, marks)));
    }

    private static void side(List<Mark> marks, double[] xs, double[] ys, Tone tone, List<Datum> data, Comparison c) {
        marks.add(new Mark.Rule(false, LogMean.of(ys, c.rule().alpha()).mean(), tone, true, ""));
        steps(marks, xs, ys, tone);
        if (ys.length > Shown.MOST) {
            marks.add(new Mark.Trace(new Pyramid(xs, ys), tone, 1.1));
            return;
        }
        marks.add(new Mark.Line(xs, ys, tone, 1.1, false, false, Datum.NONE));
        double radius = ys.length > 300 ? 1.5 : ys.length > 80 ? 2.4 : 4;
        marks.add(new Mark.Dots(xs, ys, tone, Symbol.CIRCLE, radius, false, data));
    }

    /** Where the level changes, as the search for changepoints sees it; needs twenty runs. */
    private static void steps(List<Mark> marks, double[] xs, double[] ys, Tone tone) {
        if (ys.length < SteadyState.SMALLEST || Moments.constant(ys)) {
            return;
        }
        for (SteadyState.Segment segment : SteadyState.of(ys, () -> false).segments()) {
            if (segment.from() > 0) {
                double at = (xs[segment.from() - 1] + xs[segment.from()]) / 2;
                marks.add(new Mark.Rule(true, at, tone, true, "step"));
            }
        }
    }

    /** What the checks say about order; that nothing was found only where they looked. */
    private static String title(Comparison c) {
        List<String> found = c.checks().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .filter(f -> ABOUT_ORDER.stream().anyMatch(f.code()::contains))
                .map(Finding::message)
                .toList();
        return found.isEmpty()
                ? "The " + TwoSides.plural(c.unitOfAnalysis(), 2) + " of "
                        + c.key().benchmark() + " in order: the checks report no drift, jump or dependence"
                : String.join(" ", found);
    }
}
