package tare.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The values behind a figure as rows of cells, in full precision: what is copied into a spreadsheet. */
public final class FigureValues {
    private FigureValues() {}

    /** Tables cell by cell; of plots the points, lines, bars and intervals, each with what it stands for. */
    public static List<List<String>> of(Spec spec) {
        List<List<String>> rows = new ArrayList<>();
        for (Panel panel : spec.panels()) {
            switch (panel) {
                case Panel.Table t -> table(rows, t);
                case Panel.Plot p -> plot(rows, p);
            }
        }
        return rows;
    }

    private static void table(List<List<String>> rows, Panel.Table table) {
        rows.add(table.columns().stream().map(Panel.Column::head).toList());
        for (Panel.Row row : table.rows()) {
            List<String> cells =
                    new ArrayList<>(row.cells().stream().map(Panel.Cell::text).toList());
            for (Panel.Span s : row.spans()) {
                if (!Double.isNaN(s.low())) {
                    cells.add(String.valueOf(s.low()));
                    cells.add(String.valueOf(s.high()));
                } else if (!Double.isNaN(s.at())) {
                    cells.add(String.valueOf(s.at()));
                }
            }
            rows.add(cells);
        }
    }

    private static void plot(List<List<String>> rows, Panel.Plot plot) {
        rows.add(List.of(head(plot.x(), "x"), head(plot.y(), "y"), ""));
        for (Mark mark : plot.marks()) {
            switch (mark) {
                case Mark.Dots d -> {
                    for (int i = 0; i < d.xs().length; i++) {
                        String what = i < d.data().size() ? d.data().get(i).hover() : "";
                        rows.add(List.of(at(plot.x(), d.xs()[i]), at(plot.y(), d.ys()[i]), what));
                    }
                }
                case Mark.Line l -> {
                    for (int i = 0; i < l.xs().length; i++) {
                        rows.add(List.of(
                                at(plot.x(), l.xs()[i]),
                                at(plot.y(), l.ys()[i]),
                                l.datum().hover()));
                    }
                }
                case Mark.Bar b ->
                    rows.add(List.of(
                            at(plot.x(), b.x1()) + " – " + at(plot.x(), b.x2()),
                            at(plot.y(), b.y2()),
                            b.datum().hover()));
                case Mark.Range r -> {
                    rows.add(end(plot, r, r.low()));
                    rows.add(end(plot, r, r.high()));
                }
                default -> {}
            }
        }
    }

    private static List<String> end(Panel.Plot plot, Mark.Range r, double value) {
        return r.horizontal()
                ? List.of(at(plot.x(), value), at(plot.y(), r.at()), r.datum().hover())
                : List.of(at(plot.x(), r.at()), at(plot.y(), value), r.datum().hover());
    }

    private static String head(Axis axis, String otherwise) {
        return axis.title().isEmpty() ? otherwise : axis.title();
    }

    /** A value; a position among names is the name it is nearest to. */
    private static String at(Axis axis, double value) {
        long near = Math.round(value);
        return !axis.labels().isEmpty() && near >= 0 && near < axis.labels().size()
                ? axis.labels().get((int) near)
                : String.valueOf(value);
    }

    /** The rows as text with tabs. */
    public static String tabbed(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(c -> c.replace('\t', ' ').replace('\n', ' '))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
