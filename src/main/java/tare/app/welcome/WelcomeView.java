package tare.app.welcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Drawing;
import tare.app.ui.Parts;

/** The first page: drop files, open a sample, go on with a recent study, and what the verdicts mean. */
public final class WelcomeView {
    /** So many of the studies that were left unsaved stand on the page at first, the newest. */
    private static final int FEW = 2;

    /** The verdicts that the page explains, in order. */
    static final List<Outcome> LEGEND = List.of(
            Outcome.EQUIVALENT,
            Outcome.NEGLIGIBLE,
            Outcome.NOT_WORSE,
            Outcome.SLOWER,
            Outcome.SLOWER_OPEN,
            Outcome.FASTER,
            Outcome.UNDECIDED,
            Outcome.NOT_TESTABLE);

    private final WelcomeViewModel model;
    private final Dialogs dialogs;
    private final ScrollPane root = new ScrollPane();
    private final VBox recent = new VBox(4);
    private boolean all;

    /** A page whose samples and legend are made by {@code later}, at once or when the rest has been seen. */
    public WelcomeView(WelcomeViewModel model, Dialogs dialogs, Consumer<Runnable> later) {
        this.model = model;
        this.dialogs = dialogs;
        VBox column = new VBox(title(), recent, drop());
        later.accept(() -> column.getChildren().addAll(samples(), legend()));
        column.getStyleClass().add("welcome-column");
        VBox page = new VBox(column);
        page.getStyleClass().add("welcome");
        root.setContent(page);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.getStyleClass().add("page");
        model.recent().addListener((ListChangeListener<Path>) c -> showRecent());
        model.left().addListener((ListChangeListener<WelcomeViewModel.Left>) c -> showRecent());
        showRecent();
    }

    public Parent root() {
        return root;
    }

    private Node title() {
        VBox box = new VBox(
                4,
                Parts.label(Words.of("welcome.title"), "welcome-title"),
                Parts.wrapped(Words.of("welcome.lead"), "welcome-lead"));
        return box;
    }

    private Node drop() {
        Button files = Parts.button(
                Words.of("welcome.files"), () -> dialogs.chooseFiles().ifPresent(model::open), "primary");
        Button folder = Parts.button(
                Words.of("welcome.folder"),
                () -> dialogs.chooseFolder().ifPresent(p -> model.open(List.of(p))),
                "quiet");
        HBox buttons = new HBox(8, files, folder);
        buttons.setAlignment(Pos.CENTER);
        VBox text = new VBox(
                2,
                Parts.label(Words.of("welcome.drop"), "empty-title"),
                Parts.wrapped(Words.of("welcome.drop.more"), "muted"));
        HBox said = new HBox(16, Drawing.DROP.styled(), text);
        said.setAlignment(Pos.CENTER_LEFT);
        FlowPane box = new FlowPane(40, 12, said, buttons);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().addAll("drop-area", "welcome-drop");
        return box;
    }

    private Node samples() {
        List<Button> buttons = model.tiles().stream().map(this::tile).toList();
        Tiles tiles = new Tiles(
                buttons,
                () -> buttons.isEmpty() ? 1 : buttons.getFirst().getFont().getSize());
        VBox box = new VBox(8, Parts.section(Words.of("welcome.samples")), tiles);
        box.setVisible(!model.tiles().isEmpty());
        box.setManaged(box.isVisible());
        return box;
    }

    private Button tile(SampleTile sample) {
        VBox text =
                new VBox(3, Parts.wrapped(sample.title(), "strong"), Parts.wrapped(sample.brief(), "muted", "small"));
        text.setAlignment(Pos.TOP_LEFT);
        Button button = new Button(sample.title(), text);
        button.getStyleClass().add("sample");
        button.setAccessibleText(sample.spoken());
        button.setTooltip(new Tooltip(sample.about()));
        button.setOnAction(e -> sample.open().run());
        return button;
    }

    private void showRecent() {
        recent.getChildren().setAll(recents());
        recent.setManaged(!recent.getChildren().isEmpty());
    }

    private List<Node> recents() {
        List<Node> nodes = new ArrayList<>();
        List<WelcomeViewModel.Left> left = model.left();
        left.stream().limit(all ? left.size() : FEW).forEach(l -> nodes.add(unsaved(l)));
        if (!all && left.size() > FEW) {
            Hyperlink more = new Hyperlink(Words.count("welcome.left.more", left.size() - FEW));
            more.setOnAction(e -> {
                all = true;
                showRecent();
            });
            nodes.add(more);
        }
        if (!model.recent().isEmpty()) {
            nodes.add(Parts.section(Words.of("welcome.recent")));
        }
        for (Path path : model.recent()) {
            Hyperlink link = new Hyperlink(WelcomeViewModel.called(path));
            link.setOnAction(e -> model.open(List.of(path)));
            Label where = Parts.label(String.valueOf(path.getParent()), "subtle", "small");
            HBox line = new HBox(8, link, where);
            line.setAlignment(Pos.CENTER_LEFT);
            nodes.add(line);
        }
        return nodes;
    }

    /** A study that a program left unsaved: open it, or throw it away. */
    private Node unsaved(WelcomeViewModel.Left left) {
        Label text = Parts.wrapped(Words.of("welcome.left", left.name(), left.when()));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button open = Parts.button(Words.of("welcome.left.open"), left.recover(), "primary");
        open.getStyleClass().add("recover");
        HBox box = new HBox(
                10,
                Parts.icon("fth-rotate-ccw"),
                text,
                open,
                Parts.button(Words.of("welcome.left.forget"), () -> forget(left), "quiet"));
        box.getStyleClass().addAll("warning-box", "left-behind");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void forget(WelcomeViewModel.Left left) {
        boolean sure = dialogs.confirm(
                Words.of("welcome.left.forget.title"),
                Words.of("welcome.left.forget.sure", left.name()),
                Words.of("welcome.left.forget"));
        if (sure) {
            left.forget().run();
        }
    }

    private Node legend() {
        TilePane tiles = new TilePane();
        tiles.getStyleClass().add("legend");
        for (Outcome outcome : LEGEND) {
            Label word = Parts.label(outcome.word(), "verdict-word", "strong", outcome.style());
            HBox head = new HBox(7, Parts.mark(outcome, false), word);
            head.setAlignment(Pos.CENTER_LEFT);
            Label means = Parts.label(Words.of("means." + outcome), "muted", "small");
            means.setWrapText(true);
            VBox one = new VBox(3, head, new VerdictPicture(outcome), means);
            one.getStyleClass().add("legend-entry");
            tiles.getChildren().add(one);
        }
        Label section = Parts.section(Words.of("welcome.legend"));
        section.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(14, section, Parts.wrapped(Words.of("welcome.legend.more"), "muted", "small"));
        head.setAlignment(Pos.BASELINE_LEFT);
        return new VBox(8, head, tiles);
    }
}
