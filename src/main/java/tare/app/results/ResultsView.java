package tare.app.results;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import tare.app.state.Outcome;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** The results page without its inspector. */
public final class ResultsView {
    private final ResultsViewModel model;
    private final VBox root = new VBox();
    private final FlowPane chips = new FlowPane();
    private final ForestTable table;
    private final CustomTextField filter = (CustomTextField) TextFields.createClearableTextField();

    public ResultsView(ResultsViewModel model, Node review) {
        this.model = model;
        this.table = new ForestTable(model);
        root.getStyleClass().add("results");
        chips.getStyleClass().add("chips");
        VBox.setVgrow(table, Priority.ALWAYS);
        Label headline = Parts.wrapped(model.headlineProperty(), "headline");
        headline.setId("headline");
        root.getChildren()
                .addAll(
                        headline,
                        Parts.shownWhen(
                                Parts.wrapped(model.sublineProperty(), "subline"),
                                model.sublineProperty().isNotEmpty()),
                        warning(),
                        review,
                        chipLine(),
                        whatIf(),
                        table);
        model.chips().addListener((ListChangeListener<Chip>) change -> showChips());
        showChips();
    }

    public Parent root() {
        return root;
    }

    /** Puts the keyboard into the table. */
    public void focusTable() {
        table.list().requestFocus();
    }

    /** Puts the keyboard into the filter field. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    private Node warning() {
        Hyperlink compare = new Hyperlink(Words.of("results.compare.machines"));
        compare.setOnAction(e -> model.openComparability());
        compare.setMinWidth(Region.USE_PREF_SIZE);
        Label text = Parts.wrapped(model.warningProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(Parts.icon("fth-alert-triangle"), text, compare);
        box.getStyleClass().add("warning-box");
        return Parts.shownWhen(box, model.warningProperty().isNotEmpty());
    }

    private Node chipLine() {
        HBox.setHgrow(chips, Priority.ALWAYS);
        Region tools = tools();
        HBox line = new HBox(chips, tools);
        line.getStyleClass().add("tools");
        chips.prefWrapLengthProperty()
                .bind(line.widthProperty().subtract(tools.widthProperty()).subtract(12));
        return line;
    }

    private Region tools() {
        filter.setPromptText(Words.of("filter.prompt"));
        filter.setAccessibleText(Words.of("filter.name"));
        filter.setId("filter");
        filter.setLeft(Parts.icon("fth-filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setPrefColumnCount(13);
        TextFields.bindAutoCompletion(filter, request -> completions(request.getUserText()));
        HBox tools = new HBox(filter, viewMenu());
        tools.getStyleClass().add("tools");
        tools.setMinWidth(Region.USE_PREF_SIZE);
        return tools;
    }

    private Node viewMenu() {
        MenuButton menu = new MenuButton();
        menu.setId("view-menu");
        menu.setGraphic(Parts.icon("fth-sliders"));
        menu.getStyleClass().addAll("icon-button", "no-arrow");
        menu.setAccessibleText(Words.of("results.view"));
        menu.setTooltip(new Tooltip(Words.of("results.view")));
        ToggleGroup group = new ToggleGroup();
        for (Grouping grouping : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(grouping.label());
            item.setToggleGroup(group);
            item.setOnAction(e -> model.groupingProperty().set(grouping));
            model.groupingProperty().subscribe(g -> item.setSelected(g == grouping));
            menu.getItems().add(item);
        }
        CheckMenuItem secondary = new CheckMenuItem(Words.of("results.secondary"));
        secondary.selectedProperty().bindBidirectional(model.secondaryProperty());
        menu.getItems().addAll(new SeparatorMenuItem(), secondary);
        return menu;
    }

    private static List<String> completions(String text) {
        int cut = text.lastIndexOf(' ') + 1;
        String last = text.substring(cut);
        List<String> found = new ArrayList<>();
        if (!last.isEmpty()) {
            for (String field : RowFilter.FIELDS) {
                if (field.startsWith(last) && !field.equals(last)) {
                    found.add(text.substring(0, cut) + field);
                }
            }
        }
        return found;
    }

    private void showChips() {
        List<Node> nodes = new ArrayList<>();
        for (Chip chip : model.chips()) {
            nodes.add(node(chip));
        }
        chips.getChildren().setAll(nodes);
    }

    private Node node(Chip chip) {
        ToggleButton button = new ToggleButton(chip.count() + " " + chip.word().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().setAll("toggle-button", "chip");
        String look = chip.outcome().map(Outcome::style).orElse("outcome-provisional");
        button.getStyleClass().add(look);
        Region mark = Parts.mark(
                chip.outcome().orElse(Outcome.EQUIVALENT), chip.outcome().isEmpty());
        mark.getStyleClass().set(1, look);
        HBox graphic = new HBox(4, mark);
        graphic.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        button.setGraphic(graphic);
        chip.tried().filter(t -> t != chip.count()).ifPresent(t -> {
            button.setText(button.getText() + "  ");
            Label ghost = Parts.label("→ " + t, "ghost-count");
            button.setContentDisplay(javafx.scene.control.ContentDisplay.LEFT);
            HBox both = new HBox(6, graphic, ghost);
            both.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            button.setGraphic(both);
        });
        button.setSelected(model.chosen(chip));
        button.setAccessibleText(Words.of("chip.spoken", chip.count(), chip.word()));
        button.setOnAction(e -> model.toggle(chip));
        return button;
    }

    private Node whatIf() {
        Label text = Parts.wrapped(model.whatIfProperty(), "strong");
        text.setId("what-if");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        javafx.scene.control.Button apply = Parts.button(Words.of("whatif.apply"), model::applyWhatIf, "primary");
        apply.setId("apply-margin");
        HBox box = new HBox(
                Parts.icon("fth-sliders"),
                text,
                apply,
                Parts.button(Words.of("whatif.drop"), model::dropWhatIf, "quiet"));
        box.getStyleClass().add("what-if");
        return Parts.shownWhen(box, model.whatIfProperty().isNotEmpty());
    }
}
