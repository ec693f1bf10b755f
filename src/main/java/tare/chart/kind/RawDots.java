package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Labels;
import tare.chart.LogMean;
import tare.chart.OneSide;
import tare.chart.Rings;
import tare.chart.Selection;
import tare.chart.Shown;
import tare.chart.Swarm;
import tare.chart.TwoSides;
import tare.chart.VerdictLook;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.stats.StudentT;
import tare.verdict.Interval;
import tare.verdict.Judgement;

/** Every run of both sides as a dot with mean and interval; beside it the ratio on an axis that is in step with the values. */
public final class RawDots implements Chart {
    private static final int CURVE = 60;

    @Override
    public String id() {
        return "dots";
    }

    @Override
    public String name() {
        return "Raw values and ratio";
    }

    @Override
    public String purpose() {
        return "Every run of both sides, the means, and how far apart they are against the margin.";
    }

    @Override
    public String reading() {
        return "Left: each dot is a run, the line is the mean, the bar its interval. Right: the candidate relative to"
                + " the baseline on an axis in step with the left one; the green band is the margin.";
    }

    @Override
    public List<ChartOption> options() {
        return List.of(ChartOption.AXIS);
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return TwoSides.with(analysis, selection, 1).isPresent();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = TwoSides.with(analysis, selection, 1).orElseThrow();
        TwoSides sides = TwoSides.of(c, selection);
        LogMean baseline = LogMean.of(c, sides.baseline());
        Interval margin = nativeMargin(sides);
        double low = Math.min(sides.low(), baseline.mean() * margin.low());
        double high = Math.max(sides.high(), baseline.mean() * margin.high());
        if (c.judgement().ci().exists() && baseline.mean() > 0) {
            double reach = reach(c.judgement()) * c.judgement().logSe();
            double ratio = c.judgement().ratio();
            low = Math.min(low, baseline.mean() * Math.max(0, ratio * Math.exp(-reach)));
            high = Math.max(high, baseline.mean() * Math.min(Math.max(3, ratio), ratio * Math.exp(reach)));
        }
        Axis values = Axes.apt(sides.axisTitle(), low, high, selection);
        List<Panel> panels = new ArrayList<>();
        panels.add(values(sides, values));
        if (baseline.mean() > 0 && !Double.isNaN(c.judgement().ratio())) {
            panels.add(ratio(sides, values, baseline.mean(), margin));
        }
        return new Spec(c.sentence(), sides.subtitle(), caption(sides), alt(sides), List.of(), panels);
    }

    /** The margin on the native ratio candidate / baseline. */
    private static Interval nativeMargin(TwoSides s) {
        Interval cost = new Interval(
                s.comparison().rule().margin().low(),
                s.comparison().rule().margin().high());
        return s.higherIsBetter() ? cost.inverse() : cost;
    }

    private static Panel values(TwoSides s, Axis y) {
        Comparison c = s.comparison();
        Axis x = Axis.names("", List.of(c.baseline().platform(), c.candidate().platform()));
        List<Mark> marks = new ArrayList<>();
        for (OneSide side : s.both()) {
            swarm(marks, side, y);
            mean(marks, side, c);
        }
        return new Panel.Plot("", 1.7, x, y, false, marks);
    }

    private static double at(OneSide side) {
        return side.candidate() ? 1 : 0;
    }

    private static void swarm(List<Mark> marks, OneSide side, Axis y) {
        Shown shown = Shown.of(side.values());
        double[] values = shown.pick(side.values());
        double[] xs = Swarm.along(y, values, 48, 0.2);
        for (int i = 0; i < xs.length; i++) {
            xs[i] += at(side) - 0.06;
        }
        double radius = values.length > 200 ? 1.8 : values.length > 60 ? 2.6 : 4;
        if (!shown.reduced()) {
            Rings.add(marks, xs, values, radius);
        }
        marks.add(new Mark.Dots(xs, values, side.tone(), side.symbol(), radius, false, side.data(shown)));
    }

    /** Mean and interval, and a line from there to the ratio beside it. */
    private static void mean(List<Mark> marks, OneSide side, Comparison c) {
        LogMean mean = LogMean.of(c, side.values());
        double bar = at(side) + 0.27;
        marks.add(new Mark.Line(
                new double[] {bar, 1.5},
                new double[] {mean.mean(), mean.mean()},
                Tone.FAINT,
                1,
                true,
                false,
                Datum.NONE));
        if (mean.high() > mean.low()) {
            marks.add(new Mark.Range(false, bar, mean.low(), mean.high(), Tone.INK, 1.6, Datum.NONE));
        }
        marks.add(new Mark.Dots(
                new double[] {bar}, new double[] {mean.mean()}, Tone.INK, Symbol.CIRCLE, 3.6, false, List.of()));
        marks.add(new Mark.Label(bar, mean.mean(), 8, -5, mean.words(), Anchor.START, Weight.SEMIBOLD, Tone.INK));
    }

