package tare.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import tare.app.figure.FigureItems;
import tare.app.state.Words;
import tare.app.ui.Dialogs;
import tare.app.ui.PlotPane;
import tare.chart.Chart;
import tare.chart.ChartOption;

/** What can be done with a figure, on a click with the other button or the menu key. */
final class FigureMenu {
    private final PlotPane plot;
    private final InspectorViewModel model;
    private final Dialogs dialogs;
    private final Runnable explain;
    private final Runnable refresh;
    private final ContextMenu menu = new ContextMenu();

    FigureMenu(PlotPane plot, InspectorViewModel model, Dialogs dialogs, Runnable explain, Runnable refresh) {
        this.plot = plot;
        this.model = model;
        this.dialogs = dialogs;
        this.explain = explain;
        this.refresh = refresh;
    }

    /**
     * Gives the figure its menu.
     *
     * @param reason puts the keyboard where the reason for leaving runs out is written
     */
    void install(Runnable reason) {
        menu.setId("figure-menu");
        plot.setMenu(menu, () -> items(reason));
    }

    private List<MenuItem> items(Runnable reason) {
        List<MenuItem> items = new ArrayList<>();
        if (model.leaving().possible()) {
            MenuItem leave = new MenuItem(
                    Words.count("exclude.menu", model.leaving().points().size()));
            leave.setOnAction(e -> reason.run());
            items.addAll(List.of(leave, new SeparatorMenuItem()));
        }
        items.addAll(new FigureItems(model.figureOut(), dialogs, scale -> Optional.of(plot.picture(scale))).list());
        List<ChartOption> options =
                model.chosenProperty().get().map(Chart::options).orElse(List.of());
        options.forEach(o -> views(items, o, model::option));
        items.add(new SeparatorMenuItem());
        items.add(item("figure.whole", plot::whole));
        items.add(item("inspector.reading", explain));
        return items;
    }

    private void views(List<MenuItem> items, ChartOption option, UnaryOperator<String> now) {
        items.add(new SeparatorMenuItem());
        String current = now.apply(option.name());
        for (ChartOption.Choice choice : option.choices()) {
            RadioMenuItem item = new RadioMenuItem(option.label() + ": " + choice.label());
            item.setSelected(choice.value().equals(current)
                    || current.isEmpty() && option.choices().getFirst().equals(choice));
            item.setOnAction(e -> {
                model.option(option.name(), choice.value());
                refresh.run();
            });
            items.add(item);
        }
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Words.of(key));
        item.setOnAction(e -> action.run());
        return item;
    }
}
