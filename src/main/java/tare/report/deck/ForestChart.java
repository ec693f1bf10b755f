package tare.report.deck;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tare.analysis.Comparison;
import tare.plot.scene.Shape;
import tare.report.Block;
import tare.report.Kind;
import tare.report.Wording;
import tare.verdict.Figures;
import tare.verdict.Interval;
import tare.verdict.VerdictWords;

/**
 * Rows as a native scatter chart: performance in per cent across, one row a comparison down, custom error bars for both
 * intervals, a margin band, and a series a verdict with its mark. Some programs draw no horizontal error bars: each
 * interval is a line too, cut at the axis, and the two lie on one another. The workbook behind it holds every number.
 */
final class ForestChart implements NativeChart {
    private static final double THICK = 3.5;
    private static final double THIN = 1.25;
    /** Room left and right for half of the outer numbers, as a share of the width. */
    private static final double SIDE = 0.05;
    /** Places of a row's line: low end, high end, and one without a row, which is the gap. */
    private static final int PLACES = 3;

    private final List<Comparison> rows;
    private final List<String> names;
    private final Block.Forest.Axis axis;
    private final double rowHeight;
    private final double fontSize;
    private final double width;
    private final Map<VerdictWords, Kind> verdicts = new LinkedHashMap<>();
    private final ChartSheet sheet = new ChartSheet("Forest");
    private final ChartSheet lines = new ChartSheet("Lines");
    private final ScatterChart chart;

    ForestChart(Block.Forest forest, double rowHeight, double fontSize, double width) {
        this.rows = forest.rows();
        this.names = forest.names();
        this.axis = forest.axis();
        this.rowHeight = rowHeight;
        this.fontSize = fontSize;
        this.width = width;
        this.chart = new ScatterChart(fontSize);
        rows.forEach(c -> verdicts.putIfAbsent(Wording.verdict(c), Kind.of(c)));
    }

    /** Room under the rows for the axis' numbers. */
    static double axisRoom(double fontSize) {
        return fontSize * 2;
    }

    @Override
    public List<Shape> drawn() {
        return ForestPicture.of(rows, axis, rowHeight, fontSize, SIDE * width, (1 - 2 * SIDE) * width);
    }

    @Override
    public Made make() throws IOException {
        sheet.text("Benchmark", 40, names);
        sheet.text("Runs", 10, rows.stream().map(Wording::runs).toList());
        sheet.text("Verdict", 24, rows.stream().map(Wording::word).toList());
        lines.text(
                "Benchmark",
                40,
                names.stream().flatMap(n -> List.of(n, n, "").stream()).toList());
        series();
        byte[] book = new Workbook().add(sheet.sheet()).add(lines.sheet()).bytes();
        return new Made(chart.xml(across(), down(), room()), book);
    }

    private void series() {
        double alpha = rows.getFirst().rule().alpha();
        String ninety = Figures.level(2 * alpha);
        String ninetyFive = Figures.level(alpha);
        ChartSheet.Numbers performance =
                numbers("Performance, baseline = 100", c -> 100 * c.judgement().performance());
        numbers(ninetyFive + " low", c -> 100 * low(wide(c)));
        numbers(ninetyFive + " high", c -> 100 * high(wide(c)));
        Ends thin = ends(ninetyFive, ForestChart::wide);
        Ends thick = ends(ninety, c -> c.judgement().performanceEquivalence());
        band();
        baseline();
        for (Map.Entry<VerdictWords, Kind> e : verdicts.entrySet()) {
            Predicate<Comparison> own = c -> Wording.verdict(c).equals(e.getKey());
            String word = e.getKey().word();
            String paint = Series.paint(e.getValue().fill());
            ChartSheet.Numbers place = sheet.numbers("Row: " + word, places(own));
            chart.add(
                    new Series(word + ", " + ninety + " interval").errors("x", thick.minus, thick.plus, paint, THICK),
                    performance,
                    place);
            line(
                    new Series(word + ", line " + ninety).line(paint, THICK),
                    word + " " + ninety,
                    c -> c.judgement().performanceEquivalence(),
                    own);
            line(new Series(word + ", thin line").line(paint, THIN), word + " thin", ForestChart::wide, own);
            Series marks = ChartMark.of(e.getValue(), e.getKey().hollow())
                    .on(new Series(word), place.values(), fontSize)
                    .errors("x", thin.minus, thin.plus, paint, THIN);
            chart.add(marks, performance, place);
        }
        beyond();
    }

    private static Interval wide(Comparison c) {
        return c.judgement().performanceCi();
    }

    /** How far an interval reaches from its row's mark. */
    private record Ends(ChartSheet.Numbers minus, ChartSheet.Numbers plus) {}

    private Ends ends(String level, Function<Comparison, Interval> of) {
        return new Ends(
                numbers(level + " minus", c -> 100 * (c.judgement().performance() - low(of.apply(c)))),
                numbers(
                        level + " plus",
                        c -> 100 * (high(of.apply(c)) - c.judgement().performance())));
    }

