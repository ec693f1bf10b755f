package tare.app.report;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Parts;
import tare.chart.Chart;
import tare.chart.kind.Charts;
import tare.study.FigureChoices;
import tare.study.FigureChoices.Sheet;

/** Which figures stand beside each comparison, and which pages of figures the report has besides. */
final class FigureOptions {
    private final ReportViewModel model;
    private final MenuButton each = menu("report.figures.each");
    private final MenuButton sheets = menu("report.figures.sheets");
    private final CheckBox together = new CheckBox(Words.of("report.figures.together"));
    private final VBox root;

    FigureOptions(ReportViewModel model) {
        this.model = model;
        together.setWrapText(true);
        together.setOnAction(e -> model.setFigures(f -> f.together(together.isSelected())));
        Parts.shownWhen(together, model.choicesProperty().map(c -> c.figures().joinable()));
        root = new VBox(
                6,
                Parts.label(Words.of("report.figures"), "strong"),
                Parts.wrapped(Words.of("report.figures.each"), "small", "muted"),
                each,
                Parts.wrapped(Words.of("report.figures.sheets"), "small", "muted"),
                sheets,
                together);
        model.choicesProperty().subscribe(c -> show(c.figures()));
        model.previewProperty()
                .subscribe(p -> show(model.choicesProperty().get().figures()));
    }

    Parent root() {
        return root;
    }

    private static MenuButton menu(String name) {
        MenuButton menu = new MenuButton();
        menu.setAccessibleText(Words.of(name));
        menu.getStyleClass().add("quiet");
        menu.setMaxWidth(Double.MAX_VALUE);
        return menu;
    }

    private void show(FigureChoices chosen) {
        together.setSelected(chosen.sheets().stream().anyMatch(s -> s.kinds().size() > 1));
        each.setText(chosen.each().isEmpty() ? Words.of("report.figures.usual") : names(chosen.each()));
        each.getItems()
                .setAll(model.figuresOfOne().stream()
                        .map(k -> item(k.name(), chosen.each().contains(k.id()), () -> toggle(k)))
                        .toList());
        sheets.setText(
                chosen.sheets().isEmpty()
                        ? Words.of("report.figures.none")
                        : Words.of("report.figures.count", chosen.sheets().size()));
        List<MenuItem> items = new ArrayList<>();
        for (Chart kind : model.figuresOfAll()) {
            items.add(item(kind.name(), chosen.holds(kind.id()), () -> model.setFigures(f -> f.toggled(kind.id()))));
        }
        items.add(new SeparatorMenuItem());
        for (Chart kind : model.figuresOfOne()) {
            Sheet small = new Sheet(List.of(kind.id()), true);
            items.add(item(
                    Words.of("report.figures.small", kind.name()),
                    chosen.sheets().contains(small),
                    () -> model.setFigures(f -> f.toggled(small))));
        }
        sheets.getItems().setAll(items);
    }

    private void toggle(Chart kind) {
        model.setFigures(f -> {
            List<String> next = new ArrayList<>(f.each());
            if (!next.remove(kind.id())) {
                next.add(kind.id());
            }
            return f.withEach(next);
        });
    }

    private static String names(List<String> kinds) {
        return String.join(
                ", ",
                kinds.stream()
                        .map(k -> Charts.find(k).map(Chart::name).orElse(k))
                        .toList());
    }

    private static CheckMenuItem item(String name, boolean on, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setSelected(on);
        item.setOnAction(e -> action.run());
        return item;
    }
}
