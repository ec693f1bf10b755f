package tare.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import tare.app.export.Exporter.PageInfo;
import tare.app.export.Exporter.Preview;
import tare.app.export.Exporter.Slide;
import tare.app.report.ReportViewModel.Paper;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.SceneView;
import tare.plot.scene.Scene;

/** The page that is looked at, large, with its title and comment to change; or all sheets of paper. */
final class PageStage {
    private final ReportViewModel model;
    private final VBox pictures = new VBox(12);
    private final TextArea title = new TextArea();
    private final TextArea comment = new TextArea();
    private final Label waiting = Parts.label(Words.of("report.waiting"), "muted");
    private final ScrollPane root = new ScrollPane();

    PageStage(ReportViewModel model) {
        this.model = model;
        title.setPromptText(Words.of("report.pageTitle"));
        title.setPrefRowCount(2);
        title.setWrapText(true);
        comment.setPromptText(Words.of("report.comment.prompt"));
        comment.setPrefRowCount(2);
        comment.setWrapText(true);
        onEnd(title, () -> model.setPageTitle(model.selectedProperty().get(), title.getText()));
        title.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                model.setPageTitle(model.selectedProperty().get(), title.getText());
                e.consume();
            }
        });
        for (TextArea area : List.of(title, comment)) {
            area.addEventFilter(KeyEvent.KEY_PRESSED, PageStage::leave);
        }
        onEnd(comment, () -> model.setComment(model.selectedProperty().get(), comment.getText()));
        VBox fields = new VBox(
                4,
                named(Words.of("report.pageTitle"), title),
                title,
                named(Words.of("report.comment"), comment),
                comment);
        VBox all = new VBox(
                14,
                Parts.shownWhen(waiting, model.drawnProperty().map(d -> !d)),
                pictures,
                Parts.shownWhen(fields, model.paperProperty().map(p -> p == Paper.SLIDES)));
        all.getStyleClass().add("report-stage");
        root.setContent(all);
        root.setFitToWidth(true);
        root.getStyleClass().add("page");
        model.previewProperty().subscribe(p -> show());
        model.selectedProperty().subscribe(s -> turn());
        model.paperProperty().subscribe(p -> {
            show();
            root.applyCss();
            root.layout();
            turn();
        });
    }

    Parent root() {
        return root;
    }

    private static Label named(String text, Node field) {
        Label label = Parts.label(text, "small", "muted");
        label.setLabelFor(field);
        field.setAccessibleText(text);
        return label;
    }

    /** Tab goes on to the next field: no title and no comment has a tab in it. */
    private static void leave(KeyEvent e) {
        if (e.getCode() == KeyCode.TAB && !e.isControlDown() && e.getTarget() instanceof Node field) {
            field.requestFocusTraversal(e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            e.consume();
        }
    }

    /** What was typed counts when the field is left. */
    private static void onEnd(TextInputControl field, Runnable action) {
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                action.run();
            }
        });
    }

    /** The page that was selected: its slides, or the sheet of paper where it begins. */
    private void turn() {
        if (model.paperProperty().get() == Paper.SLIDES) {
            show();
            return;
        }
        Preview preview = model.previewProperty().get();
        int sheet = preview.begins().getOrDefault(model.selectedProperty().get(), -1);
        if (sheet >= 0 && sheet < pictures.getChildren().size()) {
            Node picture = pictures.getChildren().get(sheet);
            double all = root.getContent().getLayoutBounds().getHeight();
            double seen = root.getViewportBounds().getHeight();
            double top = picture.getBoundsInParent().getMinY()
                    + pictures.getBoundsInParent().getMinY();
            root.setVvalue(all > seen ? Math.clamp(top / (all - seen), 0, 1) : 0);
        }
    }

    private void show() {
        Preview preview = model.previewProperty().get();
        String page = model.selectedProperty().get();
        List<Node> nodes = new ArrayList<>();
        if (model.paperProperty().get() == Paper.SHEETS) {
            for (Scene sheet : preview.sheets()) {
                nodes.add(picture(Optional.of(sheet), List.of()));
            }
        } else {
            for (Slide slide : preview.slides()) {
                if (slide.page().equals(page)) {
                    nodes.add(picture(Optional.of(slide.scene()), slide.logo()));
                }
            }
            if (nodes.isEmpty() && model.choice(page).hidden()) {
                nodes.add(Parts.label(Words.of("report.hidden"), "muted"));
            }
        }
        pictures.getChildren().setAll(nodes);
        String own = preview.pages().stream()
                .filter(p -> p.id().equals(page))
                .map(PageInfo::title)
                .findFirst()
                .orElse("");
        String given = model.choice(page).title();
        title.setText(Parts.line(given.isEmpty() ? own : given));
        comment.setText(model.choice(page).comment());
    }

    private SceneView picture(Optional<Scene> scene, List<Double> logo) {
        SceneView view = new SceneView();
        view.getStyleClass().add("slide-frame");
        view.show(scene, model.logo(), logo);
        return view;
    }
}