    /** The places of the rows it holds for; the first row is on top. */
    private double[] places(Predicate<Comparison> own) {
        double[] y = new double[rows.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = own.test(rows.get(i)) ? rows.size() - i : Double.NaN;
        }
        return y;
    }

    private static double low(Interval i) {
        return Math.min(i.low(), i.high());
    }

    private static double high(Interval i) {
        return Math.max(i.low(), i.high());
    }

    private ChartSheet.Numbers numbers(String title, ToDoubleFunction<Comparison> of) {
        return sheet.numbers(title, rows.stream().mapToDouble(of).toArray());
    }

    /**
     * See-through, for some programs draw the first series on top. A stripe a row as high as the row, so that margins that
     * differ from row to row are shown as they are.
     */
    private void band() {
        String glass = "<a:solidFill><a:srgbClr val=\"" + Kind.EQUIVALENT.fill()
                + "\"><a:alpha val=\"14000\"/></a:srgbClr></a:solidFill>";
        line(
                new Series("Margin").line(glass, rowHeight),
                "Margin",
                c -> new Interval(
                        1 / c.rule().margin().high(), 1 / c.rule().margin().low()),
                c -> true);
    }

    /** One point in the middle with error bars up and down: a line that also stands with a single row. */
    private void baseline() {
        ChartSheet.Numbers x = sheet.numbers("Baseline", new double[] {100});
        ChartSheet.Numbers y = sheet.numbers("Baseline row", new double[] {(rows.size() + 1) / 2.0});
        ChartSheet.Numbers half = sheet.numbers("Baseline reach", new double[] {rows.size() / 2.0});
        String dots = Series.paint("8C959F") + "<a:prstDash val=\"sysDot\"/>";
        chart.add(new Series("Baseline = 100 %").errors("y", half, half, dots, 0.75), x, y);
    }

    /** Adds a series with the lines of the rows it has, cut at the axis. */
    private void line(Series series, String title, Function<Comparison, Interval> interval, Predicate<Comparison> has) {
        double[] x = new double[rows.size() * PLACES];
        double[] y = new double[rows.size() * PLACES];
        Arrays.fill(x, 100);
        Arrays.fill(y, Double.NaN);
        for (int i = 0; i < rows.size(); i++) {
            Interval ends = interval.apply(rows.get(i));
            double low = 100 * low(ends);
            double high = 100 * high(ends);
            if (has.test(rows.get(i)) && ends.exists() && high > axis.low() && low < axis.high()) {
                x[i * PLACES] = Math.max(axis.low(), low);
                x[i * PLACES + 1] = Math.min(axis.high(), high);
                y[i * PLACES] = rows.size() - i;
                y[i * PLACES + 1] = rows.size() - i;
            }
        }
        chart.add(series, lines.numbers(title + ", performance", x), lines.numbers(title + ", row", y));
    }

    /** What stands at the axis' edge for a point beyond it: an arrow, and the number where no interval runs into the place. */
    static String edge(Comparison c, Block.Forest.Axis axis) {
        boolean left = 100 * c.judgement().performance() < axis.low();
        Interval thin = wide(c);
        boolean crossed = thin.exists() && (left ? 100 * high(thin) > axis.low() : 100 * low(thin) < axis.high());
        String number = crossed ? "" : Wording.performance(c);
        return (left ? "◀ " + number : number + " ▶").strip();
    }

    /** Points beyond the axis: an arrow at its edge with the number. */
    private void beyond() {
        double[] x = new double[rows.size()];
        double[] y = new double[rows.size()];
        Series arrows = new Series("Beyond the axis");
        boolean any = false;
        for (int i = 0; i < x.length; i++) {
            Comparison c = rows.get(i);
            double p = 100 * c.judgement().performance();
            boolean left = p < axis.low();
            boolean out = left || p > axis.high();
            x[i] = left ? axis.low() : out ? axis.high() : Double.NaN;
            y[i] = out ? rows.size() - i : Double.NaN;
            any |= out;
            if (out) {
                arrows.label(i, edge(c, axis), Kind.of(c).ink(), left ? "r" : "l", fontSize * 0.9);
            }
        }
        if (any) {
            chart.add(arrows, sheet.numbers("Edge of the axis", x), sheet.numbers("Row beyond the axis", y));
        }
    }

    /** The plot takes the rows' room exactly; the axis' numbers stand under it. */
    private ChartSpace.Room room() {
        double plot = rows.size() * rowHeight;
        return new ChartSpace.Room(SIDE, 0, 1 - 2 * SIDE, plot / (plot + axisRoom(fontSize)));
    }

    private ScatterChart.Axis across() {
        String format = (axis.decimals() == 0 ? "0" : "0." + "0".repeat(axis.decimals())) + "\" %\"";
        return new ScatterChart.Axis(axis.low(), axis.high(), axis.step(), false, format, true);
    }

    private ScatterChart.Axis down() {
        return ScatterChart.Axis.hidden(0.5, rows.size() + 0.5);
    }
}
