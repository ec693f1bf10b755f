package tare.app;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import tare.app.figure.StudyFigures;
import tare.app.results.HtmlTable;
import tare.app.results.ResultsViewModel;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.ui.Once;
import tare.app.ui.PlotPane;

/** What the window puts on the clipboard: the table, and the figure that is seen. */
final class Copies {
    private static final double SCALE = 2;

    private final Workbench bench;
    private final ResultsViewModel results;
    private final Once<PlotPane> plot;
    private final StudyFigures figures;

    Copies(Workbench bench, ResultsViewModel results, Once<PlotPane> plot, StudyFigures figures) {
        this.bench = bench;
        this.results = results;
        this.plot = plot;
        this.figures = figures;
    }

    void table() {
        ClipboardContent content = new ClipboardContent();
        String table = results.asTable();
        content.putString(table);
        content.putHtml(HtmlTable.of(table));
        put(content, "notice.copied.table");
    }

    /** The figure of the selected comparison while it is in sight, else all comparisons that are seen on one axis. */
    void figure() {
        Optional<Image> picture = plot.ifBuilt()
                .filter(PlotPane::inSight)
                .map(p -> (Image) p.picture(SCALE))
                .or(() -> figures.picture("forest", results.seen(), SCALE));
        picture.ifPresent(image -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            put(content, "notice.copied.figure");
        });
    }

    private void put(ClipboardContent content, String notice) {
        Clipboard.getSystemClipboard().setContent(content);
        bench.noticeProperty().set(Words.of(notice));
    }
}
