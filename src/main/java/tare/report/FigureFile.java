package tare.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.FigureSize;
import tare.plot.layout.Layout;
import tare.plot.layout.Pages;
import tare.plot.layout.Sheet;
import tare.plot.scene.Scene;
import tare.render.PdfPages;
import tare.render.Renderer;
import tare.render.SvgLetters;
import tare.render.backend.Renderers;
import tare.render.backend.Svg;

/**
 * Where and how a figure is written. A size that does not hold all rows gives several pages: in one PDF, or as files with a
 * number each.
 */
public record FigureFile(
        Path path, Renderer renderer, FigureSize size, Theme theme, double scale, boolean transparent) {

    public static FigureFile of(Path path, FigureSize size, Theme theme, double scale, boolean transparent) {
        Renderer renderer = Renderers.forFile(String.valueOf(path.getFileName()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "figures are written as .png, .svg, .pdf or .pptx, not as " + path.getFileName()));
        return new FigureFile(path, renderer, size, theme, scale, transparent);
    }

    /** The same with letters as text in a font that the file carries, where it is an SVG. */
    public FigureFile withText() {
        Renderer text = renderer instanceof Svg ? new Svg(SvgLetters.Kind.EMBEDDED) : renderer;
        return new FigureFile(path, text, size, theme, scale, transparent);
    }

    /** Writes the figure, page by page; gives the files. */
    public List<Path> write(Spec spec) throws IOException {
        return write(scenes(spec));
    }

    /** Writes several figures on one page. */
    public List<Path> writeSheet(Spec head, List<Spec> figures, int columns) throws IOException {
        Scene page = Sheet.page(head, figures, columns, size.room(), size.tall(), theme);
        return write(List.of(ground(size.sized(page))));
    }

    private List<Path> write(List<Scene> scenes) throws IOException {
        if (renderer.extension().equals("pdf")) {
            SafeFile.write(path, sink -> PdfPages.write(scenes, 1, sink));
            return List.of(path);
        }
        double by = renderer.extension().equals("png") ? scale : 1;
        List<Path> written = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            Path target = i == 0 ? path : path.resolveSibling(numbered(String.valueOf(path.getFileName()), i + 1));
            SafeFile.write(target, sink -> renderer.render(scene, by, sink));
            written.add(target);
        }
        return written;
    }

    private List<Scene> scenes(Spec spec) {
        FigureSize type = onOnePage(spec);
        double height = tall(spec, type);
        return Pages.of(spec, type.room(), height).stream()
                .map(page -> type.sized(Layout.lay(page, type.room(), height, theme)))
                .map(this::ground)
                .toList();
    }

    /** Large letters give way where usual ones would hold all rows on one page. */
    private FigureSize onOnePage(Spec spec) {
        return size.smallerTypes().stream()
                .filter(s -> Pages.of(spec, s.room(), tall(spec, s)).size() == 1)
                .findFirst()
                .orElse(size);
    }

    private static double tall(Spec spec, FigureSize size) {
        return size.tall() > 0 ? size.tall() : Pages.height(spec, size.room());
    }

    private Scene ground(Scene scene) {
        return transparent ? scene.withBackground(0) : scene;
    }

    private static String numbered(String name, int page) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + page + name.substring(dot);
    }
}
