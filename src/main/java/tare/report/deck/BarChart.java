package tare.report.deck;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Ticks;
import tare.plot.Tone;
import tare.plot.scene.Shape;
import tare.report.SafeText;

/**
 * Bars from zero, side beside side under their names, as a native bar chart: a series a side with its intervals as custom
 * error bars, and the numbers above them as labels. The workbook has a row for each name.
 */
final class BarChart implements NativeChart {
    private static final int TICKS = 6;
    private static final double NEAR = 1e-6;
    private static final double INTERVAL = 1.5;
    /** Programs allow a gap of so many per cent of a bar's width. */
    private static final int WIDEST_GAP = 500;

    private static final int NAMES = 1003;
    private static final int VALUES = 1004;

    private final Panel.Plot plot;
    private final double width;
    private final double height;
    private final double font;
    private final Edges edges;
    private final ChartSheet sheet = new ChartSheet("Data");
    private final Map<Tone, Mark.Bar[]> sides;

    BarChart(Panel.Plot plot, double width, double height, double font) {
        this.plot = plot;
        this.width = width;
        this.height = height;
        this.font = font;
        this.edges = Edges.of(plot, font, width, height);
        this.sides = sides(plot).orElseThrow();
    }

    /** Whether the plot is nothing but bars from zero under names, with intervals and numbers of their own. */
    static boolean fits(Panel.Plot plot) {
        boolean axes = !plot.x().labels().isEmpty()
                && plot.y().numeric()
                && plot.y().format() == Axis.NumberFormat.PLAIN
                && !plot.y().log()
                && plot.y().from() <= 0
                && plot.y().to() > 0
                && !plot.yRight();
        return axes
                && sides(plot)
                        .filter(s -> plot.marks().stream().allMatch(m -> belongs(m, plot.marks())))
                        .isPresent();
    }

    private static boolean belongs(Mark mark, List<Mark> all) {
        return switch (mark) {
            case Mark.Bar b -> true;
            case Mark.Range r -> !r.horizontal() && bars(all).anyMatch(b -> at(b, r.at()));
            case Mark.Label l -> l.anchor() == Anchor.MIDDLE && bars(all).anyMatch(b -> at(b, l.x()));
            default -> false;
        };
    }

    private static Stream<Mark.Bar> bars(List<Mark> marks) {
        return marks.stream().filter(Mark.Bar.class::isInstance).map(Mark.Bar.class::cast);
    }

    private static double middle(Mark.Bar b) {
        return (b.x1() + b.x2()) / 2;
    }

    private static boolean at(Mark.Bar b, double x) {
        return Math.abs(middle(b) - x) < NEAR;
    }

    /** A bar of each side for every name, null where it has none; empty where bars do not stand so. */
    private static Optional<Map<Tone, Mark.Bar[]>> sides(Panel.Plot plot) {
        int names = plot.x().labels().size();
        Map<Tone, Mark.Bar[]> out = new LinkedHashMap<>();
        for (Mark.Bar b : bars(plot.marks()).toList()) {
            int place = (int) Math.round(middle(b));
            Mark.Bar[] side = out.computeIfAbsent(b.tone(), t -> new Mark.Bar[names]);
            if (b.y1() != 0 || place < 0 || place >= names || side[place] != null) {
                return Optional.empty();
            }
            side[place] = b;
        }
        return out.isEmpty() ? Optional.empty() : Optional.of(out);
    }

    @Override
    public List<Shape> drawn() {
        return PanelChart.drawn(plot, width, height);
    }

    @Override
    public Made make() throws IOException {
        List<String> whole = plot.x().labels();
        ChartSheet.Texts names =
                sheet.text("Name", 40, whole.stream().map(edges::name).toList());
        if (!names.values().equals(whole)) {
            sheet.text("In full", 40, whole);
        }
        StringBuilder series = new StringBuilder();
        int order = 0;
        for (Map.Entry<Tone, Mark.Bar[]> e : sides.entrySet()) {
            series.append(side(order, e.getKey(), e.getValue(), names));
            order++;
        }
        String bars = "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"
                + series + spacing() + "<c:axId val=\"" + NAMES + "\"/><c:axId val=\"" + VALUES + "\"/></c:barChart>";
        String xml = ChartSpace.xml(bars + nameAxis() + valueAxis(), edges.room(width, height), font);
        return new Made(xml, new Workbook().add(sheet.sheet()).bytes());
    }

