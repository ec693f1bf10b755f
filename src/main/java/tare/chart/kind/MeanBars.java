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
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.verdict.Figures;
import tare.verdict.ValueScale;

/** The means of both sides with their intervals, bar beside bar, from zero, for the benchmarks that share a unit. */
public final class MeanBars implements Chart {
    /** What a bar is wide enough for, on a small page too; the whole mean is in its hover. */
    private static final int LETTERS = 8;
    /** More groups of bars cannot be named. */
    private static final int MOST = 12;
    /** Above so few groups there is room for numbers. */
    private static final int FEW = 6;

    /** In per cent of the baseline: what is more is drawn to the edge with an arrow. */
    private static final double MANY_TIMES = 300;

    private static final double ARROW = 5.5;
    /** The widest half of a group of bars, as a share of the axis. */
    private static final double WIDEST = 0.13;

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
                        .mapToDouble(c -> LogMean.of(c, c.baseline().values()).mean())
                        .max()
                        .orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TwoSides seen = TwoSides.of(rows.get(i), selection);
            for (OneSide side : seen.in(percent ? seen.scale() : shared).both()) {
                bars.add(new Bar(i, side, LogMean.of(rows.get(i), side.values())));
            }
        }
        double end = percent ? end(bars) : Double.POSITIVE_INFINITY;
        boolean beyond = bars.stream().anyMatch(b -> b.mean().mean() > end);
        double low = bars.stream().mapToDouble(b -> b.mean().low()).reduce(0, Math::min);
        double high =
                bars.stream().mapToDouble(b -> Math.min(end, b.mean().high())).reduce(0, Math::max);
        List<Mark> marks = new ArrayList<>();
        bars.forEach(b -> b.draw(marks, end, high, rows.size()));
        TwoSides s = TwoSides.of(first, selection)
                .in(percent ? TwoSides.of(first, selection).scale() : shared);
        double room = 0.08 * (high - low == 0 ? 1 : high - low);
        List<String> names = ShortNames.of(rows.stream().map(Labels::row).toList());
        String title = title(rows, names, s)
                + (all.size() > rows.size() ? ", the first " + rows.size() + " of " + all.size() + " benchmarks" : "");
        return new Spec(
                title,
                subtitle(rows, s, percent),
                caption(rows, first, beyond),
                title + " Bars from zero of " + rows.size() + (rows.size() == 1 ? " benchmark." : " benchmarks."),
                s.bars(),
                List.of(Panel.Plot.of(
                        Axis.names("", names),
                        Axis.linear(s.axisTitle(), low < 0 ? low - room : 0, high + room),
                        marks)));
    }

    /** Where the axis of shares ends: it must hold what is not many times the baseline, as one extreme bar would squash all others. */
    private static double end(List<Bar> bars) {
        double usual = bars.stream()
                .mapToDouble(b -> b.mean().mean())
                .filter(m -> m <= MANY_TIMES)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        return bars.stream().anyMatch(b -> b.mean().mean() > MANY_TIMES) ? 1.1 * usual : Double.POSITIVE_INFINITY;
    }

    /**
     * One bar.
     *
     * @param at the group it stands in
     */
    private record Bar(int at, OneSide side, LogMean mean) {
        void draw(List<Mark> marks, double end, double top, int groups) {
            double wide = Math.min(FAR, groups * WIDEST);
            double x1 = at + (side.candidate() ? NEAR * wide / FAR : -wide);
            double x2 = at + (side.candidate() ? wide : -NEAR * wide / FAR);
            double middle = (x1 + x2) / 2;
            boolean beyond = mean.mean() > end;
            double length = Math.min(mean.mean(), top);
            marks.add(new Mark.Bar(x1, 0, x2, length, side.tone(), 0.75, new Datum(side.comparison(), hover())));
            if (beyond) {
                marks.add(new Mark.Dots(
                        new double[] {middle},
                        new double[] {top},
                        side.tone(),
                        Symbol.TRIANGLE_UP,
                        ARROW,
                        false,
                        List.of()));
            } else if (mean.high() > mean.low()) {
                marks.add(new Mark.Range(
                        false, middle, mean.low(), Math.min(mean.high(), top), Tone.INK, 1.6, Datum.NONE));
            }
            if (beyond || groups <= FEW) {
                number(marks, middle, beyond ? top : Math.min(mean.high(), top), beyond);
            }
        }

        private void number(List<Mark> marks, double middle, double above, boolean beyond) {
            boolean below = mean.mean() < 0;
            marks.add(new Mark.Label(
                    middle,
                    below ? mean.low() : above,
                    0,
                    below ? 14 : beyond ? -9 : -5,
                    mean.words().length() > LETTERS ? Labels.value(mean.mean()) : mean.words(),
                    Anchor.MIDDLE,
                    beyond ? Weight.SEMIBOLD : Weight.REGULAR,
                    Tone.INK));
        }

        private String hover() {
            return side.platform() + ": "
                    + mean.words(side.scale().unit())
                    + (mean.high() > mean.low() ? " (" + mean.range() + ")" : "");
        }
    }

    private static String title(List<Comparison> rows, List<String> names, TwoSides s) {
        Comparison first = rows.getFirst();
        String candidate = first.candidate().platform();
        String baseline = first.baseline().platform();
        if (rows.size() == 1) {
            return s.means();
        }
        List<Integer> known = IntStream.range(0, rows.size())
                .filter(i -> performance(rows.get(i)) > 0 && Double.isFinite(performance(rows.get(i))))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> performance(rows.get(i))))
                .toList();
        return known.size() < 2
                ? "The means of " + candidate + " and " + baseline + " on " + rows.size() + " benchmarks"
                : candidate + " performs at " + on(known.getFirst(), rows, names) + " to "
                        + on(known.getLast(), rows, names) + " of " + baseline;
    }

    private static double performance(Comparison c) {
        return c.judgement().performance();
    }

    private static String on(int row, List<Comparison> rows, List<String> names) {
        Comparison c = rows.get(row);
        String name = names.get(row);
        return Labels.performance(performance(c), c.rule()) + " ("
                + (name.contains(" (") ? name.replace(" (", ", ").replace(")", "") : name) + ")";
    }

    private static String subtitle(List<Comparison> rows, TwoSides s, boolean percent) {
        if (rows.size() == 1) {
            return s.subtitle();
        }
        String shared = ShortNames.shared(rows.stream().map(Labels::row).toList());
        String said = percent ? "Values as measured, in " + s.axisTitle() : s.axisTitle() + s.better();
        return shared.isEmpty() ? said : shared + " · " + said;
    }

    private static String caption(List<Comparison> rows, Comparison first, boolean beyond) {
        int[] runs = rows.stream()
                .flatMapToInt(c -> IntStream.of(c.baseline().n(), c.candidate().n()))
                .sorted()
                .toArray();
        int most = runs[runs.length - 1];
        String n = runs[0] == most ? String.valueOf(most) : runs[0] + " to " + most;
        boolean alike = rows.stream().map(Comparison::unitOfAnalysis).distinct().count() == 1;
        return n + " " + TwoSides.plural(alike ? first.unitOfAnalysis() : "value", most)
                + " a side. Bar: geometric mean"
                + LogMean.exception(rows)
                + "; line: its "
                + Figures.level(first.rule().alpha())
                + " interval. Bars begin at zero; whether a gap is real is read from the ratio."
                + (beyond ? " Arrow: the bar is longer than the axis; its number stands at it." : "");
    }
}
