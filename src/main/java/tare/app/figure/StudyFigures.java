package tare.app.figure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.ui.Dialogs;
import tare.app.ui.Parts;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.chart.kind.Charts;

/** A button that copies and saves what a page shows as a figure: the forest and the heat map, the claims, the machines. */
public final class StudyFigures {
    private final Workbench bench;
    private final Dialogs dialogs;

    public StudyFigures(Workbench bench, Dialogs dialogs) {
        this.bench = bench;
        this.dialogs = dialogs;
    }

    /**
     * A figure of the whole study as a picture, as its menu copies it; empty if it does not fit.
     *
     * @param rows that are seen; empty where none is
     */
    public Optional<Image> picture(String kind, Optional<Selection> rows, double scale) {
        return Charts.find(kind)
                .map(chart -> FigureOut.ofStudy(bench, chart, () -> rows))
                .filter(out -> out.can(FigureOut.What.FIGURE))
                .flatMap(out -> out.picture(scale))
                .map(png -> new Image(new ByteArrayInputStream(png)));
    }

    /** The button for a figure of the whole study. */
    public MenuButton of(String kind) {
        return of(List.of(kind), () -> Optional.of(Selection.ALL));
    }

    /**
     * The button for several kinds of figures.
     *
     * @param rows that are seen; empty where none is
     */
    public MenuButton of(List<String> kinds, Supplier<Optional<Selection>> rows) {
        Map<Chart, FigureOut> figures = new LinkedHashMap<>();
        kinds.stream()
                .flatMap(id -> Charts.find(id).stream())
                .forEach(c -> figures.put(c, FigureOut.ofStudy(bench, c, rows)));
        MenuButton button = new MenuButton("", Parts.icon("fth-image"));
        button.setId("take-" + String.join("-", kinds));
        button.getStyleClass().addAll("icon-button", "no-arrow");
        button.setAccessibleText(Words.of("figure.take.study"));
        button.setTooltip(new Tooltip(Words.of("figure.take.study")));
        button.setOnShowing(e -> button.getItems().setAll(items(figures)));
        button.getItems().setAll(items(figures));
        button.visibleProperty().bind(button.disableProperty().not());
        bench.analysisProperty()
                .subscribe(a -> button.setDisable(
                        a.isEmpty() || figures.keySet().stream().noneMatch(k -> k.fits(a.get(), Selection.ALL))));
        return button;
    }

    private List<MenuItem> items(Map<Chart, FigureOut> figures) {
        if (figures.size() == 1) {
            return new FigureItems(figures.values().iterator().next(), dialogs).list();
        }
        List<MenuItem> menus = new ArrayList<>();
        figures.forEach((chart, out) -> {
            Menu menu = new Menu(chart.name());
            menu.setDisable(!out.can(FigureOut.What.FIGURE));
            menu.getItems().setAll(new FigureItems(out, dialogs).list());
            menus.add(menu);
        });
        return menus;
    }
}