    private static Panel ratio(TwoSides s, Axis values, double baseline, Interval margin) {
        Comparison c = s.comparison();
        Judgement j = c.judgement();
        VerdictLook look = VerdictLook.of(c);
        Axis y = new Axis(
                c.candidate().platform() + " / " + c.baseline().platform(),
                values.from() / baseline,
                values.to() / baseline,
                values.log(),
                Axis.NumberFormat.PERCENT,
                List.of());
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Band(false, margin.low(), margin.high(), Tone.BAND, "margin " + Labels.margin(c.rule())));
        marks.add(new Mark.Rule(false, 1, Tone.FAINT, true, ""));
        marks.add(new Mark.Line(
                new double[] {-0.8, 0}, new double[] {j.ratio(), j.ratio()}, Tone.FAINT, 1, true, false, Datum.NONE));
        if (j.ci().exists()) {
            curve(marks, j, look.tone());
            marks.add(new Mark.Range(false, 0, j.ci().low(), j.ci().high(), look.tone(), 1.6, Datum.NONE));
            marks.add(new Mark.Range(
                    false, 0, j.equivalence().low(), j.equivalence().high(), look.tone(), 4.5, Datum.NONE));
        }
        boolean hollow = look.open() || !j.testable();
        Datum datum = new Datum(c.id(), c.because());
        marks.add(new Mark.Dots(
                new double[] {0}, new double[] {j.ratio()}, look.tone(), look.mark(), 6, hollow, List.of(datum)));
        Axis x = new Axis(
                "",
                -0.8,
                1.2,
                false,
                Axis.NumberFormat.PLAIN,
                List.of(Labels.performance(j.ratio(), c.rule()) + " · " + look.word()));
        return new Panel.Plot("", 1, x, y, true, marks);
    }

    /** How far the sampling distribution is drawn, in standard errors. */
    private static double reach(Judgement j) {
        return StudentT.upperQuantile(0.006, j.df());
    }

    /** The sampling distribution of the ratio as half a violin: density of t on the log ratio. */
    private static void curve(List<Mark> marks, Judgement j, Tone tone) {
        double reach = reach(j);
        double[] ys = new double[CURVE];
        double[] density = new double[CURVE];
        double peak = 0;
        double h = reach / CURVE;
        for (int i = 0; i < CURVE; i++) {
            double t = -reach + 2 * reach * i / (CURVE - 1);
            ys[i] = j.ratio() * Math.exp(t * j.logSe());
            density[i] = StudentT.cdf(t + h, j.df()) - StudentT.cdf(t - h, j.df());
            peak = Math.max(peak, density[i]);
        }
        double top = peak;
        double[] right = Arrays.stream(density).map(d -> 0.08 + 0.75 * d / top).toArray();
        double[] xs = new double[2 * CURVE];
        double[] outline = new double[2 * CURVE];
        for (int i = 0; i < CURVE; i++) {
            xs[i] = right[i];
            outline[i] = ys[i];
            xs[2 * CURVE - 1 - i] = 0.08;
            outline[2 * CURVE - 1 - i] = ys[i];
        }
        marks.add(new Mark.Outline(xs, outline, tone, 0.18));
    }

    private static String caption(TwoSides s) {
        Comparison c = s.comparison();
        int most = Math.max(s.baseline().length, s.candidate().length);
        int least = Math.min(s.baseline().length, s.candidate().length);
        String dots = most < 2
                ? ". One value a side has no interval"
                : ". Dot with bar: " + LogMean.word(c) + " with its "
                        + Labels.level(1 - c.rule().alpha()) + " interval"
                        + (least < 2 ? " where there is more than one value" : "");
        String right = c.judgement().testable()
                ? ". Right: ratio of the means, " + Labels.intervals(c.rule()) + ", and how likely each ratio is."
                : ". Right: ratio of the means; nothing was tested.";
        return s.basis()
                + dots
                + right
                + Rings.words(s.baseline(), s.candidate())
                + Shown.words(s.baseline(), s.candidate(), "dots");
    }

    private static String alt(TwoSides s) {
        Comparison c = s.comparison();
        return c.sentence() + " Dot plot of " + Labels.row(c) + ": " + s.counts() + ", " + LogMean.word(c) + "s "
                + LogMean.of(c, s.baseline()).words(s.scale().unit()) + " and "
                + LogMean.of(c, s.candidate()).words(s.scale().unit()) + ".";
    }
}
