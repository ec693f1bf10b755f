package tare.report.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Layout;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Scale;
import tare.plot.Shape;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.Ticks;
import tare.plot.Tone;

/**
 * A plot of one of our figures as a native scatter chart: points, lines and steps, intervals, bands, rules and words, each
 * a series with its numbers in the workbook. What charts cannot draw (traces of very many points) is left to pictures.
 */
final class PanelChart implements NativeChart {
    private static final int MOST_POINTS = 4000;
    private static final int TICKS = 6;
    /** More points than any axis has numbers. */
    private static final int LEAST = 24;

    private static final double GRID = 0.5;
    /** A band is lines beside one another: a line that is wider than the room around the plot is drawn badly. */
    private static final double STRIPE = 16;

    private static final int MOST_STRIPES = 20;
    private static final int PLACES = 3;

    private final Panel.Plot plot;
    private final double width;
    private final double height;
    private final double font;
    private final ChartSheet sheet = new ChartSheet("Data");
    private final ScatterChart chart;
    private final Edges edges;
    private final Set<BarLook> drawn = new HashSet<>();
    private int number;
    private boolean first = true;

    PanelChart(Panel.Plot plot, double width, double height, double font) {
        this.plot = plot;
        this.width = width;
        this.height = height;
        this.font = font;
        this.chart = new ScatterChart(font);
        this.edges = Edges.of(plot, font, width, height);
    }

    /** Whether every mark has a native form. */
    static boolean fits(Panel panel) {
        if (!(panel instanceof Panel.Plot plot)) {
            return false;
        }
        int points = 0;
        for (Mark m : plot.marks()) {
            points += points(m);
        }
        return points <= MOST_POINTS && !plot.marks().isEmpty();
    }

    /** Points that a mark takes in one series. */
    private static int points(Mark mark) {
        return switch (mark) {
            case Mark.Dots d -> d.xs().length;
            case Mark.Line l -> 2 * l.xs().length;
            case Mark.Area a -> a.xs().length;
            case Mark.Outline o -> o.xs().length + 1;
            case Mark.Band b -> PLACES * MOST_STRIPES;
            case Mark.Rule r -> 2;
            case Mark.Range r -> 2;
            case Mark.Label l -> 1;
            case Mark.EndLabel l -> 1;
            case Mark.Bar b -> PLACES;
            case Mark.Trace t -> t.pyramid().size();
        };
    }

    @Override
    public List<Shape> drawn() {
        Panel.Plot bare =
                new Panel.Plot("", 1, plot.x().withTitle(""), plot.y().withTitle(""), plot.yRight(), plot.marks());
        Spec spec = new Spec("", "", "", "", List.of(), List.of(bare));
        return Layout.lay(spec, width, height, Theme.LIGHT).shapes();
    }

    @Override
    public ScatterChart.Made make() throws IOException {
        grid();
        if (first) {
            String name = named("Frame");
            double low = plot.x().from();
            add(new Series(name), name, new double[] {low}, new double[] {
                plot.y().from()
            });
        }
        plot.marks().forEach(this::mark);
        axisNumbers();
        byte[] book = new Workbook().add(sheet.sheet()).bytes();
        ScatterChart.Axis x = axis(plot.x());
        ScatterChart.Axis y = axis(plot.y());
        return new ScatterChart.Made(chart.xml(x, y, edges.room(width, height)), book);
    }

