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
import tare.chart.Selection;
import tare.chart.TwoSides;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Ticks;
import tare.plot.Tone;
import tare.stats.quantile.Quantiles;
import tare.verdict.Figures;

/** Counts of runs in equal classes, the baseline above and the candidate below on one axis. */
public final class HistogramBars implements Chart {
    private static final double LEAST_CLASSES = 8;
    /** Between two bars, as a share of all classes; at most a share of one. */
    private static final double GAP = 0.002;

    private static final double MOST_GAP = 0.03;
    private static final double LN_10 = Math.log(10);

    @Override
    public String id() {
        return "histogram";
    }

    @Override
    public String name() {
        return "Histogram";
    }

    @Override
    public String purpose() {
        return "How often which values occurred, the two sides back to back on one axis.";
    }

    @Override
    public String reading() {
        return "Upward bars are the baseline, downward bars the candidate; both use the same classes.";
    }

    @Override
    public List<ChartOption> options() {
        return List.of(ChartOption.NEAR_AXIS);
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return TwoSides.with(analysis, selection, 5).isPresent();
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = TwoSides.with(analysis, selection, 5).orElseThrow();
        TwoSides s = TwoSides.of(c, selection);
        Classes classes =
                Classes.of(s, Axes.apt("", s.low(), s.high(), selection).log());
        double[] up = classes.shares(s.baseline());
        double[] down = classes.shares(s.candidate());
        double most = Math.max(
                Arrays.stream(up).max().orElse(1), Arrays.stream(down).max().orElse(1));
        Axis y = new Axis(
                "Share of " + TwoSides.plural(c.unitOfAnalysis(), 2),
                -1.12 * most,
                1.12 * most,
                false,
                Axis.NumberFormat.MAGNITUDE,
                List.of());
        List<Mark> marks = new ArrayList<>();
        bars(marks, up, classes, Tone.BASELINE, 1, s, c.baseline().platform());
        bars(marks, down, classes, Tone.CANDIDATE, -1, s, c.candidate().platform());
        marks.add(new Mark.Rule(false, 0, Tone.INK, false, ""));
        median(marks, s.baseline(), most);
        median(marks, s.candidate(), -most);
        marks.add(new Mark.EndLabel(0.5 * most, c.baseline().platform(), Tone.BASELINE));
        marks.add(new Mark.EndLabel(-0.5 * most, c.candidate().platform(), Tone.CANDIDATE));
        String medians = s.medians();
        String title = Character.toUpperCase(medians.charAt(0)) + medians.substring(1);
        return new Spec(
                title,
                s.subtitle(),
                s.basis() + ". Classes of " + classes.words(s.scale().unit())
                        + " (Freedman–Diaconis, rounded); the highest bar holds " + Figures.percent(most, 0)
                        + " of its side. Dashed: medians.",
                title + " Back-to-back histogram of " + s.counts() + ".",
                List.of(),
                List.of(Panel.Plot.of(classes.axis(s.axisTitle()), y, marks)));
    }

    /**
     * Equal classes of the values or of their logarithms.
     *
     * @param log whether of the logarithms
     * @param first where the first class begins
     * @param width of a class
     * @param count how many there are
     */
    private record Classes(boolean log, double first, double width, int count) {
        static Classes of(TwoSides s, boolean log) {
            double low = log ? Math.log(s.low()) : s.low();
            double high = log ? Math.log(s.high()) : s.high();
            double wanted = wanted(s, low, high, log);
            double width = log ? LN_10 / Math.max(1, Math.round(LN_10 / wanted)) : wanted;
            double first = high > low ? Math.floor(low / width + 1e-9) * width : low - width / 2;
            return new Classes(log, first, width, (int) Math.max(1, Math.floor((high - first) / width + 1e-9) + 1));
        }

        /** 2·IQR·n^(−1/3) of the smaller sample, rounded to a round step, between 8 and 60 classes. */
        private static double wanted(TwoSides s, double low, double high, boolean log) {
            double range = high - low;
            if (!(range > 0)) {
                return high == 0 ? 1 : Math.abs(high) * 0.01;
            }
            double iqr = Math.max(iqr(s.baseline(), log), iqr(s.candidate(), log));
            int n = Math.min(s.baseline().length, s.candidate().length);
            double wanted = iqr > 0 ? 2 * iqr / Math.cbrt(n) : range / 10;
            double bounded = Math.max(range / 60, Math.min(range / LEAST_CLASSES, wanted));
            return Ticks.step(bounded * 0.75, 1);
        }

        private static double iqr(double[] values, boolean log) {
            double low = Quantiles.of(values, 0.25);
            double high = Quantiles.of(values, 0.75);
            return log ? Math.log(high / low) : high - low;
        }

        double[] shares(double[] values) {
            double[] out = new double[count];
            for (double v : values) {
                int i = (int) Math.floor(((log ? Math.log(v) : v) - first) / width + 1e-9);
                out[Math.clamp(i, 0, count - 1)] += 1.0 / values.length;
            }
            return out;
        }

        /** A place in the axis's values: whole numbers are where classes begin. */
        double at(double place) {
            double x = first + place * width;
            return log ? Math.exp(x) : x;
        }

        Axis axis(String title) {
            return Axis.linear(title, at(-0.5), at(count + 0.5)).withLog(log);
        }

        String words(String unit) {
            return log ? "a factor of " + Labels.number(Math.exp(width), 3) : Labels.number(width, 1) + " " + unit;
        }
    }

    private static void bars(
            List<Mark> marks, double[] shares, Classes classes, Tone tone, int side, TwoSides s, String who) {
        double gap = Math.min(MOST_GAP, GAP * classes.count());
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                String hover = who + ": " + Figures.percent(shares[i], 0) + " from " + Labels.value(classes.at(i))
                        + " to "
                        + Labels.value(classes.at(i + 1), s.scale().unit());
                marks.add(new Mark.Bar(
                        classes.at(i + gap),
                        0,
                        classes.at(i + 1 - gap),
                        side * shares[i],
                        tone,
                        0.75,
                        new Datum(s.comparison().id(), hover)));
            }
        }
    }

    private static void median(List<Mark> marks, double[] values, double to) {
        double m = Quantiles.of(values, 0.5);
        marks.add(new Mark.Line(
                new double[] {m, m}, new double[] {0, to * 1.06}, Tone.INK, 1.4, true, false, Datum.NONE));
    }
}
