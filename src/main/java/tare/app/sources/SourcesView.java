package tare.app.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;

/** The sources page: platforms, files and benchmarks as a tree, and everything about the selected file. */
public final class SourcesView {
    /** From so many letters on there is room beside the tree. */
    private static final double ROOMY = 72;

    /** Wider than any window: what fits beside the title stands in one line. */
    private static final double WHOLE = 4000;

    private final SourcesViewModel model;
    private final Label letter = Parts.wrapped(Words.of("sources.lead"), "muted");
    private final Dialogs dialogs;
    private final Map<Optional<State>, ToggleButton> byState = new HashMap<>();
    private final FlowPane chips = new FlowPane(6, 6);
    private final SourceActions actions;
    private final SourceDetails details;
    private final BorderPane root = new BorderPane();
    private final ScrollPane whole = new ScrollPane();

    public SourcesView(SourcesViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        this.actions = new SourceActions(model, dialogs);
        this.details = new SourceDetails(model, actions);
        SourceTree tree = new SourceTree(model, actions, details);
        ScrollPane side = new ScrollPane(details.root());
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setFocusTraversable(false);
        side.getStyleClass().add("source-side");
        VBox body = new VBox(head(), chips, tree.root());
        body.getStyleClass().add("page-body");
        VBox.setVgrow(tree.root(), Priority.ALWAYS);
        body.setMinWidth(0);
        whole.setFitToWidth(true);
        whole.setFitToHeight(true);
        whole.getStyleClass().add("page");
        root.setMinHeight(0);
        root.getStyleClass().add("page");
        root.widthProperty().subscribe(w -> arrange(body, side, w.doubleValue()));
        model.countsProperty().subscribe(c -> chips());
        model.filterProperty().subscribe(f -> chips());
    }

    public Parent root() {
        return root;
    }

    /** What is known of a file stands beside the tree, or below it where there is no room; both are then scrolled together. */
    private void arrange(VBox body, ScrollPane side, double width) {
        boolean beside = width >= ROOMY * letter.getFont().getSize();
        side.getStyleClass().setAll("scroll-pane", "source-side");
        if (!beside) {
            side.getStyleClass().add("below");
        }
        if (beside == (root.getRight() == side) && root.getCenter() != null) {
            return;
        }
        whole.setContent(null);
        root.setRight(null);
        if (beside) {
            root.setRight(side);
            root.setCenter(body);
        } else {
            VBox both = new VBox(body, side);
            VBox.setVgrow(body, Priority.ALWAYS);
            whole.setContent(both);
            root.setCenter(whole);
        }
    }

    private Node head() {
        CheckBox watch = new CheckBox(Words.of("sources.watch"));
        watch.setId("watch");
        watch.setTooltip(new Tooltip(Words.of("sources.watch.tip")));
        watch.selectedProperty().bindBidirectional(model.watchingProperty());
        Button find = Parts.button(Words.of("review.missing.find"), actions::findFiles, "primary");
        find.setId("find-missing");
        Parts.shownWhen(find, model.countsProperty().map(c -> c.containsKey(State.MISSING)));
        FlowPane ways = new FlowPane(
                10,
                6,
                watch,
                find,
                Parts.button(
                        Words.of("platforms.add"), () -> dialogs.chooseFiles().ifPresent(model::add), "quiet"),
                Parts.button(
                        Words.of("sources.add.folder"),
                        () -> dialogs.chooseFolder().ifPresent(f -> model.add(List.of(f))),
                        "quiet"));
        ways.setAlignment(Pos.CENTER_RIGHT);
        ways.setPrefWrapLength(WHOLE);
        HBox.setHgrow(ways, Priority.ALWAYS);
        Label title = Parts.label(Words.of("page.sources"), "page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(10, title, ways);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, head, letter);
    }

    private void chips() {
        Map<State, Integer> counts = model.countsProperty().get();
        List<Node> nodes = new ArrayList<>();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        nodes.add(chip(Words.of("file.all") + "  " + Words.count(all), Optional.empty()));
        counts.forEach((state, n) -> nodes.add(chip(state.word() + "  " + Words.count(n), Optional.of(state))));
        if (!chips.getChildren().equals(nodes)) {
            chips.getChildren().setAll(nodes);
        }
    }

    private ToggleButton chip(String text, Optional<State> state) {
        ToggleButton chip = byState.computeIfAbsent(state, this::chip);
        chip.setText(text);
        chip.setSelected(model.filterProperty().get().equals(state));
        return chip;
    }

    private ToggleButton chip(Optional<State> state) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().setAll("toggle-button", "chip");
        chip.setId("state-" + state.map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("all"));
        chip.setOnAction(e -> {
            model.filterProperty().set(state);
            chips();
        });
        return chip;
    }
}
