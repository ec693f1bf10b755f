package tare.app.inspector;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.app.task.Tasks.Failure;
import tare.plot.FigureValues;
import tare.plot.Layout;
import tare.plot.Scene;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.render.Renderer;
import tare.render.backend.Renderers;
import tare.report.SafeFile;
import tare.report.SafeText;

/** Takes the inspector's figure out of the program: as a file of any kind, and as values for a spreadsheet. Always light. */
final class FigureOut {
    private static final double WIDTH = 720;
    private static final double PIXELS = 2;

    private final Workbench bench;
    private final Supplier<Optional<Spec>> figure;
    private final Supplier<String> title;
    private final Latest saving;

    FigureOut(Workbench bench, Supplier<Optional<Spec>> figure, Supplier<String> title) {
        this.bench = bench;
        this.figure = figure;
        this.title = title;
        this.saving = new Latest(bench.tasks());
    }

    /** The kinds of files. */
    List<Renderer> kinds() {
        return Renderers.ALL;
    }

    /** A name for a file of one kind. */
    String name(Renderer kind) {
        String plain = title.get().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? Words.of("figure.file") : plain) + "." + kind.extension();
    }

    /** Writes the figure in the background. */
    void save(Renderer kind, Path target) {
        figure.get()
                .ifPresent(spec -> saving.start(
                        Words.of("work.exporting"),
                        progress -> {
                            SafeFile.write(target, out -> kind.render(scene(spec), PIXELS, out));
                            return target;
                        },
                        done -> {},
                        bench::fail));
    }

    /** The figure as a PNG file in the folder for temporary files; empty if there is none or it cannot be written. */
    Optional<Path> temporary() {
        Optional<Spec> spec = figure.get();
        Optional<Renderer> png = Renderers.forFile("figure.png");
        if (spec.isEmpty() || png.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = Files.createTempDirectory("tare-figure").resolve(name(png.get()));
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                png.get().render(scene(spec.get()), PIXELS, out);
            }
            return Optional.of(file);
        } catch (IOException e) {
            bench.fail(new Failure(
                    Words.of("work.exporting"), String.valueOf(e.getMessage()), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
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
