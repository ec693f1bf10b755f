package tare.app.inspector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tare.analysis.Comparison;
import tare.analysis.summary.Mentions;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.Escape;
import tare.app.ui.FigureBar;
import tare.app.ui.InSight;
import tare.app.ui.OneOf;
import tare.app.ui.Parts;
import tare.app.ui.PlotPane;
import tare.app.ui.Stops;
import tare.app.ui.Telling;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.model.Severity;
import tare.verdict.Finding;
import tare.verdict.VerdictWords;

/** The right side of the results: the selected comparison. */
public final class InspectorView {
    private final InspectorViewModel model;
    private final PlotPane plot;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final VBox root = new VBox(scroll);
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final FlowPane tabLine = new FlowPane();
    private final Button close;
    private final RemarkView remark;
    private final LeavingOutView leaving;
    /** What the chosen tab holds. */
    private List<Node> held = List.of();

    private final BooleanProperty explaining = new SimpleBooleanProperty();

    /**
     * The selected comparison of a study.
     *
     * @param back puts the keyboard back to the rows
     */
    public InspectorView(InspectorViewModel model, PlotPane plot, Dialogs dialogs, Runnable back) {
        this.model = model;
        this.remark = new RemarkView(model.remarking(), this::show);
        this.leaving = new LeavingOutView(model.leaving());
        this.plot = plot;
        this.close = Parts.iconButton("fth-x", Words.of("inspector.close"), () -> close(back));
        Escape.from(root, () -> close(back));
        root.getStyleClass().add("inspector");
        root.setId("inspector");
        body.getStyleClass().add("inspector-body");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        plot.specProperty().bind(model.figureProperty());
        new FigureMenu(plot, model, dialogs, () -> explaining.set(!explaining.get()), this::show)
                .install(leaving::write);
        makeTabs();
        plot.pickedProperty().subscribe(model::pick);
        plot.boxedProperty().subscribe(model.leaving().brushedProperty()::set);
        model.leaving().brushedProperty().subscribe(d -> pointed());
        model.leaving().pickedProperty().subscribe(d -> pointed());
        model.leaving().beforeProperty().subscribe(b -> show());
        model.shownProperty().subscribe(c -> show());
        model.tabProperty().subscribe(t -> show());
        model.detailProperty().subscribe(d -> show());
        model.figureProperty().subscribe(f -> show());
        model.closeProperty().subscribe(d -> show());
        model.remarksProperty().subscribe(a -> show());
        model.choices().addListener((ListChangeListener<Chart>) c -> show());
    }

    public Region root() {
        return root;
    }

    /** Puts the keyboard on its first control. */
    public void focus() {
        Stops.enter(root);
    }

    private void close(Runnable back) {
        back.run();
        model.close();
    }

    /** Shows the close button: the inspector lies over the table as a drawer. */
    public void asDrawer(boolean drawer) {
        close.setVisible(drawer);
        close.setManaged(drawer);
        root.getStyleClass().remove("drawer");
        if (drawer) {
            root.getStyleClass().add("drawer");
        }
    }

