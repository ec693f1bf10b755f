package tare.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tare.analysis.Analysis;
import tare.chart.kind.Charts;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.FigureSize;
import tare.plot.layout.Layout;
import tare.plot.layout.Pages;
import tare.plot.layout.Sheet;
import tare.plot.scene.Scene;
import tare.render.backend.Renderers;
import tare.support.SampleAnalysis;

/**
 * Sheets to look at: every figure on every sample study, or on what is awkward to draw, a sheet a kind. Arguments: folder,
 * theme, scale, {@code samples} or {@code awkward}, a size such as {@code size=85x60mm} or none, kinds.
 */
public final class Gallery {
    private static final String SIZE = "size=";
    private static final double MOST = 1200;

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Theme theme = Theme.named(args[1]);
        double scale = Double.parseDouble(args[2]);
        boolean awkward = args[3].equals("awkward");
        List<String> rest = List.of(args).subList(4, args.length);
        FigureSize size = rest.stream()
                .filter(a -> a.startsWith(SIZE))
                .findFirst()
                .map(a -> FigureSize.of(a.substring(SIZE.length())))
                .orElse(FigureSize.USUAL);
        List<String> only = rest.stream().filter(a -> !a.startsWith(SIZE)).toList();
        Files.createDirectories(folder);
        Map<String, Analysis> studies = new LinkedHashMap<>(awkward ? AwkwardStudies.all() : SampleStudies.all());
        studies.put("ten", SampleAnalysis.many(10));
        if (awkward) {
            studies.put("names", SampleAnalysis.hostile());
            studies.put("several", SampleAnalysis.several());
            studies.put("sixty", SampleAnalysis.many(60));
            studies.put("million", AwkwardStudies.million());
        }
        for (Chart chart : Charts.ALL) {
            if (only.isEmpty() || only.contains(chart.id())) {
                List<Scene> scenes = new ArrayList<>();
                if (!awkward) {
                    add(scenes, chart, ChartStudies.best(chart), ChartStudies.selection(chart), size, theme);
                }
                studies.values().forEach(a -> add(scenes, chart, a, Selection.ALL, size, theme));
                if (!scenes.isEmpty()) {
                    write(folder.resolve(chart.id() + "-" + theme.name() + ".png"), scenes, theme, scale);
                }
            }
        }
    }

    private static void add(
            List<Scene> scenes, Chart chart, Analysis a, Selection selection, FigureSize size, Theme theme) {
        if (chart.fits(a, selection)) {
            Spec spec = chart.figure(a, selection);
            double tall = size.tall() > 0 ? size.tall() : Math.min(MOST, Layout.naturalHeight(spec, size.room()));
            Spec first = size.tall() > 0 ? Pages.of(spec, size.room(), tall).getFirst() : spec;
            scenes.add(size.sized(Layout.lay(first, size.room(), tall, theme)));
        }
    }

    private static void write(Path file, List<Scene> scenes, Theme theme, double scale) throws IOException {
        int columns = scenes.size() > 9 || scenes.getFirst().width() < MOST / 2 ? 3 : 2;
        double width = columns * (16 + Math.min(MOST, scenes.getFirst().width())) + 16;
        Scene sheet = Sheet.of(scenes, columns, width, theme);
        try (OutputStream out = Files.newOutputStream(file)) {
            Renderers.forFile("x.png").orElseThrow().render(sheet, scale, out);
        }
    }
}
