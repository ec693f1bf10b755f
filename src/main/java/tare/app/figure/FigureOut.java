package tare.app.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tare.analysis.Analysis;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.app.task.Tasks.Failure;
import tare.chart.Chart;
import tare.chart.Facets;
import tare.chart.FigurePage;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.plot.FigureValues;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.FigureSize;
import tare.plot.layout.Layout;
import tare.plot.scene.Scene;
import tare.render.Renderer;
import tare.render.backend.Renderers;
import tare.report.FigureFile;
import tare.report.SafeText;

/** Takes a figure out of the program: as a file of any kind, size and theme, as a picture, and as values for a spreadsheet. */
public final class FigureOut {
    /** What can be said of a whole study, in the order of a page. */
    private static final List<String> STUDY = List.of("forest", "heatmap", "claims", "comparability", "cpu", "bars");

    private static final double WIDTH = 720;
    private static final double PIXELS = 2;
    private static final int FACET_COLUMNS = 3;
    private static final int SHEET_COLUMNS = 2;

    private final Workbench bench;
    private final Supplier<Optional<Spec>> figure;
    private final Supplier<Optional<Shown>> shown;
    private final Supplier<String> title;
    private final Latest saving;
    private final Set<What> offered;
    private Wish wish = new Wish(What.FIGURE, "", Theme.LIGHT);

    /** What stands in the file. */
    public enum What {
        /** The figure as it is seen. */
        FIGURE,
        /** A small one for each comparison. */
        FACETS,
        /** All figures of the comparison, or of the study, on one page. */
        SHEET,
        /** Every comparison of the study on one axis. */
        FOREST
    }

    /**
     * What a file is to be.
     *
     * @param size a usual size or one written out; empty = as high as needed
     */
    public record Wish(What what, String size, Theme theme) {}

    /**
     * What is seen, and what could be.
     *
     * @param all every figure that fits the row
     * @param row the selected row, or the study's rows that are seen, with the figure's switches
     * @param study the same switches for all rows
     */
    public record Shown(Chart chart, List<Chart> all, Analysis analysis, Selection row, Selection study) {}

    private FigureOut(
            Workbench bench,
            Set<What> offered,
            Supplier<Optional<Spec>> figure,
            Supplier<Optional<Shown>> shown,
            Supplier<String> title) {
        this.bench = bench;
        this.offered = offered;
        this.figure = figure;
        this.shown = shown;
        this.title = title;
        this.saving = new Latest(bench.tasks());
    }

    /**
     * Of one comparison.
     *
     * @param figure as it is seen
     * @param title of the comparison, for the name of a file
     */
    public static FigureOut ofRow(
            Workbench bench, Supplier<Optional<Spec>> figure, Supplier<Optional<Shown>> shown, Supplier<String> title) {
        return new FigureOut(bench, EnumSet.allOf(What.class), figure, shown, title);
    }

    /** Of one kind for the whole study, or for the rows of it that are seen; none where no row is. */
    static FigureOut ofStudy(Workbench bench, Chart chart, Supplier<Optional<Selection>> rows) {
        Supplier<Optional<Shown>> shown = () -> bench.analysisProperty().get().flatMap(a -> rows.get()
                .filter(r -> chart.fits(a, r))
                .map(r -> new Shown(chart, fitting(a, r), a, r, r)));
        return new FigureOut(
                bench, EnumSet.of(What.FIGURE, What.SHEET), () -> shown.get().map(FigureOut::spec), shown, chart::name);
    }

    private static List<Chart> fitting(Analysis analysis, Selection rows) {
        return STUDY.stream()
                .flatMap(id -> Charts.find(id).stream())
                .filter(c -> c.fits(analysis, rows))
                .toList();
    }

    private static Spec spec(Shown seen) {
        return seen.chart().figure(seen.analysis(), seen.row());
    }

    /** The kinds of files. */
    List<Renderer> kinds() {
        return Renderers.ALL;
    }

    /** What the next file is to be: the figure as it is seen, where what was wished cannot be drawn of it. */
    Wish wish() {
        return can(wish.what()) ? wish : new Wish(What.FIGURE, wish.size(), wish.theme());
    }

    void wish(Wish other) {
        wish = other;
    }

    /** What files can hold here at all. */
    List<What> offered() {
        return List.copyOf(offered);
    }

