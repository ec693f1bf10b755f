package tare.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tare.analysis.Analysis;
import tare.chart.kind.Charts;
import tare.plot.Layout;
import tare.plot.Scene;
import tare.plot.Sheet;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.render.backend.Renderers;

/** Draws every kind of figure of the sample analysis: the pictures in docs/figures.md. Arguments: folder, theme, scale, ids. */
public final class FigureSheet {
    private FigureSheet() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Theme theme = Theme.named(args[1]);
        double scale = Double.parseDouble(args[2]);
        Files.createDirectories(folder);

        List<String> only = List.of(args).subList(3, args.length);
        List<Scene> all = new ArrayList<>();
        for (Chart chart : Charts.ALL) {
            Analysis analysis = ChartStudies.best(chart);
            Selection selection = ChartStudies.selection(chart);
            if ((only.isEmpty() || only.contains(chart.id())) && chart.fits(analysis, selection)) {
                Spec spec = chart.figure(analysis, selection);
                String suffix = theme == Theme.LIGHT ? "" : "-" + theme.name();
                Scene scene = Layout.lay(spec, 960, Layout.naturalHeight(spec, 960), theme);
                all.add(scene);
                write(folder.resolve(chart.id() + suffix + ".png"), scene, scale);
            }
        }
        if (only.isEmpty()) {
            write(folder.resolve("sheet-" + theme.name() + ".png"), Sheet.of(all, 3, 1440, theme), scale);
        }
    }

    private static void write(Path file, Scene scene, double scale) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Renderers.forFile("x.png").orElseThrow().render(scene, scale, out);
        }
    }
}
