package tare.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tare.analysis.Analysis;
import tare.chart.kind.Charts;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.FigureSize;
import tare.plot.layout.Layout;
import tare.plot.layout.Pages;
import tare.plot.layout.Sheet;
import tare.plot.scene.Scene;
import tare.render.backend.Renderers;

/**
 * The pictures of docs/figures.md: every kind of figure of the invented study, alone in the light theme and on one sheet in
 * each theme, a page of small figures, and some at the size of a journal's column. Argument: the folder.
 */
public final class FigureSheet {
    private static final double WIDTH = 960;

    private FigureSheet() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT, Theme.GREY)) {
            List<Scene> all = new ArrayList<>();
            for (Chart chart : Charts.ALL) {
                Analysis analysis = ChartStudies.best(chart);
                Spec spec = chart.figure(analysis, ChartStudies.selection(chart));
                Scene scene = Layout.lay(spec, WIDTH, Layout.naturalHeight(spec, WIDTH), theme);
                all.add(scene);
                if (theme == Theme.LIGHT) {
                    write(folder.resolve(chart.id() + ".png"), scene);
                }
            }
            write(folder.resolve("sheet-" + theme.name() + ".png"), Sheet.of(all, 3, 1440, theme));
        }
        write(folder.resolve("facets.png"), facets());
        write(folder.resolve("journal.png"), journal());
    }

    /** What is left of figures in one column of a journal, 85 by 60 mm each, at twice the size. */
    private static Scene journal() {
        FigureSize size = FigureSize.of("85x60mm");
        List<Scene> small = Stream.of("forest", "dots", "runs", "bars", "power", "load")
                .flatMap(id -> Charts.find(id).stream())
                .map(c -> c.figure(ChartStudies.best(c), ChartStudies.selection(c)))
                .map(spec -> Pages.of(spec, size.room(), size.tall()).getFirst())
                .map(spec -> size.sized(Layout.lay(spec, size.room(), size.tall(), Theme.PRINT)))
                .toList();
        return Sheet.of(small, 3, 1440, Theme.PRINT);
    }

    private static Scene facets() {
        Chart chart = Charts.find("density").orElseThrow();
        List<Spec> small = Facets.of(chart, ChartStudies.study(), Selection.ALL).figures();
        Panel nothing = Panel.Table.plain(List.of(), List.of());
        Spec head = new Spec(
                chart.name() + ", " + small.size() + " comparisons",
                "VM against bare metal",
                chart.reading(),
                "Small multiples",
                List.of(),
                List.of(nothing));
        return Sheet.page(head, small, 4, 1440, 0, Theme.LIGHT);
    }

    private static void write(Path file, Scene scene) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Renderers.forFile("x.png").orElseThrow().render(scene, 1, out);
        }
    }
}