    private String side(int order, Tone tone, Mark.Bar[] bars, ChartSheet.Texts names) {
        String name = PlotSeries.side(tone);
        double[] values = new double[bars.length];
        double[] minus = new double[bars.length];
        double[] plus = new double[bars.length];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(minus, Double.NaN);
        Arrays.fill(plus, Double.NaN);
        Series series = new Series(name).fill(PlotSeries.glass(tone, share(bars)));
        for (int i = 0; i < bars.length; i++) {
            Mark.Bar bar = bars[i];
            if (bar != null) {
                values[i] = bar.y2();
                Optional<Mark.Range> interval = interval(bar);
                minus[i] = interval.map(r -> bar.y2() - r.low()).orElse(Double.NaN);
                plus[i] = interval.map(r -> r.high() - bar.y2()).orElse(Double.NaN);
                label(series, i, bar, bar.y2() < 0 ? -zero(minus[i]) : zero(plus[i]));
            }
        }
        ChartSheet.Numbers means = sheet.numbers(name, values);
        ChartSheet.Numbers down = sheet.numbers(name + ", interval down", minus);
        ChartSheet.Numbers up = sheet.numbers(name + ", interval up", plus);
        sheet.text(
                name + ", in words",
                40,
                Arrays.stream(bars).map(b -> b == null ? "" : b.datum().hover()).toList());
        return series.capped(down, up, PlotSeries.paint(Tone.INK), INTERVAL).bars(order, names, means);
    }

    private static double share(Mark.Bar[] bars) {
        return Arrays.stream(bars)
                .filter(b -> b != null)
                .mapToDouble(Mark.Bar::share)
                .max()
                .orElse(1);
    }

    private static double zero(double missing) {
        return Double.isFinite(missing) ? missing : 0;
    }

    private Optional<Mark.Range> interval(Mark.Bar bar) {
        return plot.marks().stream()
                .filter(Mark.Range.class::isInstance)
                .map(Mark.Range.class::cast)
                .filter(r -> at(bar, r.at()))
                .findFirst();
    }

    /** The number beyond the end of the interval, not on it. */
    private void label(Series series, int place, Mark.Bar bar, double reach) {
        double up = reach / (plot.y().to() - least()) * edges.plotHeight(height) / height;
        plot.marks().stream()
                .filter(Mark.Label.class::isInstance)
                .map(Mark.Label.class::cast)
                .filter(l -> at(bar, l.x()))
                .findFirst()
                .ifPresent(l -> series.label(place, l.text(), PlotSeries.colour(l.tone()), "outEnd", font, up));
    }

    /** How far bars of a name and of two names stand apart, in per cent of a bar. */
    private String spacing() {
        List<Mark.Bar> bars = bars(plot.marks()).toList();
        double bar = Math.abs(bars.getFirst().x2() - bars.getFirst().x1());
        double apart = bars.stream()
                .filter(b -> b.tone() != bars.getFirst().tone())
                .filter(b -> Math.round(middle(b)) == Math.round(middle(bars.getFirst())))
                .mapToDouble(b -> Math.abs(middle(b) - middle(bars.getFirst())) - bar)
                .min()
                .orElse(0);
        double group = sides.size() * bar + (sides.size() - 1) * apart;
        long gap = Math.clamp(Math.round(100 * (1 - group) / bar), 0, WIDEST_GAP);
        long overlap = Math.clamp(Math.round(-100 * apart / bar), -100, 100);
        return "<c:gapWidth val=\"" + gap + "\"/><c:overlap val=\"" + overlap + "\"/>";
    }

    private String nameAxis() {
        return "<c:catAx><c:axId val=\"" + NAMES + "\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
                + "<c:delete val=\"0\"/><c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
                + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr>"
                + ChartSpace.stroke(PlotSeries.paint(Tone.MUTED)) + "</c:spPr>" + ChartSpace.numbers(font)
                + "<c:crossAx val=\"" + VALUES + "\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn"
                + " val=\"ctr\"/><c:lblOffset val=\"40\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>";
    }

    private String valueAxis() {
        return "<c:valAx><c:axId val=\"" + VALUES + "\"/><c:scaling><c:orientation val=\"minMax\"/><c:max val=\""
                + plot.y().to() + "\"/><c:min val=\"" + least() + "\"/></c:scaling><c:delete val=\"0\"/><c:axPos"
                + " val=\"l\"/>" + ChartSpace.grid() + "<c:numFmt formatCode=\"" + SafeText.xml(format())
                + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
                + "<c:tickLblPos val=\"low\"/><c:spPr>" + ChartSpace.stroke("<a:noFill/>") + "</c:spPr>"
                + ChartSpace.numbers(font) + "<c:crossAx val=\"" + NAMES + "\"/><c:crosses val=\"min\"/>"
                + "<c:crossBetween val=\"between\"/><c:majorUnit val=\"" + step() + "\"/></c:valAx>";
    }

    private double step() {
        List<Ticks.Tick> ticks = Ticks.of(plot.y(), TICKS);
        return ticks.size() < 2
                ? plot.y().to() - plot.y().from()
                : ticks.get(1).value() - ticks.get(0).value();
    }

    /** Programs count an axis' numbers from its lower end: it is one of them. */
    private double least() {
        return plot.y().from() == 0 ? 0 : step() * Math.floor(plot.y().from() / step());
    }

    /** Thousands apart, and as many decimals as the steps have. */
    private String format() {
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step()) - NEAR));
        return decimals == 0 ? "[>=1000000]#\\ ###\\ ##0;[>=1000]#\\ ##0;0" : "0." + "0".repeat(Math.min(9, decimals));
    }
}