    private void makeTabs() {
        ToggleGroup group = new ToggleGroup();
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton(tab.label());
            button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().setAll("toggle-button", "tab-choice");
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                button.setSelected(true);
                model.tabProperty().set(tab);
                inSight();
            });
            tabs.put(tab, button);
        }
        OneOf.of(List.copyOf(tabs.values()));
        tabLine.getChildren().setAll(tabs.values());
        tabLine.getStyleClass().add("tab-choices");
    }

    /** What a tab holds begins below everything else: it comes into sight as far as there is room. */
    private void inSight() {
        InSight.bring(scroll, tabLine, held.isEmpty() ? tabLine : held.getLast());
    }

    /** Other runs are pointed at: what can be done with them comes into sight. */
    private void pointed() {
        if (model.leaving().points().isEmpty()) {
            leaving.forget();
        }
        show();
        leaving.offered().ifPresent(entry -> InSight.bring(scroll, entry));
    }

    private void show() {
        Optional<Comparison> now = model.shownProperty().get();
        Objects.requireNonNull(tabs.get(model.tabProperty().get())).setSelected(true);
        if (now.isEmpty()) {
            body.getChildren()
                    .setAll(Parts.empty(
                            "fth-mouse-pointer", Words.of("inspector.empty"), Words.of("inspector.empty.more")));
            return;
        }
        List<Node> nodes = new ArrayList<>(List.of(head(), badge(now.get())));
        nodes.add(telling("sentence").tell(Mentions.verdict(now.get())));
        if (!now.get().because().isEmpty()) {
            nodes.add(telling("muted").tell(model.because(now.get())));
        }
        leaving.before().ifPresent(nodes::add);
        model.cost().ifPresent(cost -> nodes.add(Parts.wrapped(Words.shown(cost), "muted")));
        nodes.add(remark.of(now.get()));
        nodes.add(tabLine);
        held = content();
        nodes.addAll(held);
        if (!now.get().checks().isEmpty()) {
            nodes.add(Parts.section(Words.of("inspector.checks")));
            model.checks().forEach(f -> nodes.add(check(now.get(), f)));
        }
        if (!now.get().wouldChange().isEmpty()) {
            nodes.add(Parts.section(Words.of("inspector.change")));
            Label change = Parts.wrapped(Words.shown(now.get().wouldChange()), "muted");
            change.setId("would-change");
            nodes.add(change);
        }
        body.getChildren().setAll(nodes);
    }

    /** A sentence about a row: what its numbers stand for is lit in the figure. */
    private Telling telling(String style) {
        return new Telling(plot.litProperty()::set, model::words, style);
    }

    private Node head() {
        HBox line = new HBox(Parts.label(model.eyebrowProperty(), "section"), Parts.spacer(), remark.pin(), close);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(
                2,
                line,
                Parts.wrapped(model.titleProperty(), "inspector-title"),
                Parts.wrapped(model.metricProperty(), "muted"));
    }

    private static Node badge(Comparison c) {
        VerdictWords said = Outcome.said(c);
        Outcome outcome = Outcome.of(c);
        HBox badge = new HBox(Parts.mark(outcome, c.provisional()), Parts.label(said.word()));
        badge.getStyleClass().addAll("verdict-badge", outcome.style());
        HBox line = new HBox(badge);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private List<Node> content() {
        return switch (model.tabProperty().get()) {
            case FACTS ->
                List.of(
                        model.facts().isEmpty()
                                ? Parts.wrapped(Words.of("inspector.no.facts"), "muted")
                                : grid(model.facts()));
            case SOURCE -> List.of(origins());
            case STRUCTURE -> withNumbers();
            case ROBUSTNESS -> robustness();
            case TAIL -> tail();
            default -> figure();
        };
    }

    private List<Node> withNumbers() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(grid(model.numbers()));
        if (!model.choices().isEmpty()) {
            nodes.addAll(figure());
        }
        closeLook(nodes);
        if (!model.plan().isEmpty()) {
            nodes.add(Parts.section(Words.of("close.plan")));
            nodes.add(Parts.wrapped(model.plan(), "muted"));
        }
        return nodes;
    }

    private List<Node> robustness() {
        List<Node> nodes = new ArrayList<>();
        closeLook(nodes);
        if (!model.choices().isEmpty()) {
            nodes.addAll(0, figure());
        }
        if (nodes.isEmpty()) {
            boolean tested = model.shownProperty()
                    .get()
                    .filter(c -> c.judgement().testable())
                    .isPresent();
            nodes.add(Parts.wrapped(
                    Words.of(tested ? "close.working" : "inspector.no.figure." + Tab.ROBUSTNESS), "muted"));
        }
        return nodes;
    }

    private List<Node> tail() {
        List<Node> nodes = new ArrayList<>();
        if (!model.choices().isEmpty()) {
            nodes.addAll(figure());
        }
        closeLook(nodes);
        return nodes.isEmpty() ? figure() : nodes;
    }

    private void closeLook(List<Node> nodes) {
        if (!model.closeSentence().isEmpty()) {
            nodes.add(Parts.wrapped(model.closeSentence()));
        }
        if (!model.closeLines().isEmpty()) {
            boolean sides = model.tabProperty().get() == Tab.TAIL;
            nodes.add(LineGrid.of(model.closeLines(), sides ? model.sides() : List.of()));
        }
    }

    private List<Node> figure() {
        if (model.choices().isEmpty()) {
            return List.of(Parts.wrapped(
                    Words.of("inspector.no.figure." + model.tabProperty().get()), "muted"));
        }
        Label reading = Parts.wrapped(model.readingProperty(), "muted", "small");
        Parts.shownWhen(reading, explaining);
        Button how = Parts.iconButton(
                "fth-help-circle", Words.of("inspector.reading"), () -> explaining.set(!explaining.get()));
        List<ChartOption> options =
                model.chosenProperty().get().map(Chart::options).orElse(List.of());
        HBox line = new HBox(
                kinds(),
                how,
                FigureTaking.of(plot, model.figureOut()::temporary),
                Parts.spacer(),
                FigureBar.of(plot, options, model::option, (name, value) -> {
                    model.option(name, value);
                    show();
                }));
        model.chosenProperty().get().ifPresent(c -> line.getChildren().addAll(remark.choice(c.id())));
        line.getStyleClass().add("figure-line");
        List<Node> nodes = new ArrayList<>(List.of(line, reading, plot));
        nodes.addAll(leaving.nodes(model.tabProperty().get() == Tab.RUNS));
        return nodes;
    }

    private Node kinds() {
        MenuButton menu =
                new MenuButton(model.chosenProperty().get().map(Chart::name).orElse(""));
        menu.getStyleClass().add("figure-kind");
        menu.setAccessibleText(Words.of("inspector.kinds.spoken", menu.getText()));
        menu.setTooltip(new Tooltip(Words.of("inspector.kinds.tip", menu.getText())));
        for (Chart chart : model.choices()) {
            MenuItem item = new MenuItem(chart.name());
            item.setOnAction(e -> {
                model.chosenProperty().set(Optional.of(chart));
                show();
            });
            menu.getItems().add(item);
        }
        menu.setDisable(model.choices().size() < 2);
        menu.setOpacity(1);
        return menu;
    }

    private Node check(Comparison row, Finding finding) {
        Node icon =
                switch (finding.severity()) {
                    case INFO -> Parts.icon("fth-check");
                    case WARNING -> Parts.icon("fth-alert-circle");
                    case ERROR -> Parts.icon("fth-x-circle");
                };
        icon.getStyleClass()
                .add(
                        finding.severity() == Severity.INFO
                                ? "good"
                                : finding.severity() == Severity.WARNING ? "doubt" : "bad");
        VBox words = new VBox(telling("check").tell(Mentions.check(row, finding.message())));
        if (!finding.advice().isEmpty()) {
            words.getChildren().add(Parts.wrapped(Words.shown(finding.advice()), "muted", "small"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(icon, words);
        line.getStyleClass().add("check-row");
        return line;
    }

    private Node grid(List<Line> lines) {
        return LineGrid.of(lines, model.sides());
    }

    private Node origins() {
        TextArea area = new TextArea(String.join("\n", model.origins()));
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(14);
        area.setAccessibleText(Words.of("tab.source"));
        return area;
    }
}
