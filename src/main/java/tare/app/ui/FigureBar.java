package tare.app.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import tare.app.state.Keys;
import tare.app.state.Words;
import tare.chart.ChartOption;

/** What can be done to a figure besides pointing at it: zoom, select in a box, see it in another way. */
public final class FigureBar {
    private FigureBar() {}

    /**
     * The buttons.
     *
     * @param options switches of the figure's view
     * @param now what an option is set to, by its name
     * @param set sets an option to a value
     */
    public static Node of(
            PlotPane plot, List<ChartOption> options, UnaryOperator<String> now, BiConsumer<String, String> set) {
        HBox bar = new HBox(
                selecting(plot),
                Parts.iconButton("fth-zoom-in", Words.of("figure.zoom.in", Keys.of("Shortcut")), plot::zoomIn),
                Parts.iconButton("fth-zoom-out", Words.of("figure.zoom.out"), plot::zoomOut),
                Parts.iconButton("fth-maximize", Words.of("figure.whole"), plot::whole));
        bar.getStyleClass().add("figure-bar");
        if (!options.isEmpty()) {
            bar.getChildren().addFirst(menu(options, now, set));
        }
        return bar;
    }

    private static Node selecting(PlotPane plot) {
        ToggleButton button = new ToggleButton("", Parts.icon("fth-crop"));
        button.getStyleClass().setAll("toggle-button", "icon-button");
        button.setAccessibleText(Words.of("figure.select"));
        button.setTooltip(new Tooltip(Words.of("figure.select")));
        button.selectedProperty().bindBidirectional(plot.selectingProperty());
        return button;
    }

    private static Node menu(List<ChartOption> options, UnaryOperator<String> now, BiConsumer<String, String> set) {
        MenuButton menu = new MenuButton("", Parts.icon("fth-sliders"));
        menu.setId("figure-options");
        menu.getStyleClass().addAll("figure-kind", "icon-button");
        menu.setAccessibleText(Words.of("figure.options"));
        menu.setTooltip(new Tooltip(Words.of("figure.options")));
        for (ChartOption option : options) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            ToggleGroup group = new ToggleGroup();
            String current = now.apply(option.name());
            for (ChartOption.Choice choice : option.choices()) {
                RadioMenuItem item = new RadioMenuItem(choice.label());
                item.setToggleGroup(group);
                item.setSelected(choice.value().equals(current)
                        || current.isEmpty() && option.choices().getFirst().equals(choice));
                item.setOnAction(e -> set.accept(option.name(), choice.value()));
                menu.getItems().add(item);
            }
        }
        return menu;
    }
}
