package tare.chart.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Labels;
import tare.chart.LogMean;
import tare.chart.OneSide;
import tare.chart.Selection;
import tare.chart.ShortNames;
import tare.chart.TwoSides;
import tare.chart.ValueScale;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.verdict.Figures;

/** The means of both sides with their intervals, bar beside bar, from zero, for the benchmarks that share a unit. */
public final class MeanBars implements Chart {
    /** More groups of bars cannot be named. */
    private static final int MOST = 12;
    /** Above so few groups there is room for numbers. */
    private static final int FEW = 6;

    private static final double NEAR = 0.03;
    private static final double FAR = 0.38;
    private static final ChartOption AXIS = ChartOption.of(
            "axis",
            "Axis",
            new ChartOption.Choice("zero", "In its unit"),
            new ChartOption.Choice("percent", "Per cent of the baseline, any unit"));

    @Override
    public String id() {
        return "bars";
    }

    @Override
    public String name() {
        return "Bars with intervals";
    }

    @Override
    public String purpose() {
        return "How large the numbers of both sides are, in their unit and from zero.";
    }

    @Override
    public String reading() {
        return "Each bar is a mean, the line on it its interval. Bars show sizes, not proof: whether a gap is real or"
                + " negligible is read from the ratio, as intervals of two bars may overlap and the gap still be real.";
    }

    @Override
    public List<ChartOption> options() {
        return List.of(AXIS);
    }

    @Override
    public boolean whole() {
        return true;
    }

    @Override
    public boolean fits(Analysis analysis, Selection selection) {
        return !rows(analysis, selection).isEmpty();
    }

    /** Rows of one candidate that share a unit: those of the first selected one, else the largest such family. */
    private static List<Comparison> rows(Analysis analysis, Selection selection) {
        Map<String, List<Comparison>> families = new LinkedHashMap<>();
        for (Comparison c : selection.rows(analysis)) {
            if (c.baseline().n() > 0 && c.candidate().n() > 0) {
                families.computeIfAbsent(family(c, selection), k -> new ArrayList<>())
                        .add(c);
            }
        }
        if (!selection.ids().isEmpty()) {
            return families.values().stream().findFirst().orElse(List.of());
        }
        int most = families.values().stream().mapToInt(List::size).max().orElse(0);
        return families.values().stream()
                .filter(f -> f.size() == most)
                .findFirst()
                .orElse(List.of());
    }

    private static String family(Comparison c, Selection selection) {
        return selection.is("axis", "percent")
                ? c.candidate().platform()
                : String.join(
                        "\0",
                        c.candidate().platform(),
                        c.metric().name(),
                        c.metric().unit().symbol());
    }

    @Override
    public Spec figure(Analysis analysis, Selection selection) {
        List<Comparison> all = rows(analysis, selection);
        List<Comparison> rows = all.subList(0, Math.min(MOST, all.size()));
        boolean percent = selection.is("axis", "percent");
        Comparison first = rows.getFirst();
        ValueScale shared = ValueScale.of(
                first.metric(),
                rows.stream()
                        .mapToDouble(
                                c -> LogMean.of(c.baseline().values(), c.rule().alpha())
                                        .mean())
                        .max()
                        .orElse(1));
        List<Mark> marks = new ArrayList<>();
        double low = 0;
        double high = 0;
        for (int i = 0; i < rows.size(); i++) {
            TwoSides seen = TwoSides.of(rows.get(i), selection);
            ValueScale scale = percent ? seen.scale() : shared;
            for (OneSide side : seen.in(scale).both()) {
                LogMean mean = LogMean.of(side.values(), rows.get(i).rule().alpha());
                bar(marks, i, side, mean, rows.size() <= FEW);
                low = Math.min(low, mean.low());
                high = Math.max(high, mean.high());
            }
        }
        TwoSides s = TwoSides.of(first, selection)
                .in(percent ? TwoSides.of(first, selection).scale() : shared);
        double room = 0.08 * (high - low == 0 ? 1 : high - low);
        List<String> names = ShortNames.of(rows.stream().map(Labels::row).toList());
        String title = title(rows, names, s);
        return new Spec(
                title,
                subtitle(rows, s, percent),
                caption(rows, all.size(), first),
                title + " Bars from zero of " + rows.size() + (rows.size() == 1 ? " benchmark." : " benchmarks."),
                s.legend(),
                List.of(Panel.Plot.of(
                        Axis.names("", names),
                        Axis.linear(s.axisTitle(), low < 0 ? low - room : 0, high + room),
                        marks)));
    }

