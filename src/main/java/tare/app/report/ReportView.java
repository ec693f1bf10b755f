package tare.app.report;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import tare.app.export.Exporter.Preview;
import tare.app.state.Command;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.PlotPane;
import tare.plot.Theme;

/** The report page: the slides as they will be, and the ways to write them. */
public final class ReportView {
    private static final Rectangle2D SLIDE = new Rectangle2D(0, 0, 466, 262);
    private static final int LINES = 9;

    private final ReportViewModel model;
    private final FlowPane slides = new FlowPane(18, 18);
    private final FlowPane exports = new FlowPane(8, 8);
    private final ScrollPane root = new ScrollPane();

    public ReportView(ReportViewModel model) {
        this.model = model;
        VBox body = new VBox(
                Parts.label(Words.of("report.title"), "page-title"),
                Parts.wrapped(Words.of("report.lead"), "muted"),
                exports,
                slides);
        body.getStyleClass().add("page-body");
        root.setContent(body);
        root.setFitToWidth(true);
        root.getStyleClass().add("page");
        model.pages().addListener((ListChangeListener<Preview>) c -> show());
        for (Command command : model.exports()) {
            Button button = Parts.button(command, "quiet");
            button.textProperty().unbind();
            button.setText(model.shortName(command));
            exports.getChildren().add(button);
        }
        show();
    }

    public Parent root() {
        return root;
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        int number = 1;
        for (Preview page : model.pages()) {
            nodes.add(slide(page, number++));
        }
        slides.getChildren().setAll(nodes);
    }

    /** The page with all comparisons; figures of single comparisons are told by their alternative text. */
    private int firstFigure() {
        for (int i = 0; i < model.pages().size(); i++) {
            if (model.pages().get(i).figure()) {
                return i + 1;
            }
        }
        return -1;
    }

    private static Node lines(Preview page) {
        VBox lines = new VBox();
        lines.getStyleClass().add("slide-lines");
        for (String line : page.lines().stream().limit(LINES).toList()) {
            Label text = Parts.wrapped(line, "slide-text");
            lines.getChildren().add(text);
        }
        Rectangle cut = new Rectangle();
        cut.widthProperty().bind(lines.widthProperty());
        cut.heightProperty().bind(lines.heightProperty());
        lines.setClip(cut);
        lines.setMinHeight(0);
        VBox.setVgrow(lines, Priority.ALWAYS);
        return lines;
    }

    private Node slide(Preview page, int number) {
        VBox inside = new VBox(Parts.label(page.kicker(), "slide-kicker"), Parts.wrapped(page.title(), "slide-title"));
        if (page.figure() && number == firstFigure()) {
            PlotPane plot = new PlotPane();
            plot.setZoom(0.42);
            plot.themeProperty().set(Theme.LIGHT);
            plot.specProperty().bind(model.forestProperty());
            plot.setMinHeight(0);
            plot.setFocusTraversable(false);
            VBox.setVgrow(plot, Priority.ALWAYS);
            inside.getChildren().add(plot);
        } else {
            inside.getChildren().add(lines(page));
        }
        Label foot = Parts.label(page.foot(), "slide-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        inside.getChildren().add(foot);
        inside.getStyleClass().add("slide");
        inside.setPrefSize(SLIDE.getWidth(), SLIDE.getHeight());
        inside.setMinSize(SLIDE.getWidth(), SLIDE.getHeight());
        inside.setMaxSize(SLIDE.getWidth(), SLIDE.getHeight());
        inside.setClip(new Rectangle(SLIDE.getWidth(), SLIDE.getHeight()));
        StackPane frame = new StackPane(inside);
        frame.getStyleClass().add("slide-frame");
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return new VBox(5, frame, Parts.label(Words.of("report.slide", number), "muted", "small"));
    }
}
