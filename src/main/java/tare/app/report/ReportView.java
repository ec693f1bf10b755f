package tare.app.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import tare.app.report.ReportViewModel.Paper;
import tare.app.state.Command;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;
import tare.app.ui.Segments;

/** The report page: the pages as they will be, what is decided about them, and the ways to write them. */
public final class ReportView {
    private static final List<String> FIRST = List.of("export.slides", "export.html", "export.pdf");

    /** From so many letters across, list, page and choices stand beside one another. */
    private static final double ROOMY = 62;
    /** From so many letters across, the list of pages stands beside what is chosen; below, one of them is seen. */
    private static final double TIGHT = 42;

    private final ReportViewModel model;
    private final Dialogs dialogs;
    private final BorderPane root = new BorderPane();
    private final Label title = Parts.label(Words.of("report.title"), "page-title");
    private final Label letter = Parts.label("", "muted");
    private final HBox line = new HBox(10);
    private final FlowPane lines = new FlowPane(10, 8);
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.PAGE);
    private final SegmentedButton parts = Segments.of(
            "report-part",
            List.of(Part.values()),
            p -> Words.of("report.part." + p.name().toLowerCase(Locale.ROOT)),
            p -> "",
            part);
    private final SegmentedButton audience;
    private final SegmentedButton paper;
    private final List<Node> exports;
    private final Node export;
    private final PageList pages;
    private final Parent stage;
    private final Parent options;

    /** What is seen where not all has room. */
    enum Part {
        PAGES,
        PAGE,
        OPTIONS
    }

    public ReportView(ReportViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        audience = audience();
        paper = paper();
        exports = exports();
        export = everyExport();
        pages = new PageList(model, () -> part.set(Part.PAGE));
        stage = new PageStage(model).root();
        options = new ReportOptions(model, dialogs).root();
        root.getStyleClass().addAll("page", "report-page");
        root.setMinWidth(0);
        title.setMinWidth(Region.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        letter.setManaged(false);
        VBox head = new VBox(8, line, lines, written(), letter);
        head.getStyleClass().add("report-head");
        root.setTop(head);
        model.nothing().subscribe(nothing -> arrange());
        part.subscribe(p -> arrange());
        root.widthProperty().subscribe(w -> arrange());
        letter.fontProperty().subscribe(f -> arrange());
    }

    /** All beside one another where there is room; in a small window or with large text what was chosen. */
    private void arrange() {
        double letters = root.getWidth() <= 0
                ? ROOMY
                : root.getWidth() / letter.getFont().getSize();
        boolean roomy = letters >= ROOMY;
        boolean tight = letters < TIGHT;
        head(roomy, tight);
        if (Boolean.TRUE.equals(model.nothing().getValue())) {
            place(null, Parts.empty("fth-file-text", Words.of("report.empty"), Words.of("report.empty.more")), null);
        } else if (roomy) {
            place(pages.root(), stage, options);
        } else {
            Node chosen =
                    switch (part.get()) {
                        case PAGES -> tight ? pages.root() : stage;
                        case PAGE -> stage;
                        case OPTIONS -> options;
                    };
            place(tight ? null : pages.root(), chosen, null);
        }
    }

    private void place(@Nullable Node left, Node centre, @Nullable Node right) {
        root.setLeft(null);
        root.setRight(null);
        root.setCenter(null);
        root.setLeft(left);
        root.setCenter(centre);
        root.setRight(right);
    }

    private void head(boolean roomy, boolean tight) {
        line.getChildren().clear();
        lines.getChildren().clear();
        line.setManaged(roomy);
        lines.setManaged(!roomy);
        if (roomy) {
            line.getChildren().addAll(title, audience, paper, Parts.spacer());
            line.getChildren().addAll(exports);
            return;
        }
        if (!tight) {
            lines.getChildren().add(title);
        }
        parts.getButtons().getFirst().setVisible(tight);
        parts.getButtons().getFirst().setManaged(tight);
        lines.getChildren().addAll(audience, paper, parts, export);
    }

    public Parent root() {
        return root;
    }

    private SegmentedButton audience() {
        return Segments.of(
                "report-audience",
                List.of(false, true),
                executive -> Words.of(executive ? "report.executive" : "report.full"),
                executive -> Words.of(executive ? "report.executive.tip" : "report.full.tip"),
                model.executive(),
                model::setExecutive);
    }

    private SegmentedButton paper() {
        return Segments.of(
                "report-paper",
                List.of(Paper.values()),
                p -> Words.of("report." + p.name().toLowerCase(Locale.ROOT)),
                p -> Words.of("report." + p.name().toLowerCase(Locale.ROOT) + ".tip"),
                model.paperProperty());
    }

    /** All exports in one menu. */
    private Node everyExport() {
        MenuButton menu = menu("report.export");
        model.exports().forEach(c -> menu.getItems().add(item(c)));
        return menu;
    }

    private static MenuButton menu(String name) {
        MenuButton menu = new MenuButton(Words.of(name));
        menu.getStyleClass().add("quiet");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(model.shortName(command));
        item.setOnAction(e -> command.run());
        return item;
    }

    private List<Node> exports() {
        MenuButton more = menu("report.more");
        List<Node> out = new ArrayList<>();
        for (Command command : model.exports()) {
            if (FIRST.contains(command.id())) {
                Button button = Parts.button(command, "quiet");
                button.textProperty().unbind();
                button.setText(model.shortName(command));
                button.setMinWidth(Region.USE_PREF_SIZE);
                out.add(button);
            } else {
                more.getItems().add(item(command));
            }
        }
        out.add(more);
        return out;
    }

    /** The file that was written last, and the way to its folder. */
    private Node written() {
        Label file = Parts.label(
                model.exportedProperty().map(p -> p.map(f -> Parts.line(Words.of("notice.exported", f)))
                        .orElse("")),
                "muted",
                "small");
        Button open = Parts.button(Words.of("report.open"), this::openFolder, "link-button");
        open.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, file, open);
        line.setAlignment(Pos.CENTER_LEFT);
        return Parts.shownWhen(line, model.exportedProperty().map(Optional::isPresent));
    }

    private void openFolder() {
        model.exportedProperty()
                .get()
                .map(f -> f.toAbsolutePath().getParent())
                .ifPresent((Path folder) -> dialogs.openFolder(folder));
    }
}
