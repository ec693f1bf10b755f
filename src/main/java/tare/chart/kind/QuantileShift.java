package tare.chart.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Axes;
import tare.chart.Chart;
import tare.chart.Labels;
import tare.chart.Selection;
import tare.chart.TwoSides;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.stats.quantile.HarrellDavis;
import tare.stats.quantile.Quantiles;
import tare.verdict.Figures;

/** How far each decile of the candidate lies from the baseline's: a shift, a change of spread, or a tail. */
public final class QuantileShift implements Chart {
    private static final int RESAMPLES = 1000;
    private static final int LEAST = 8;
    private static final int MOST = 300;

    @Override
    public String id() {
        return "shift";
    }

    @Override
    public String name() {
        return "Shift function";
    }

    @Override
    public String purpose() {
        return "Whether the candidate differs alike in fast and slow runs, or only at one end.";
    }

    @Override
    public String reading() {
        return "A level line is a shift of the whole distribution; a slope means that the spread differs; one end apart"
                + " means a tail.";
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return TwoSides.with(analysis, selection, LEAST)
                .filter(c -> positive(c.baseline().values())
                        && positive(c.candidate().values()))
                .isPresent();
    }

    /** Differences in per cent need values above zero. */
    private static boolean positive(double[] values) {
        return Arrays.stream(values).allMatch(v -> v > 0);
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = TwoSides.with(analysis, selection, LEAST).orElseThrow();
        TwoSides s = fewer(TwoSides.of(c, selection));
        double[] xs = new double[9];
        double[] shift = new double[9];
        double[][] resampled = resampled(s, analysis.settings().seed());
        boolean told = false;
        List<Mark> marks = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (int d = 0; d < 9; d++) {
            xs[d] = (d + 1) / 10.0;
            shift[d] = relative(s.candidate(), s.baseline(), xs[d]);
            double[] at = resampled[d];
            double from = Quantiles.of(at, c.rule().alpha() / 2);
            double to = Quantiles.of(at, 1 - c.rule().alpha() / 2);
            marks.add(new Mark.Range(false, xs[d], from, to, Tone.CANDIDATE, 1.6, Datum.NONE));
            told |= from > 0 || to < 0;
            low = Math.min(low, from);
            high = Math.max(high, to);
        }
        boolean higher = s.higherIsBetter();
        double below =
                (higher ? 1 / c.rule().margin().high() : c.rule().margin().low()) - 1;
        double above = (higher ? 1 / c.rule().margin().low() : c.rule().margin().high()) - 1;
        low = Math.min(low, below);
        high = Math.max(high, above);
        marks.addFirst(new Mark.Rule(false, 0, Tone.FAINT, true, ""));
        marks.addFirst(new Mark.Band(false, below, above, Tone.BAND, "margin " + Labels.margin(c.rule())));
        marks.add(new Mark.Line(xs, shift, Tone.CANDIDATE, 1.6, false, false, Datum.NONE));
        marks.add(new Mark.Dots(xs, shift, Tone.CANDIDATE, Symbol.CIRCLE, 4.5, false, data(s, xs, shift)));
        Axis y = Axes.of(
                        c.candidate().platform() + " against " + c.baseline().platform() + better(c),
                        low,
                        high,
                        Selection.ALL)
                .withFormat(Axis.NumberFormat.PERCENT);
        String units = TwoSides.plural(c.unitOfAnalysis(), 2);
        Axis x = Axis.percent("Quantile of the " + units + " (10 %: lowest values, 90 %: highest)", 0.05, 0.95)
                .withTicks(Arrays.stream(xs).boxed().toList());
        String title = told ? title(c, shift) : open(c, shift);
        return new Spec(
                title,
                s.subtitle(),
                s.basis() + ". Harrell–Davis quantiles. Bars: "
                        + Labels.level(1 - c.rule().alpha())
                        + " percentile bootstrap, " + RESAMPLES + " resamples, seed "
                        + analysis.settings().seed()
                        + "; not corrected for looking at nine deciles." + reduced(c),
                title + " Shift function at the deciles.",
                List.of(),
                List.of(Panel.Plot.of(x, y, marks)));
    }

