package tare.chart.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Side;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.chart.TwoSides;
import tare.chart.WithinRuns;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.stats.Moments;
import tare.verdict.Figures;

/** Where the variation comes from: between runs or inside them, for both sides. */
public final class VarianceByLevel implements Chart {
    @Override
    public String id() {
        return "variance";
    }

    @Override
    public String name() {
        return "Variation by level";
    }

    @Override
    public String purpose() {
        return "Whether more runs or longer runs would sharpen the answer.";
    }

    @Override
    public String reading() {
        return "Where the variation lies between runs, more iterations inside a run do not help; more runs do.";
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return chosen(analysis, selection).isPresent();
    }

    private static Optional<Comparison> chosen(Analysis analysis, Selection selection) {
        return selection.rows(analysis).stream()
                .filter(c -> parts(c.baseline(), c).isPresent()
                        && parts(c.candidate(), c).isPresent())
                .findFirst();
    }

    /**
     * Standard deviations relative to the mean.
     *
     * @param between of the runs' true means: √max(0, S₂² − S₁²/r)
     * @param within of the values inside a run: √S₁²
     */
    private record Parts(double between, double within) {}

    private static Optional<Parts> parts(Side side, Comparison c) {
        List<WithinRuns.Run> runs = WithinRuns.of(side, c.metric().unit(), 1).stream()
                .filter(WithinRuns.Run::ordered)
                .toList();
        if (runs.size() < 2) {
            return Optional.empty();
        }
        double[] means = new double[runs.size()];
        double inside = 0;
        double perRun = 0;
        for (int i = 0; i < means.length; i++) {
            means[i] = Moments.mean(runs.get(i).values());
            inside += Moments.variance(runs.get(i).values()) / means.length;
            perRun += 1.0 / runs.get(i).values().length / means.length;
        }
        double grand = Math.abs(Moments.mean(means));
        double between = Math.max(0, Moments.variance(means) - inside * perRun);
        return Optional.of(new Parts(Math.sqrt(between) / grand, Math.sqrt(inside) / grand));
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        Comparison c = chosen(analysis, selection).orElseThrow();
        Parts b = parts(c.baseline(), c).orElseThrow();
        Parts k = parts(c.candidate(), c).orElseThrow();
        double most = Math.max(Math.max(b.between(), b.within()), Math.max(k.between(), k.within()));
        List<Mark> marks = new ArrayList<>();
        bar(marks, 0, b.between(), Tone.BASELINE, -1, c);
        bar(marks, 0, k.between(), Tone.CANDIDATE, 1, c);
        bar(marks, 1, b.within(), Tone.BASELINE, -1, c);
        bar(marks, 1, k.within(), Tone.CANDIDATE, 1, c);
        TwoSides s = TwoSides.of(c);
        String title = title(c, b, k);
        String unit = TwoSides.plural(c.unitOfAnalysis(), 2);
        return new Spec(
                title,
                s.subtitle(),
                s.basis() + ". Standard deviations relative to the mean; between " + unit
                        + " after taking off what the variation inside them explains.",
                title + " Variation between and inside " + unit + " of both sides.",
                s.legend(),
                List.of(Panel.Plot.of(
                        Axis.names("", List.of("between " + unit, "inside a " + c.unitOfAnalysis())),
                        Axis.percent("Standard deviation, share of the mean", 0, most * 1.15),
                        marks)));
    }

    private static void bar(List<Mark> marks, double at, double value, Tone tone, int side, Comparison c) {
        double x1 = at + side * 0.015;
        double x2 = at + side * 0.22;
        marks.add(new Mark.Bar(x1, 0, x2, value, tone, 0.8, new Datum(c.id(), Figures.percent(value, 2))));
        marks.add(new Mark.Label(
                (x1 + x2) / 2, value, 0, -5, Figures.percent(value, 2), Anchor.MIDDLE, Weight.REGULAR, Tone.INK));
    }

    private static String title(Comparison c, Parts b, Parts k) {
        boolean between = k.between() > k.within() && b.between() > b.within();
        boolean within = k.between() < k.within() && b.between() < b.within();
        String unit = TwoSides.plural(c.unitOfAnalysis(), 2);
        if (between) {
            return "Most variation lies between " + unit + ": more " + unit + " help, more iterations do not";
        }
        return within
                ? "Most variation lies inside the " + unit + ": longer " + unit + " help as well as more of them"
                : "The two sides vary at different levels: between " + unit + " "
                        + Figures.percent(k.between(), 2) + " on "
                        + c.candidate().platform() + " against "
                        + Figures.percent(b.between(), 2);
    }
}