    /** Whether small figures of all comparisons can be drawn, or a sheet of several figures of this one. */
    boolean can(What what) {
        return switch (what) {
            case FIGURE -> shown.get().isPresent();
            case FACETS ->
                shown.get()
                        .filter(s -> s.study().rows(s.analysis()).size() > 1)
                        .filter(s -> s.analysis().primary().stream()
                                .anyMatch(c -> s.chart().fits(s.analysis(), Selection.of(c.id()))))
                        .isPresent();
            case SHEET -> shown.get().filter(s -> s.all().size() > 1).isPresent();
            case FOREST -> shown.get().flatMap(FigureOut::forest).isPresent();
        };
    }

    private static Optional<Spec> forest(Shown seen) {
        return Charts.find("forest")
                .filter(c -> c.fits(seen.analysis(), Selection.ALL))
                .map(c -> c.figure(seen.analysis(), Selection.ALL));
    }

    /** Whether a size can be read. */
    static boolean known(String size) {
        try {
            return FigureSize.of(size).width() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A name for a file of one kind. */
    String name(Renderer kind) {
        String plain = title.get().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return SafeText.fileName(plain.isEmpty() ? Words.of("figure.file") : plain, kind.extension(), new HashSet<>());
    }

    /** Writes what is wished in the background. */
    void save(Renderer kind, Path target) {
        Wish now = wish();
        shown.get()
                .ifPresent(seen -> saving.start(
                        Words.of("work.exporting"),
                        progress -> {
                            write(seen, now, new FigureFile(target, kind, size(now), now.theme(), PIXELS, false));
                            return target;
                        },
                        done -> {},
                        bench::fail));
    }

    private static FigureSize size(Wish wish) {
        return wish.size().isEmpty() ? FigureSize.USUAL : FigureSize.of(wish.size());
    }

    private static void write(Shown seen, Wish wish, FigureFile file) throws IOException {
        FigurePage one = new FigurePage(List.of(seen.chart()), seen.analysis(), seen.row());
        switch (wish.what()) {
            case FIGURE -> file.write(one.figures().getFirst());
            case FACETS -> {
                FigurePage small = new FigurePage(List.of(seen.chart()), seen.analysis(), seen.study());
                Facets facets = small.facets();
                file.writeSheet(small.facetHead(facets), facets.figures(), FACET_COLUMNS);
            }
            case SHEET -> {
                FigurePage all = new FigurePage(seen.all(), seen.analysis(), seen.row());
                file.writeSheet(all.sheetHead(), all.figures(), SHEET_COLUMNS);
            }
            case FOREST -> file.write(forest(seen).orElseThrow());
        }
    }

    /** The figure as a PNG file in the folder for temporary files; empty if there is none or it cannot be written. */
    public Optional<Path> temporary() {
        Optional<Spec> spec = shown.get().map(FigureOut::spec);
        Optional<Renderer> png = Renderers.forFile("figure.png");
        if (spec.isEmpty() || png.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path place = Files.createTempDirectory("tare-figure");
            Path file = place.resolve(name(png.get()));
            place.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                png.get().render(scene(spec.get()), PIXELS, out);
            }
            return Optional.of(file);
        } catch (IOException e) {
            failed(e);
            return Optional.empty();
        }
    }

    /** The figure as the bytes of a PNG, so many pixels a unit and in the colours that are wished; empty if there is none. */
    Optional<byte[]> picture(double scale) {
        Optional<Renderer> png = Renderers.forFile("figure.png");
        return shown.get()
                .map(FigureOut::spec)
                .flatMap(spec -> png.flatMap(renderer -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try {
                        renderer.render(
                                Layout.lay(spec, WIDTH, Layout.naturalHeight(spec, WIDTH), wish.theme()), scale, bytes);
                        return Optional.of(bytes.toByteArray());
                    } catch (IOException e) {
                        failed(e);
                        return Optional.empty();
                    }
                }));
    }

    private void failed(IOException e) {
        bench.fail(new Failure(
                Words.of("work.exporting"), String.valueOf(e.getMessage()), String.valueOf(e.getMessage())));
    }

    /** The values with tabs, in full precision; no cell can start a formula. */
    String values() {
        return figure.get()
                .map(spec -> FigureValues.tabbed(FigureValues.of(spec).stream()
                        .map(row -> row.stream().map(FigureOut::cell).toList())
                        .toList()))
                .orElse("");
    }

    /** Numbers stay numbers, a minus sign begins no formula there. */
    private static String cell(String text) {
        return text.matches("-?[0-9.]+(E-?[0-9]+)?") ? text : SafeText.cell(text);
    }

    private static Scene scene(Spec spec) {
        return Layout.lay(spec, WIDTH, Layout.naturalHeight(spec, WIDTH), Theme.LIGHT);
    }
}
