package tare.app.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tare.app.report.ReportViewModel.Paper;
import tare.app.state.Command;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;

/** The report page: the pages as they will be, what is decided about them, and the ways to write them. */
public final class ReportView {
    private static final List<String> FIRST = List.of("export.slides", "export.html", "export.pdf");

    private final ReportViewModel model;
    private final Dialogs dialogs;
    private final BorderPane root = new BorderPane();

    public ReportView(ReportViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        root.getStyleClass().addAll("page", "report-page");
        root.setTop(head());
        Node pages = new PageList(model).root();
        Node stage = new PageStage(model).root();
        Node options = new ReportOptions(model, dialogs).root();
        Node empty = Parts.empty("fth-file-text", Words.of("report.empty"), Words.of("report.empty.more"));
        model.nothing().subscribe(nothing -> {
            root.setLeft(nothing ? null : pages);
            root.setCenter(nothing ? empty : stage);
            root.setRight(nothing ? null : options);
        });
    }

    public Parent root() {
        return root;
    }

    private Node head() {
        HBox audience = segments(
                List.of(Words.of("report.full"), Words.of("report.executive")),
                List.of(Words.of("report.full.tip"), Words.of("report.executive.tip")),
                i -> model.setExecutive(i == 1),
                group -> model.executive()
                        .subscribe(on -> group.selectToggle(group.getToggles().get(on ? 1 : 0))));
        HBox paper = segments(
                List.of(Words.of("report.slides"), Words.of("report.sheets")),
                List.of(Words.of("report.slides.tip"), Words.of("report.sheets.tip")),
                i -> model.paperProperty().set(Paper.values()[i]),
                group -> model.paperProperty()
                        .subscribe(p -> group.selectToggle(group.getToggles().get(p.ordinal()))));
        Label title = Parts.label(Words.of("report.title"), "page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(10, title, audience, paper, Parts.spacer());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(exports());
        VBox head = new VBox(8, line, written());
        head.getStyleClass().add("report-head");
        return head;
    }

    private List<Node> exports() {
        MenuButton more = new MenuButton(Words.of("report.more"));
        more.getStyleClass().add("quiet");
        more.setMinWidth(Region.USE_PREF_SIZE);
        List<Node> out = new java.util.ArrayList<>();
        for (Command command : model.exports()) {
            if (FIRST.contains(command.id())) {
                Button button = Parts.button(command, "quiet");
                button.textProperty().unbind();
                button.setText(model.shortName(command));
                button.setMinWidth(Region.USE_PREF_SIZE);
                out.add(button);
            } else {
                MenuItem item = new MenuItem(model.shortName(command));
                item.setOnAction(e -> command.run());
                more.getItems().add(item);
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

    private static HBox segments(
            List<String> names,
            List<String> tips,
            java.util.function.IntConsumer chosen,
            java.util.function.Consumer<ToggleGroup> follow) {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            ToggleButton button = new ToggleButton(names.get(i));
            button.getStyleClass().setAll("toggle-button", "segment");
            button.setTooltip(new javafx.scene.control.Tooltip(tips.get(i)));
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                button.setSelected(true);
                chosen.accept(at);
            });
            box.getChildren().add(button);
        }
        follow.accept(group);
        return box;
    }
}
