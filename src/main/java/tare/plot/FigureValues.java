package tare.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The values behind a figure as rows of cells, in full precision: what is copied into a spreadsheet. */
public final class FigureValues {
    /** Of a longer line the lowest and highest value in each of half so many stretches. */
    private static final int MOST_OF_A_LINE = 20_000;

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

    /** The cells, then the ends of each interval in the lane and its marks, each in a column of its own. */
    private static void table(List<List<String>> rows, Panel.Table table) {
        int intervals = most(table, FigureValues::isInterval);
        int marks = most(table, s -> !isInterval(s));
        List<String> heads =
                new ArrayList<>(table.columns().stream().map(Panel.Column::head).toList());
        for (int i = 0; i < intervals; i++) {
            heads.addAll(List.of("from", "to"));
        }
        heads.addAll(Collections.nCopies(marks, "at"));
        rows.add(heads);
        for (Panel.Row row : table.rows()) {
            List<String> cells =
                    new ArrayList<>(row.cells().stream().map(Panel.Cell::text).toList());
            List<String> ends = new ArrayList<>();
            List<String> at = new ArrayList<>();
            for (Panel.Span s : row.spans()) {
                if (isInterval(s)) {
                    ends.addAll(List.of(String.valueOf(s.low()), String.valueOf(s.high())));
                } else {
                    at.add(String.valueOf(s.at()));
                }
            }
            if (!row.spans().isEmpty()) {
                cells.addAll(ends);
                cells.addAll(Collections.nCopies(2 * intervals - ends.size(), ""));
                cells.addAll(at);
            }
            rows.add(cells);
        }
    }

    private static boolean isInterval(Panel.Span span) {
        return !Double.isNaN(span.low());
    }

    private static int most(Panel.Table table, Predicate<Panel.Span> kind) {
        return table.rows().stream()
                .mapToInt(r -> (int) r.spans().stream().filter(kind).count())
                .max()
                .orElse(0);
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
                case Mark.Trace t -> {
                    Pyramid line = t.pyramid();
                    double[][] seen = line.visible(line.first(), line.last(), MOST_OF_A_LINE / 2);
                    for (int i = 0; i < seen[0].length; i++) {
                        rows.add(List.of(
                                at(plot.x(), seen[0][i]),
                                at(plot.y(), seen[1][i]),
                                t.datum().hover()));
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
