package tare.app.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import tare.analysis.FactFinding;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** Lines of a tab one below the other, the sides side by side. */
final class LineGrid {
    private static final double[] SHARES = {34, 33, 33};

    private LineGrid() {}

    /**
     * Some lines.
     *
     * @param sides the names above the values of the sides, the baseline's first; empty for none
     */
    static Node of(List<Line> lines, List<String> sides) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("fact-grid");
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        int row = 0;
        for (int i = 0; i < sides.size(); i++) {
            grid.add(Parts.wrappedSection(sides.get(i)), i + 1, row);
        }
        row += sides.isEmpty() ? 0 : 1;
        for (Line line : lines) {
            String style = line.result() == FactFinding.Result.DIFFERS ? "differs" : "plain";
            Label name = Parts.wrapped(line.label(), "muted");
            Explained.of(line.label()).ifPresent(why -> name.setTooltip(new Tooltip(why)));
            grid.add(name, 0, row);
            Label first = value(line.baseline(), line, style);
            grid.add(first, 1, row);
            if (line.candidate().isEmpty() && line.result() != FactFinding.Result.UNKNOWN) {
                GridPane.setColumnSpan(first, 2);
            } else {
                grid.add(value(line.candidate(), line, style), 2, row);
            }
            row++;
            if (!line.below().isEmpty()) {
                grid.add(Parts.wrapped(line.below(), "muted", "small"), 1, row++, 2, 1);
            }
        }
        return grid;
    }

    private static Label value(String text, Line line, String style) {
        boolean unknown = text.isEmpty() && line.result() == FactFinding.Result.UNKNOWN;
        return Parts.wrapped(unknown ? Words.of("unknown") : text, unknown ? "unknown" : style);
    }
}
