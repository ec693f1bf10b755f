package tare.app.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** What is replaced by what in everything that is written: a list to search, names of machines and people before files. */
final class ReplacedNames {
    private static final List<String> ORDER =
            List.of("host", "user", "mail", "address", "id", "secret", "url", "path", "name", "file");

    private final List<Line> lines;

    /**
     * A name.
     *
     * @param kind what it names: {@code host}, {@code address}, ...
     */
    record Line(String kind, String name, String neutral) {}

    ReplacedNames(Map<String, String> names) {
        lines = lines(names);
    }

    /** Sorted by kind, then as they were found. */
    static List<Line> lines(Map<String, String> names) {
        return names.entrySet().stream()
                .map(e -> new Line(kind(e.getValue()), e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((Line l) -> ORDER.indexOf(l.kind())))
                .toList();
    }

    private static String kind(String neutral) {
        int dash = neutral.indexOf('-');
        String kind = dash < 0 ? neutral : neutral.substring(0, dash);
        return ORDER.contains(kind) ? kind : "name";
    }

    /** How many of which kind. */
    static String count(List<Line> lines) {
        return ORDER.stream()
                .map(kind -> counted(
                        kind, lines.stream().filter(l -> l.kind().equals(kind)).count()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String counted(String kind, long n) {
        return n == 0 ? "" : Words.count(n) + " " + Words.of("report.names." + kind + (n == 1 ? "" : ".many"));
    }

    Node root() {
        if (lines.isEmpty()) {
            return Parts.wrapped(Words.of("report.redact.none"));
        }
        FilteredList<Line> shown = new FilteredList<>(FXCollections.observableList(lines));
        TextField search = new TextField();
        search.setPromptText(Words.of("report.names.search"));
        search.setAccessibleText(Words.of("report.names.search"));
        search.textProperty().subscribe(words -> shown.setPredicate(l -> holds(l, words)));
        Button copy = Parts.button(Words.of("report.names.copy"), this::copy, "quiet");
        Label count = Parts.label(count(lines), "strong");
        HBox top = new HBox(8, search, copy);
        HBox.setHgrow(search, Priority.ALWAYS);
        VBox all = new VBox(8, count, Parts.wrapped(Words.of("report.names.lead"), "muted"), top, table(shown));
        all.getStyleClass().add("replaced-names");
        return all;
    }

    private static boolean holds(Line line, String words) {
        String asked = words.strip().toLowerCase(Locale.ROOT);
        return asked.isEmpty()
                || (line.kind() + " " + line.name() + " " + line.neutral())
                        .toLowerCase(Locale.ROOT)
                        .contains(asked);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines.stream().map(l -> l.name() + "\t" + l.neutral()).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static TableView<Line> table(FilteredList<Line> shown) {
        TableView<Line> table = new TableView<>(shown);
        table.setAccessibleText(Words.of("report.redact.preview"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("report.names.kind", l -> Words.of("report.names." + l.kind()), 90));
        table.getColumns().add(column("report.names.from", Line::name, 400));
        table.getColumns().add(column("report.names.to", Line::neutral, 130));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static TableColumn<Line, String> column(String title, Function<Line, String> of, double width) {
        TableColumn<Line, String> column = new TableColumn<>(Words.of(title));
        column.setCellValueFactory(l -> new ReadOnlyStringWrapper(Parts.line(of.apply(l.getValue()))));
        column.setPrefWidth(width);
        return column;
    }
}
