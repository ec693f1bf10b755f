package tare.chart;

import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;
import tare.plot.scene.Scene;

/** Each figure laid out from the invented study that shows it best. */
public final class ChartFigures {
    private static final double WIDTH = 960;

    private ChartFigures() {}

    public static Scene scene(Chart chart) {
        Spec spec = chart.figure(ChartStudies.best(chart), ChartStudies.selection(chart));
        return Layout.lay(spec, WIDTH, Layout.naturalHeight(spec, WIDTH), Theme.LIGHT);
    }
}
