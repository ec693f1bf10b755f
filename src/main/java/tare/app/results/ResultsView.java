package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PopupControl;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.app.ui.Segments;
import tare.app.ui.Stops;
import tare.app.ui.Telling;
import tare.app.ui.TwoEnds;
import tare.app.ui.Wrapping;

/** The results page without its inspector. */
public final class ResultsView {
    /** The height of a completion in letters, and how many are seen at once. */
    private static final double ROW = 2.4;

    private static final int MOST_SHOWN = 10;

    private final ResultsViewModel model;
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);
    private final FlowPane chips = new Wrapping();
    private final List<ChipButton> shown = new ArrayList<>();
    private final ForestTable table;
    private final CandidateTable beside;
    private final CustomTextField filter = (CustomTextField) TextFields.createClearableTextField();
    /** Whether the candidates to choose from are being put in, which is nobody's choice. */
    private boolean offering;

    /**
     * What leads away from the page.
     *
     * @param addFiles asks for files
     * @param inspector puts the keyboard into what is behind the selected row
     */
    public record Ways(Runnable addFiles, Runnable inspector) {}

    /**
     * The page of a study.
     *
     * @param taking copies and saves the rows as a figure
     */
    public ResultsView(ResultsViewModel model, Node costs, Node review, Node taking, Ways ways) {
        this.model = model;
        this.table = new ForestTable(model, ways.inspector());
        this.beside = new CandidateTable(model, ways.inspector());
        page.getStyleClass().add("results");
        root.getStyleClass().add("page");
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setFocusTraversable(false);
        chips.getStyleClass().add("chips");
        VBox.setVgrow(table, Priority.ALWAYS);
        Telling headline = telling("headline").following(model.heading().headlineProperty());
        headline.setId("headline");
        BooleanBinding rows = Bindings.isNotEmpty(model.chips());
        page.getChildren()
                .addAll(
                        Parts.shownWhen(
                                headline, model.heading().headlineProperty().map(t -> !t.isEmpty())),
                        Parts.shownWhen(
                                telling("subline").following(model.heading().sublineProperty()),
                                model.heading().sublineProperty().map(t -> !t.isEmpty())),
                        warning(),
                        review,
                        chipLine(),
                        candidates(),
                        Parts.shownWhen(tools(taking), rows),
                        puzzle(),
                        whatIf(),
                        nothing(ways.addFiles()),
                        table,
                        beside,
                        costs);
        List.of(table, beside, costs).forEach(body -> body.getStyleClass().add("results-body"));
        VBox.setVgrow(costs, Priority.ALWAYS);
        Parts.shownWhen(costs, model.costsProperty());
        VBox.setVgrow(beside, Priority.ALWAYS);
        Parts.shownWhen(beside, model.besideProperty().and(model.costsProperty().not()));
        Parts.shownWhen(
                table,
                rows.and(model.besideProperty().not()).and(model.costsProperty().not()));
        model.chips().addListener((ListChangeListener<Chip>) change -> showChips());
        model.chosenProperty().subscribe(c -> showChips());
    }

    public Parent root() {
        return root;
    }

    private Telling telling(String... styles) {
        return new Telling(model.litProperty()::set, model::words, styles);
    }

    /** Puts the keyboard on the rows and shows the one that is selected. */
    public void focusRows() {
        focus(table::focus);
    }

    /** Puts the keyboard on the rows of a study that was just judged, which are seen from the first one on. */
    public void beginAtRows() {
        focus(table::begin);
    }

    private void focus(Runnable rows) {
        inWindow();
        if (model.besideProperty().get()) {
            beside.focus();
        } else {
            rows.run();
        }
    }

    /** Puts the keyboard into the filter field. */
    public void focusFilter() {
        model.costsProperty().set(false);
        inWindow();
        filter.requestFocus();
        filter.selectAll();
    }

    /** The rows may be wanted before the page was ever drawn. */
    private void inWindow() {
        if (page.getScene() == null) {
            Stops.ready(root);
        }
    }

    private Node nothing(Runnable addFiles) {
        Node node = new NothingView(model, model.heading().nothingProperty(), addFiles).root();
        VBox.setVgrow(node, Priority.ALWAYS);
        return Parts.shownWhen(node, model.heading().nothingProperty().map(Optional::isPresent));
    }

    private Node warning() {
        Hyperlink compare = new Hyperlink(Words.of("results.compare.machines"));
        compare.setOnAction(e -> model.openComparability());
        compare.setMinWidth(Region.USE_PREF_SIZE);
        Telling text = telling().following(model.heading().warningProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(Parts.icon("fth-alert-triangle"), text, compare);
        box.getStyleClass().add("warning-box");
        return Parts.shownWhen(box, model.heading().warningProperty().map(t -> !t.isEmpty()));
    }

    private Node chipLine() {
        Hyperlink all = new Hyperlink(Words.of("results.show.all"));
        all.setId("show-all");
        all.setOnAction(e -> model.showAll());
        all.setMinWidth(Region.USE_PREF_SIZE);
        HBox some = new HBox(8, Parts.label(model.shownRowsProperty(), "muted"), all);
        some.setAlignment(Pos.CENTER_LEFT);
        some.setMinWidth(Region.USE_PREF_SIZE);
        Parts.shownWhen(some, model.shownRowsProperty().isNotEmpty());
        return new TwoEnds(chips, some);
    }

    private Node tools(Node taking) {
        filter.setPromptText(Words.of("filter.prompt"));
        filter.setAccessibleText(Words.of("filter.name"));
        filter.setTooltip(new Tooltip(Words.of("filter.tip")));
        filter.setId("filter");
        filter.setLeft(Parts.icon("fth-filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setPrefColumnCount(22);
        PopupControl completing = complete();
        filter.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                e.consume();
            } else if ((e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.DOWN) && !completing.isShowing()) {
                focusRows();
                e.consume();
            }
        });
        ToggleButton costs = new ToggleButton(Words.of("cost.button"));
        costs.setId("costs");
        costs.getStyleClass().add("quiet");
        costs.setMinWidth(Region.USE_PREF_SIZE);
        costs.setTooltip(new Tooltip(Words.of("cost.button.tip")));
        costs.selectedProperty().bindBidirectional(model.costsProperty());
        var raw = model.costsProperty().not();
        filter.visibleProperty().bind(raw);
        HBox shape = new HBox(
                Parts.shownWhen(groupMenu(), raw.and(model.besideProperty().not())),
                Parts.shownWhen(sizes(), raw),
                costs,
                Parts.shownWhen(taking, raw),
                Parts.shownWhen(viewMenu(), raw));
        shape.getStyleClass().add("tools");
        TwoEnds tools = new TwoEnds(filter, shape);
        tools.getStyleClass().add("filter-line");
        return tools;
    }

    /**
     * Completions while one types. Their popup's own sheet derives colours that it does not find before it is shown, and
     * its skin counts with rows of a height that ours do not have.
     */
    private PopupControl complete() {
        AutoCompletionBinding<String> binding = TextFields.bindAutoCompletion(
                filter, request -> filter.isFocused() ? model.completions(request.getUserText()) : List.of());
        binding.setDelay(0);
        PopupControl popup = binding.getAutoCompletionPopup();
        popup.setStyle("-fx-color: transparent; -fx-control-inner-background: transparent; -fx-accent: transparent;");
        popup.skinProperty().subscribe(skin -> {
            if (skin != null && skin.getNode() instanceof ListView<?> list) {
                double row = ROW * filter.getFont().getSize();
                list.setFixedCellSize(row);
                list.prefHeightProperty().unbind();
                list.prefHeightProperty()
                        .bind(Bindings.size(list.getItems()).map(n -> Math.min(MOST_SHOWN, n.intValue()) * row + 2));
            }
        });
        return popup;
    }

    private Node puzzle() {
        Label label = Parts.wrapped(model.puzzleProperty(), "small", "differs");
        label.setId("filter-puzzle");
        return Parts.shownWhen(
                label,
                model.puzzleProperty().isNotEmpty().and(model.costsProperty().not()));
    }

    private Node groupMenu() {
        MenuButton menu = new MenuButton();
        menu.setId("group-menu");
        menu.getStyleClass().add("quiet");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.textProperty().bind(model.groupingProperty().map(Grouping::label));
        menu.accessibleTextProperty().bind(menu.textProperty().map(now -> Words.of("group.name.spoken", now)));
        menu.setTooltip(new Tooltip(Words.of("group.name")));
        model.analysisProperty().subscribe(a -> groupings(menu));
        return menu;
    }

    private void groupings(MenuButton menu) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        boolean parameters = false;
        for (Grouping grouping : model.groupings()) {
            if (!parameters && !grouping.parameter().isEmpty()) {
                items.add(new SeparatorMenuItem());
                parameters = true;
            }
            RadioMenuItem item = Parts.literal(new RadioMenuItem(grouping.label()));
            item.setToggleGroup(group);
            item.setSelected(grouping.equals(model.groupingProperty().get()));
            item.setOnAction(e -> model.groupingProperty().set(grouping));
            items.add(item);
        }
        menu.getItems().setAll(items);
    }

    private Node sizes() {
        return Segments.of("shown", List.of(Shown.values()), Shown::label, Shown::explanation, model.shownProperty());
    }

    /** Which candidates are shown, where there are several, and whether they stand side by side. */
    private Node candidates() {
        CheckComboBox<String> choice = new CheckComboBox<>();
        choice.setId("which-candidates");
        choice.setTitle(Words.of("results.which.candidates"));
        choice.setShowCheckedCount(true);
        choice.setAccessibleText(Words.of("results.which.candidates"));
        choice.setFocusTraversable(true);
        ToggleButton beside = new ToggleButton(Words.of("results.beside"));
        beside.setId("beside");
        beside.getStyleClass().add("quiet");
        beside.setMinWidth(Region.USE_PREF_SIZE);
        beside.setTooltip(new Tooltip(Words.of("results.beside.tip")));
        beside.selectedProperty().bindBidirectional(model.besideProperty());
        choice.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) c -> {
            if (!offering) {
                model.showCandidates(List.copyOf(choice.getCheckModel().getCheckedItems()));
            }
        });
        model.hiddenProperty().subscribe(h -> check(choice));
        choice.setMinWidth(160);
        HBox box = new HBox(8, choice, beside);
        box.setAlignment(Pos.CENTER_LEFT);
        model.analysisProperty().subscribe(a -> {
            List<String> now = model.candidates();
            box.setVisible(now.size() > 1);
            box.setManaged(now.size() > 1);
            if (!choice.getItems().equals(now)) {
                offering = true;
                choice.getItems().setAll(now);
                offering = false;
                check(choice);
            }
        });
        return box;
    }

    /** Ticks the candidates that are shown, whoever chose them. */
    private void check(CheckComboBox<String> choice) {
        offering = true;
        for (String candidate : choice.getItems()) {
            boolean hidden = model.hiddenProperty().get().contains(candidate);
            if (hidden == choice.getCheckModel().isChecked(candidate)) {
                choice.getCheckModel().toggleCheckState(candidate);
            }
        }
        offering = false;
    }

    private Node viewMenu() {
        MenuButton menu = new MenuButton();
        menu.setId("view-menu");
        menu.setGraphic(Parts.icon("fth-sliders"));
        menu.getStyleClass().addAll("icon-button", "no-arrow");
        menu.setAccessibleText(Words.of("results.view"));
        menu.setTooltip(new Tooltip(Words.of("results.view")));
        CheckMenuItem secondary = new CheckMenuItem(Words.of("results.secondary"));
        secondary.selectedProperty().bindBidirectional(model.secondaryProperty());
        MenuItem all = new MenuItem(Words.of("results.show.all"));
        all.setOnAction(e -> model.showAll());
        menu.getItems().addAll(secondary, new SeparatorMenuItem(), all);
        return menu;
    }

    private void showChips() {
        boolean same = shown.size() == model.chips().size();
        for (int i = 0; same && i < shown.size(); i++) {
            same = shown.get(i).shows(model.chips().get(i));
        }
        if (!same) {
            shown.clear();
            model.chips().forEach(chip -> shown.add(new ChipButton(chip, model)));
            chips.getChildren().setAll(shown.stream().map(ChipButton::node).toList());
            return;
        }
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).show(model.chips().get(i), model);
        }
    }

    private Node whatIf() {
        Label text = Parts.wrapped(model.trial().wordsProperty(), "strong");
        text.setId("what-if");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button apply = Parts.button(Words.of("whatif.apply"), model.trial()::apply, "primary");
        apply.setId("apply-margin");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        Button drop = Parts.button(Words.of("whatif.drop"), model.trial()::drop, "quiet");
        drop.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(Parts.icon("fth-sliders"), text, apply, drop);
        box.getStyleClass().add("what-if");
        return Parts.shownWhen(box, model.trial().wordsProperty().isNotEmpty());
    }
}
