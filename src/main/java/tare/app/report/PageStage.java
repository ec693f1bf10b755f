package tare.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import tare.app.export.Exporter.PageInfo;
import tare.app.export.Exporter.Preview;
import tare.app.export.Exporter.Slide;
import tare.app.report.ReportViewModel.Paper;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.SceneView;
import tare.plot.Scene;

/** The page that is looked at, large, with its title and comment to change; or all sheets of paper. */
final class PageStage {
    private final ReportViewModel model;
    private final VBox pictures = new VBox(12);
    private final TextField title = new TextField();
    private final TextArea comment = new TextArea();
    private final Label waiting = Parts.label(Words.of("report.waiting"), "muted");
    private final ScrollPane root = new ScrollPane();

    PageStage(ReportViewModel model) {
        this.model = model;
        title.setPromptText(Words.of("report.pageTitle"));
        comment.setPromptText(Words.of("report.comment.prompt"));
        comment.setPrefRowCount(2);
        comment.setWrapText(true);
        onEnd(title, () -> model.setPageTitle(model.selectedProperty().get(), title.getText()));
        title.setOnAction(e -> model.setPageTitle(model.selectedProperty().get(), title.getText()));
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
        model.selectedProperty().subscribe(s -> show());
        model.paperProperty().subscribe(p -> show());
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

    /** What was typed counts when the field is left. */
    private static void onEnd(TextInputControl field, Runnable action) {
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                action.run();
            }
        });
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
