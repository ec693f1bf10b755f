package tare.report.deck;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tare.plot.Axis;
import tare.plot.Panel;
import tare.plot.Theme;
import tare.plot.Tone;

/**
 * The series of one plot as a native scatter chart, each with its numbers in the workbook: names that no two share, lines
 * cut at the plot's edge, and words at points.
 */
final class PlotSeries {
    private final Panel.Plot plot;
    private final ChartSheet sheet = new ChartSheet("Data");
    private final ScatterChart chart;
    /** Points of the longest series. */
    private final int longest;

    private int number;
    private boolean first = true;

    PlotSeries(Panel.Plot plot, double font, int longest) {
        this.plot = plot;
        this.chart = new ScatterChart(font);
        this.longest = longest;
    }

    static String colour(Tone tone) {
        return String.format(Locale.ROOT, "%06X", Theme.LIGHT.color(tone) & 0xffffff);
    }

    static String paint(Tone tone) {
        return Series.paint(colour(tone));
    }

    /** A colour that lets through what lies under it. */
    static String glass(Tone tone, double share) {
        return "<a:solidFill><a:srgbClr val=\"" + colour(tone) + "\"><a:alpha val=\"" + Math.round(100_000 * share)
                + "\"/></a:srgbClr></a:solidFill>";
    }

    /** Whose numbers a tone stands for. */
    static String side(Tone tone) {
        return switch (tone) {
            case BASELINE -> "Baseline";
            case CANDIDATE -> "Candidate";
            case INK -> "Mean";
            default -> "Points";
        };
    }

    /** Whether a value lies on the axis. */
    static boolean within(Axis axis, double value) {
        double low = Math.min(axis.from(), axis.to());
        double high = Math.max(axis.from(), axis.to());
        double slack = 1e-9 * (high - low);
        return value >= low - slack && value <= high + slack;
    }

    String named(String what) {
        number++;
        return what + " " + number;
    }

    /** A column of words beside the numbers of a series: what each point is. */
    void says(String name, List<String> words) {
        sheet.text(name, 24, words);
    }

    /** The first series is the longest: some programs lose series that stand before a longer one. */
    void add(Series series, String name, double[] xs, double[] ys) {
        double[] x = xs;
        double[] y = ys;
        if (first) {
            first = false;
            int n = xs.length;
            x = Arrays.copyOf(xs, Math.max(n, longest));
            y = Arrays.copyOf(ys, x.length);
            Arrays.fill(x, n, x.length, n == 0 ? plot.x().from() : xs[0]);
            Arrays.fill(y, n, y.length, Double.NaN);
        }
        chart.add(series, sheet.numbers(name + ", x", x), sheet.numbers(name + ", y", y));
    }

    void path(String what, double[] xs, double[] ys, Tone tone, double size, boolean dash) {
        String name = named(what);
        double[] cut = ys.clone();
        for (int i = 0; i < cut.length; i++) {
            if (!within(plot.x(), xs[i]) || !within(plot.y(), ys[i])) {
                cut[i] = Double.NaN;
            }
        }
        add(new Series(name).line(paint(tone) + dashed(dash), size), name, xs, cut);
    }

    static String dashed(boolean dash) {
        return dash ? "<a:prstDash val=\"dash\"/>" : "";
    }

    /** Words at a point; the place is one of {@link Series#label}. */
    void words(String text, Tone tone, String place, double size, double x, double y) {
        String name = named("Words");
        add(new Series(name).label(0, text, colour(tone), place, size), name, new double[] {x}, new double[] {y});
    }

    NativeChart.Made made(ChartSpace.Room room) throws IOException {
        if (first) {
            String name = named("Frame");
            add(new Series(name), name, new double[] {plot.x().from()}, new double[] {
                plot.y().from()
            });
        }
        byte[] book = new Workbook().add(sheet.sheet()).bytes();
        return new NativeChart.Made(chart.xml(axis(plot.x()), axis(plot.y()), room), book);
    }

    private static ScatterChart.Axis axis(Axis axis) {
        double low = Math.min(axis.from(), axis.to());
        double high = Math.max(axis.from(), axis.to());
        return new ScatterChart.Axis(low, high, (high - low) / 2, axis.log(), "General", false);
    }
}