    private static void bar(List<Mark> marks, int at, OneSide side, LogMean mean, boolean number) {
        double x1 = at + (side.candidate() ? NEAR : -FAR);
        double x2 = at + (side.candidate() ? FAR : -NEAR);
        double middle = (x1 + x2) / 2;
        String said = Labels.value(mean.mean(), side.scale().unit());
        String hover = side.platform() + ": " + said
                + (mean.high() > mean.low()
                        ? " (" + Labels.value(mean.low()) + " to " + Labels.value(mean.high()) + ")"
                        : "");
        marks.add(new Mark.Bar(x1, 0, x2, mean.mean(), side.tone(), 0.75, new Datum(side.comparison(), hover)));
        if (mean.high() > mean.low()) {
            marks.add(new Mark.Range(false, middle, mean.low(), mean.high(), Tone.INK, 1.6, Datum.NONE));
        }
        if (number) {
            boolean below = mean.mean() < 0;
            marks.add(new Mark.Label(
                    middle,
                    below ? mean.low() : mean.high(),
                    0,
                    below ? 14 : -5,
                    Labels.value(mean.mean()),
                    Anchor.MIDDLE,
                    Weight.REGULAR,
                    Tone.INK));
        }
    }

    private static String title(List<Comparison> rows, List<String> names, TwoSides s) {
        Comparison first = rows.getFirst();
        String candidate = first.candidate().platform();
        String baseline = first.baseline().platform();
        if (rows.size() == 1) {
            return s.means(first.rule().alpha());
        }
        List<Integer> known = IntStream.range(0, rows.size())
                .filter(i -> performance(rows.get(i)) > 0 && Double.isFinite(performance(rows.get(i))))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> performance(rows.get(i))))
                .toList();
        return known.size() < 2
                ? "The means of " + candidate + " and " + baseline + " on " + rows.size() + " benchmarks"
                : candidate + " performs at " + on(known.getFirst(), rows, names, " of " + baseline) + " and at "
                        + on(known.getLast(), rows, names, "");
    }

    private static double performance(Comparison c) {
        return c.judgement().performance();
    }

    private static String on(int row, List<Comparison> rows, List<String> names, String of) {
        Comparison c = rows.get(row);
        return Labels.performance(performance(c), c.rule()) + of + " on " + names.get(row);
    }

    private static String subtitle(List<Comparison> rows, TwoSides s, boolean percent) {
        if (rows.size() == 1) {
            return s.subtitle();
        }
        return percent ? "Values as measured, in " + s.axisTitle() : s.axisTitle() + s.better();
    }

    private static String caption(List<Comparison> rows, int all, Comparison first) {
        int[] runs = rows.stream()
                .flatMapToInt(c -> IntStream.of(c.baseline().n(), c.candidate().n()))
                .sorted()
                .toArray();
        int most = runs[runs.length - 1];
        String n = runs[0] == most ? String.valueOf(most) : runs[0] + " to " + most;
        return n + " " + TwoSides.plural(first.unitOfAnalysis(), most) + " a side. Bar: geometric mean; line: its "
                + Figures.level(first.rule().alpha())
                + " interval. Bars begin at zero; whether a gap is real is read from the ratio."
                + (all > rows.size() ? " The first " + rows.size() + " of " + all + " benchmarks." : "");
    }
}