    private static ScatterChart.Axis axis(Axis axis) {
        double low = Math.min(axis.from(), axis.to());
        double high = Math.max(axis.from(), axis.to());
        return new ScatterChart.Axis("", low, high, (high - low) / 2, axis.log(), "General", false, false);
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Dots d -> dots(d);
            case Mark.Line l -> line(l);
            case Mark.Range r -> range(r);
            case Mark.Band b -> band(b);
            case Mark.Rule r -> rule(r);
            case Mark.Label l -> label(l);
            case Mark.EndLabel l -> endLabel(l);
            case Mark.Area a -> {
                path("Lower edge", a.xs(), a.low(), a.tone(), 0.75, false);
                path("Upper edge", a.xs(), a.high(), a.tone(), 0.75, false);
            }
            case Mark.Outline o -> path("Outline", closed(o.xs()), closed(o.ys()), o.tone(), 0.75, false);
            case Mark.Bar b -> bars(b);
            case Mark.Trace t -> trace(t);
        }
    }

    /** Bars of one look as one series: lines as wide as a bar from its foot to its value. */
    private void bars(Mark.Bar first) {
        if (!drawn.add(BarLook.of(first))) {
            return;
        }
        List<Mark.Bar> alike = plot.marks().stream()
                .filter(Mark.Bar.class::isInstance)
                .map(Mark.Bar.class::cast)
                .filter(b -> BarLook.of(b).equals(BarLook.of(first)))
                .toList();
        Scale x = plot.x().shares();
        Scale y = plot.y().shares();
        double[] xs = new double[alike.size() * PLACES];
        double[] ys = new double[xs.length];
        Arrays.fill(ys, Double.NaN);
        for (int i = 0; i < alike.size(); i++) {
            Mark.Bar b = alike.get(i);
            Arrays.fill(xs, PLACES * i, PLACES * (i + 1), x.valueAt((x.at(b.x1()) + x.at(b.x2())) / 2));
            ys[PLACES * i] = y.clamp(b.y1());
            ys[PLACES * i + 1] = y.clamp(b.y2());
        }
        double points = Math.abs(x.at(first.x2()) - x.at(first.x1())) * edges.plotWidth(width);
        String paint = "<a:solidFill><a:srgbClr val=\"" + colour(first.tone()) + "\"><a:alpha val=\""
                + Math.round(100_000 * first.share()) + "\"/></a:srgbClr></a:solidFill>";
        String name = named(side(first.tone()) + " bars");
        if (alike.stream().allMatch(b -> b.datum().isPresent())) {
            sheet.text(
                    name,
                    24,
                    alike.stream()
                            .flatMap(b -> java.util.stream.Stream.of(b.datum().hover(), "", ""))
                            .toList());
        }
        add(new Series(name).line(paint, Math.max(1, points)), name, xs, ys);
    }

    /** What bars of one series have in common; widths to a thousandth. */
    private record BarLook(Tone tone, long width, double share) {
        static BarLook of(Mark.Bar b) {
            return new BarLook(b.tone(), Math.round(1000 * Math.log(Math.abs(b.x2() - b.x1()))), b.share());
        }
    }

    private static double[] closed(double[] values) {
        double[] out = Arrays.copyOf(values, values.length + 1);
        out[values.length] = values.length == 0 ? Double.NaN : values[0];
        return out;
    }

    static String colour(Tone tone) {
        return String.format(Locale.ROOT, "%06X", Theme.LIGHT.color(tone) & 0xffffff);
    }

    private static String paint(Tone tone) {
        return Series.paint(colour(tone));
    }

    private String named(String what) {
        number++;
        return what + " " + number;
    }

    /** The first series is the longest: some programs lose series that stand before a longer one. */
    private void add(Series series, String name, double[] xs, double[] ys) {
        if (first) {
            first = false;
            int most = Math.max(
                    LEAST,
                    plot.marks().stream().mapToInt(PanelChart::points).max().orElse(0)
                            + PLACES
                                    * (int) plot.marks().stream()
                                            .filter(Mark.Bar.class::isInstance)
                                            .count());
            int n = xs.length;
            xs = Arrays.copyOf(xs, Math.max(n, most));
            ys = Arrays.copyOf(ys, xs.length);
            Arrays.fill(xs, n, xs.length, n == 0 ? plot.x().from() : xs[0]);
            Arrays.fill(ys, n, ys.length, Double.NaN);
        }
        chart.add(series, sheet.numbers(name + ", x", xs), sheet.numbers(name + ", y", ys));
    }

    private void dots(Mark.Dots d) {
        String name = named(side(d.tone()));
        if (d.data().stream().anyMatch(Datum::isPresent) && d.data().size() == d.xs().length) {
            sheet.text(name, 24, d.data().stream().map(Datum::hover).toList());
        }
        String colour = colour(d.tone());
        Series series = new Series(name);
        String glyph = Markers.glyph(d.symbol(), d.hollow());
        if (glyph.isEmpty()) {
            series.marker(Markers.symbol(d.symbol()), 2 * d.radius(), d.hollow() ? "FFFFFF" : colour, colour);
        } else {
            series.marker("circle", 7, "FFFFFF", "FFFFFF");
            for (int i = 0; i < d.xs().length; i++) {
                series.label(i, glyph, colour, "ctr", font * 1.4);
            }
        }
        add(series, name, d.xs(), d.ys());
    }

    private static String side(Tone tone) {
        return switch (tone) {
            case BASELINE -> "Baseline";
            case CANDIDATE -> "Candidate";
            case INK -> "Mean";
            default -> "Points";
        };
    }

    private void line(Mark.Line l) {
        double[] xs = l.xs();
        double[] ys = l.ys();
        if (l.steps()) {
            xs = new double[Math.max(0, 2 * l.xs().length - 1)];
            ys = new double[xs.length];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = l.xs()[(i + 1) / 2];
                ys[i] = l.ys()[i / 2];
            }
        }
        path(side(l.tone()) + " line", xs, ys, l.tone(), l.width(), l.dash());
    }

    private void trace(Mark.Trace t) {
        int n = t.pyramid().size();
        double[][] points = n == 0
                ? new double[2][0]
                : t.pyramid().visible(t.pyramid().x(0), t.pyramid().x(n - 1), n);
        path(side(t.tone()) + " trace", points[0], points[1], t.tone(), t.width(), false);
    }

    private void path(String what, double[] xs, double[] ys, Tone tone, double size, boolean dash) {
        String name = named(what);
        String paint = paint(tone) + (dash ? "<a:prstDash val=\"dash\"/>" : "");
        double[] cut = ys.clone();
        for (int i = 0; i < cut.length; i++) {
            if (!within(plot.x(), xs[i]) || !within(plot.y(), ys[i])) {
                cut[i] = Double.NaN;
            }
        }
        add(new Series(name).line(paint, size), name, xs, cut);
    }

    private static boolean within(Axis axis, double value) {
        double low = Math.min(axis.from(), axis.to());
        double high = Math.max(axis.from(), axis.to());
        double slack = 1e-9 * (high - low);
        return value >= low - slack && value <= high + slack;
    }

    /** The axis' beginning or end, so little inside that rounding cannot put it outside. */
    private static double justInside(Axis axis, boolean beginning) {
        return axis.shares().valueAt(beginning ? 1e-6 : 1 - 1e-6);
    }

    /** A line between its ends: programs draw it in its place among the other marks, which error bars are not. */
    private void range(Mark.Range r) {
        Axis along = r.horizontal() ? plot.x() : plot.y();
        double[] ends = {along.shares().clamp(r.low()), along.shares().clamp(r.high())};
        double[] at = {r.at(), r.at()};
        path("Interval", r.horizontal() ? ends : at, r.horizontal() ? at : ends, r.tone(), r.width(), false);
    }

    /** A line as wide as the band. */
    private void band(Mark.Band b) {
        Scale across = (b.vertical() ? plot.x() : plot.y()).shares();
        double from = across.at(across.clamp(Math.min(b.from(), b.to())));
        double to = across.at(across.clamp(Math.max(b.from(), b.to())));
        double share = Math.abs(to - from);
        double points = share * (b.vertical() ? edges.plotWidth(width) : edges.plotHeight(height));
        if (points <= 0) {
            return;
        }
        String glass = "<a:solidFill><a:srgbClr val=\"" + colour(Tone.EQUIVALENT)
                + "\"><a:alpha val=\"14000\"/></a:srgbClr></a:solidFill>";
        int stripes = Math.clamp((int) Math.ceil(points / STRIPE), 1, MOST_STRIPES);
        double[] at = new double[stripes * PLACES];
        double[] along = new double[stripes * PLACES];
        Axis other = b.vertical() ? plot.y() : plot.x();
        Arrays.fill(at, Double.NaN);
        Arrays.fill(along, other.from());
        for (int i = 0; i < stripes; i++) {
            at[PLACES * i] = across.valueAt(from + (to - from) * (i + 0.5) / stripes);
            at[PLACES * i + 1] = at[PLACES * i];
            along[PLACES * i + 1] = other.to();
        }
        String name = named("Margin");
        Series series = new Series(name).line(glass, points / stripes);
        double over = !b.vertical() && points < 2.2 * font ? (points / 2 + 0.6 * font) / height : 0;
        words(series, PLACES * (stripes - 1), b.vertical(), b.label(), Tone.EQUIVALENT, over);
        add(series, name, b.vertical() ? gapped(at, across.valueAt(from)) : along, b.vertical() ? gaps(along, at) : at);
    }

    /** A missing x would be counted as a number: the gap is in y alone. */
    private static double[] gapped(double[] values, double filler) {
        return Arrays.stream(values).map(v -> Double.isNaN(v) ? filler : v).toArray();
    }

    private static double[] gaps(double[] values, double[] where) {
        double[] out = values.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = Double.isNaN(where[i]) ? Double.NaN : out[i];
        }
        return out;
    }

    private void rule(Mark.Rule r) {
        if (within(r.vertical() ? plot.x() : plot.y(), r.at())) {
            String paint = paint(r.tone()) + (r.dash() ? "<a:prstDash val=\"dash\"/>" : "");
            String name = named("Line");
            Axis along = r.vertical() ? plot.y() : plot.x();
            double[] ends = {along.from(), along.to()};
            double[] same = {r.at(), r.at()};
            Series series = new Series(name).line(paint, 0.75);
            words(series, 0, r.vertical(), r.label(), Tone.MUTED, 0);
            add(series, name, r.vertical() ? same : ends, r.vertical() ? ends : same);
        }
    }

    /** Words at the beginning of a line across the plot, or at its end where the beginning is crowded. */
    private void words(Series series, int first, boolean vertical, String text, Tone tone, double up) {
        if (!text.isEmpty()) {
            boolean begin = !vertical && plot.yRight();
            String place = vertical ? "b" : begin ? "r" : "l";
            series.label(begin ? first : first + 1, text, colour(tone), place, font * 0.85, up);
        }
    }

    private void label(Mark.Label l) {
        String place =
                switch (l.anchor()) {
                    case START -> "r";
                    case MIDDLE -> l.dy() > 0 ? "b" : "t";
                    case END -> "l";
                };
        String name = named("Words");
        String text = l.anchor() == Anchor.START
                ? "\u00a0\u00a0" + l.text()
                : l.anchor() == Anchor.END ? l.text() + "\u00a0\u00a0" : l.text();
        boolean beside = l.anchor() != Anchor.MIDDLE;
        double up = beside && l.dy() < 0 ? 0.7 * font / height : 0;
        Series series = new Series(name).label(0, text, colour(l.tone()), place, font, up);
        add(series, name, new double[] {l.x()}, new double[] {l.y()});
    }

    /** A name right of the plot, at its height. */
    private void endLabel(Mark.EndLabel l) {
        String name = named("Words");
        Series series = new Series(name).label(0, edges.end(l.text()), colour(l.tone()), "r", font * 0.9);
        add(series, name, new double[] {justInside(plot.x(), false)}, new double[] {l.y()});
    }

    /** Thin lines through the plot at the numbers of a value axis. */
    private void grid() {
        if (plot.y().numeric() && !plot.yRight()) {
            for (Ticks.Tick t : Ticks.of(plot.y(), TICKS)) {
                String name = named("Grid");
                add(
                        new Series(name).line(Series.paint("E4E8EC"), GRID),
                        name,
                        new double[] {plot.x().from(), plot.x().to()},
                        new double[] {t.value(), t.value()});
            }
        }
    }

    /** Numbers and names along the axes as labels of points on them: at any place, and in every program the same. */
    private void axisNumbers() {
        numbers(Ticks.of(plot.x(), Math.max(2, (int) (edges.plotWidth(width) / (font * 5)))), true);
        numbers(Ticks.of(plot.y(), TICKS), false);
    }

    private void numbers(List<Ticks.Tick> ticks, boolean horizontal) {
        if (ticks.isEmpty()) {
            return;
        }
        double edge = horizontal ? justInside(plot.y(), true) : justInside(plot.x(), !plot.yRight());
        List<Double> at = new ArrayList<>();
        Series series = new Series(named("Axis"));
        boolean names = horizontal && !plot.x().labels().isEmpty();
        for (Ticks.Tick t : ticks) {
            String text = names ? edges.name(t.text()) : t.text();
            series.label(at.size(), text, "52606D", horizontal ? "b" : plot.yRight() ? "r" : "l", font * 0.9);
            at.add(t.value());
        }
        double[] values = at.stream().mapToDouble(Double::doubleValue).toArray();
        double[] edges1 = new double[values.length];
        Arrays.fill(edges1, edge);
        add(series, named("Axis"), horizontal ? values : edges1, horizontal ? edges1 : values);
    }
}