    private static String reduced(Comparison c) {
        return Math.max(c.baseline().n(), c.candidate().n()) > MOST
                ? " Reduced: " + MOST + " values a side, evenly by rank; the bars are as wide as so few make them."
                : "";
    }

    /** At most as many values a side as can be resampled at once, evenly taken from the sorted ones. */
    private static TwoSides fewer(TwoSides s) {
        return new TwoSides(s.comparison(), s.scale(), fewer(s.baseline()), fewer(s.candidate()));
    }

    private static double[] fewer(double[] values) {
        if (values.length <= MOST) {
            return values;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] out = new double[MOST];
        Arrays.setAll(out, i -> Quantiles.ofSorted(sorted, (i + 0.5) / MOST));
        return out;
    }

    private static double relative(double[] candidate, double[] baseline, double p) {
        return HarrellDavis.of(candidate, p).value()
                        / HarrellDavis.of(baseline, p).value()
                - 1;
    }

    private static double[][] resampled(TwoSides s, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] out = new double[9][RESAMPLES];
        double[][] wb = weights(s.baseline().length);
        double[][] wc = weights(s.candidate().length);
        for (int r = 0; r < RESAMPLES; r++) {
            double[] b = draw(s.baseline(), random);
            double[] c = draw(s.candidate(), random);
            for (int d = 0; d < 9; d++) {
                out[d][r] = weighted(c, wc[d]) / weighted(b, wb[d]) - 1;
            }
        }
        return out;
    }

    /** Harrell and Davis' weights at the deciles, from steps: the quantile is linear in the order statistics. */
    private static double[][] weights(int n) {
        double[][] out = new double[9][n];
        double[] step = new double[n];
        for (int d = 0; d < 9; d++) {
            Arrays.fill(step, 0);
            double above = 0;
            for (int i = n - 1; i >= 0; i--) {
                step[i] = 1;
                double now = HarrellDavis.value(step, (d + 1) / 10.0);
                out[d][i] = now - above;
                above = now;
            }
        }
        return out;
    }

    private static double weighted(double[] sorted, double[] weights) {
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += weights[i] * sorted[i];
        }
        return sum;
    }

    private static double[] draw(double[] values, SplittableRandom random) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = values[random.nextInt(values.length)];
        }
        Arrays.sort(out);
        return out;
    }

    private static List<Datum> data(TwoSides s, double[] xs, double[] shift) {
        List<Datum> out = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            out.add(new Datum(
                    s.comparison().id(), Figures.percent(xs[i], 0) + " quantile: " + Figures.gap(1 + shift[i], 1)));
        }
        return out;
    }

    private static String better(Comparison c) {
        return switch (c.metric().better()) {
            case HIGHER -> " · up is better";
            case LOWER -> " · down is better";
            case UNKNOWN -> "";
        };
    }

    /** Every bar holds zero. */
    private static String open(Comparison c, double[] shift) {
        String low = Figures.gap(1 + Arrays.stream(shift).min().orElse(0), 1);
        String high = Figures.gap(1 + Arrays.stream(shift).max().orElse(0), 1);
        return "At no decile is " + c.candidate().platform() + " told from "
                + c.baseline().platform() + " by these " + TwoSides.plural(c.unitOfAnalysis(), 2)
                + ": the estimates are " + low + (low.equals(high) ? "" : " to " + high);
    }

    private static String title(Comparison c, double[] shift) {
        String name = c.candidate().platform();
        double first = shift[0];
        double last = shift[8];
        double least = Arrays.stream(shift).min().orElse(0);
        double most = Arrays.stream(shift).max().orElse(0);
        if (most - least < c.rule().margin().fraction()) {
            String low = Figures.gap(1 + least, 1);
            String high = Figures.gap(1 + most, 1);
            return name + " is shifted by " + low + (low.equals(high) ? "" : " to " + high) + " at every decile";
        }
        return name + " differs by " + Figures.gap(1 + first, 1) + " at the lowest decile and by "
                + Figures.gap(1 + last, 1) + " at the highest";
    }
}
