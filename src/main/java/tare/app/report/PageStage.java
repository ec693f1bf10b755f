package tare.app.report;

import java.util.ArrayList;
import java.util.List;
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
import tare.app.export.Picture;
import tare.app.report.ReportViewModel.Paper;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.SceneView;
import tare.plot.scene.Scene;

/** The page that is looked at, large, with its title and comment to change; or all sheets of paper. Only what is seen is drawn. */
final class PageStage {
    /** Pictures this share of the window's height above and below are drawn before they are seen. */
    private static final double AHEAD = 0.5;
    /** In place of a page's id, while all sheets of paper are shown. */
    private static final String SHEETS = " sheets";

    private final ReportViewModel model;
    private final Pile pictures = new Pile();
    private final TextArea title = new TextArea();
    private final TextArea comment = new TextArea();
    private final Label waiting = Parts.label(Words.of("report.waiting"), "muted");
    private final ScrollPane root = new ScrollPane();
    private String shown = "";

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
                Parts.shownWhen(waiting, model.waiting()),
                pictures,
                Parts.shownWhen(fields, model.paperProperty().map(p -> p == Paper.SLIDES)));
        all.getStyleClass().add("report-stage");
        root.setContent(all);
        root.setFitToWidth(true);
        root.getStyleClass().add("page");
        root.vvalueProperty().subscribe(v -> look());
        root.viewportBoundsProperty().subscribe(b -> look());
        model.previewProperty().subscribe(p -> show());
        model.sheetsProperty().subscribe(p -> {
            boolean first = pictures.getChildren().isEmpty();
            show();
            if (first) {
                settle();
            }
        });
        model.selectedProperty().subscribe(s -> turn());
        model.paperProperty().subscribe(p -> {
            show();
            settle();
        });
    }

    private void settle() {
        root.applyCss();
        root.layout();
        turn();
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
        int sheet = model.sheetsProperty()
                .get()
                .begins()
                .getOrDefault(model.selectedProperty().get(), -1);
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
        boolean paper = model.paperProperty().get() == Paper.SHEETS;
        if (!shown.equals(paper ? SHEETS : page)) {
            shown = paper ? SHEETS : page;
            pictures.getChildren().clear();
        }
        List<Node> nodes = new ArrayList<>();
        if (paper) {
            List<Scene> sheets = model.sheetsProperty().get().sheets();
            for (int i = 0; i < sheets.size(); i++) {
                Scene sheet = sheets.get(i);
                SceneView view = picture(i, List.of());
                view.expect(sheet.width(), sheet.height(), sheet.alt(), () -> view.show(sheet));
                nodes.add(view);
            }
        } else {
            List<Slide> slides =
                    preview.slides().stream().filter(s -> s.page().equals(page)).toList();
            for (int i = 0; i < slides.size(); i++) {
                nodes.add(slide(i, slides.get(i)));
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
        write(title, page, Parts.line(given.isEmpty() ? own : given));
        write(comment, page, model.choice(page).comment());
    }

    /** What is being written about a page is not replaced when its pictures arrive. */
    private static void write(TextArea field, String page, String text) {
        if (!field.isFocused() || !page.equals(field.getUserData())) {
            field.setText(text);
            field.setUserData(page);
        }
    }

    private SceneView slide(int at, Slide slide) {
        SceneView view = picture(at, slide.logo());
        Picture wanted = slide.picture();
        view.setUserData(wanted);
        view.expect(
                wanted.width(),
                wanted.height(),
                wanted.alt(),
                () -> model.draw(wanted, scene -> {
                    if (view.getUserData() == wanted) {
                        view.show(scene);
                    }
                }));
        return view;
    }

    /** The picture at that place of a page: what it shows stays until it is drawn anew. */
    private SceneView picture(int at, List<Double> logo) {
        List<Node> there = pictures.getChildren();
        SceneView view = at < there.size() && there.get(at) instanceof SceneView known ? known : fresh();
        view.setUserData(null);
        view.setLogo(model.logo(), logo);
        return view;
    }

    private static SceneView fresh() {
        SceneView view = new SceneView();
        view.setSeen(false);
        view.getStyleClass().add("slide-frame");
        return view;
    }

    /** Finds the pictures that are in sight, and those that will be next. */
    private void look() {
        double high = root.getViewportBounds().getHeight();
        double all = root.getContent().getLayoutBounds().getHeight();
        double from = Math.max(0, all - high) * root.getVvalue() - pictures.getLayoutY();
        for (Node node : pictures.getChildren()) {
            if (node instanceof SceneView view) {
                double top = view.getLayoutY();
                boolean near = top < from + (1 + AHEAD) * high && top + view.getHeight() > from - AHEAD * high;
                view.setSeen(high > 0 && view.getHeight() > 0 && near);
            }
        }
    }

    /** The pictures under one another; once they have their places it is known which are seen. */
    private final class Pile extends VBox {
        Pile() {
            super(12);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            look();
        }
    }
}
