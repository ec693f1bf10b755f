package tare.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import tare.app.results.ForestRow;
import tare.app.results.Grouping;
import tare.app.results.ResultsViewModel;
import tare.app.results.Shown;
import tare.app.state.Command;
import tare.app.state.Commands;
import tare.app.state.Page;
import tare.app.state.Words;
import tare.app.state.Workbench;

/** The commands of the results page: everything that its controls do, for the keyboard. */
final class ResultCommands {
    private final Workbench bench;
    private final ResultsViewModel results;
    private final ObservableValue<Boolean> judged;

    ResultCommands(Workbench bench, ResultsViewModel results) {
        this.bench = bench;
        this.results = results;
        this.judged = bench.analysisProperty().map(Optional::isPresent);
    }

    void addTo(Commands commands) {
        add(commands, "row.pin", Words.of("command.row.pin"), "Shortcut+B", () -> bench.selected()
                .ifPresent(c -> results.pin(c, !results.isPinned(c))));
        add(commands, "row.next", Words.of("command.row.next"), "F8", () -> step(1));
        add(commands, "row.previous", Words.of("command.row.previous"), "Shift+F8", () -> step(-1));
        add(commands, "costs", Words.of("command.costs"), "", () -> {
            flip(results.costsProperty());
        });
        commands.add(new Command(
                "beside",
                new SimpleStringProperty(Words.of("command.beside")),
                "",
                bench.analysisProperty()
                        .map(a -> a.filter(x -> x.candidates().size() > 1).isPresent()),
                () -> flip(results.besideProperty())));
        add(commands, "secondary", Words.of("command.secondary"), "", () -> flip(results.secondaryProperty()));
        add(commands, "rows.all", Words.of("command.rows.all"), "", () -> {
            bench.pageProperty().set(Page.RESULTS);
            results.showAll();
        });
        for (Shown shown : Shown.values()) {
            add(commands, "shown." + shown, Words.of("command.shown", shown.label()), "", () -> {
                bench.pageProperty().set(Page.RESULTS);
                results.shownProperty().set(shown);
            });
        }
        for (Grouping grouping : List.of(Grouping.DOMAIN, Grouping.SUITE, Grouping.RUNNER, Grouping.NONE)) {
            add(
                    commands,
                    "group." + grouping.by(),
                    Words.of("command.group", grouping.label().toLowerCase(Locale.ROOT)),
                    "",
                    () -> {
                        bench.pageProperty().set(Page.RESULTS);
                        results.groupingProperty().set(grouping);
                    });
        }
    }

    private void flip(BooleanProperty choice) {
        bench.pageProperty().set(Page.RESULTS);
        choice.set(!choice.get());
    }

    /** Selects the row so many further down among those shown. */
    private void step(int by) {
        List<String> ids = results.rows().stream()
                .filter(ForestRow.Line.class::isInstance)
                .map(r -> ((ForestRow.Line) r).comparison().id())
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        int at = ids.indexOf(bench.selectionProperty().get());
        int to = at < 0 ? 0 : Math.clamp((long) at + by, 0, ids.size() - 1);
        bench.pageProperty().set(Page.RESULTS);
        bench.selectionProperty().set(ids.get(to));
    }

    private void add(Commands commands, String id, String name, String shortcut, Runnable action) {
        commands.add(new Command(id, new SimpleStringProperty(name), shortcut, judged, action));
    }
}
