package tare.plot;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A part of a figure: a plot with two axes, or a table, which may have a lane with an axis of its own. */
public sealed interface Panel {
    String title();

    /** Share of the figure's width, relative to the other panels. */
    double share();

    /**
     * Marks between two axes.
     *
     * @param yRight draws the numbers of the y axis at the right edge
     */
    record Plot(String title, double share, Axis x, Axis y, boolean yRight, List<Mark> marks) implements Panel {
        public Plot {
            Objects.requireNonNull(title);
            marks = List.copyOf(marks);
        }

        public static Plot of(Axis x, Axis y, List<Mark> marks) {
            return new Plot("", 1, x, y, false, marks);
        }
    }

    /**
     * Rows of cells. The lane, if there is one, is a column in which each row draws its spans on one shared axis.
     *
     * @param columns in order
     * @param lane the axis of the lane column; absent cells are drawn when no column is a lane
     * @param bands stripes through all rows of the lane
     * @param rows in order; more than fit are continued on further pages
     */
    record Table(String title, double share, List<Column> columns, Axis lane, List<Mark.Band> bands, List<Row> rows)
            implements Panel {
        public Table {
            Objects.requireNonNull(title);
            columns = List.copyOf(columns);
            bands = List.copyOf(bands);
            rows = List.copyOf(rows);
        }

        public static Table plain(List<Column> columns, List<Row> rows) {
            return new Table("", 1, columns, Axis.hidden(0, 1), List.of(), rows);
        }

        /** With these columns and no others. */
        public Table only(int... kept) {
            return new Table(
                    title,
                    share,
                    IntStream.of(kept).mapToObj(columns::get).toList(),
                    lane,
                    bands,
                    rows.stream().map(row -> row.only(kept)).toList());
        }

        public Table withRows(List<Row> other) {
            return new Table(title, share, columns, lane, bands, other);
        }
    }

    /**
     * A column of a table.
     *
     * @param head its heading; empty for none
     * @param kind text left or right, a tile of colour, or the lane
     * @param most the widest it may become in scene units; longer text is shortened in the middle
     * @param spare 0 = always there; else it is left out where names would become unreadable, the highest first
     */
    record Column(String head, Kind kind, double most, int spare) {
        /** What a column holds. */
        public enum Kind {
            LEFT,
            RIGHT,
            /** Wrapped to several lines where needed; takes what room is left. */
            WRAPPED,
            /** Coloured tiles, centred text. */
            TILE,
            LANE
        }

        public static Column left(String head, double most) {
            return new Column(head, Kind.LEFT, most, 0);
        }

        public static Column right(String head) {
            return new Column(head, Kind.RIGHT, 160, 0);
        }

        public static Column wrapped(String head) {
            return new Column(head, Kind.WRAPPED, 2000, 0);
        }

        public static Column tile(String head, double most) {
            return new Column(head, Kind.TILE, most, 0);
        }

        public static Column lane(String head) {
            return new Column(head, Kind.LANE, 4000, 0);
        }

        /** The same, left out before those of a lower rank. */
        public Column spare(int rank) {
            return new Column(head, kind, most, rank);
        }
    }

    /**
     * A row.
     *
     * @param kind a heading of a group spans all columns
     * @param cells one a column; the lane's is ignored
     * @param spans what it draws in the lane
     * @param datum what the row stands for
     */
    record Row(Kind kind, List<Cell> cells, List<Span> spans, Datum datum) {
        /** What a row is. */
        public enum Kind {
            GROUP,
            ROW,
            /** Marked with a tinted ground. */
            MARKED
        }

        public Row {
            cells = List.copyOf(cells);
            spans = List.copyOf(spans);
        }

        /** With these cells and no others; a heading keeps its own. */
        Row only(int... kept) {
            return kind == Kind.GROUP
                    ? this
                    : new Row(
                            kind,
                            IntStream.of(kept)
                                    .filter(i -> i < cells.size())
                                    .mapToObj(cells::get)
                                    .toList(),
                            spans,
                            datum);
        }

        public static Row group(String name) {
            return new Row(Kind.GROUP, List.of(Cell.of(name)), List.of(), Datum.NONE);
        }
    }

    /**
     * A cell.
     *
     * @param text may be empty
     * @param tone of the text, or of the tile
     * @param weight of the text
     * @param sign a mark before the text, if any
     * @param share how strongly a tile is coloured, 0 to 1
     * @param hover the full text where it is shortened; empty = the text itself
     */
    record Cell(String text, Tone tone, Weight weight, Sign sign, double share, String hover) {
        /** A mark in a cell. */
        public record Sign(Symbol symbol, Tone tone, boolean hollow, boolean present) {
            public static final Sign NONE = new Sign(Symbol.DASH, Tone.INK, false, false);

            public static Sign of(Symbol symbol, Tone tone, boolean hollow) {
                return new Sign(symbol, tone, hollow, true);
            }
        }

        public static Cell of(String text) {
            return new Cell(text, Tone.INK, Weight.REGULAR, Sign.NONE, 0, "");
        }

        public static Cell muted(String text) {
            return of(text).withTone(Tone.MUTED);
        }

        public static Cell tile(String text, Tone tone, double share, String hover) {
            return new Cell(text, tone, Weight.REGULAR, Sign.NONE, share, hover);
        }

        public Cell withTone(Tone other) {
            return new Cell(text, other, weight, sign, share, hover);
        }

        public Cell bold() {
            return new Cell(text, tone, Weight.SEMIBOLD, sign, share, hover);
        }

        public Cell withSign(Sign other) {
            return new Cell(text, tone, weight, other, share, hover);
        }
    }

    /**
     * An interval or a point in the lane, in the lane's data; what lies beyond its axis is drawn at the edge with an arrow.
     *
     * @param low lower end; NaN for a point
     * @param high upper end; NaN for a point
     * @param at the mark; NaN for none
     * @param tone colour
     * @param width of the interval's line, in scene units
     * @param symbol of the mark
     * @param hollow whether the mark is hollow
     * @param drop how far below the row's middle, in scene units
     * @param beyond what to write beside the arrow when the mark lies beyond the axis
     */
    record Span(
            double low,
            double high,
            double at,
            Tone tone,
            double width,
            Symbol symbol,
            boolean hollow,
            double drop,
            String beyond) {
        public static Span interval(double low, double high, Tone tone, double width) {
            return new Span(low, high, Double.NaN, tone, width, Symbol.CIRCLE, false, 0, "");
        }

        public static Span point(double at, Tone tone, Symbol symbol, boolean hollow, String beyond) {
            return new Span(Double.NaN, Double.NaN, at, tone, 0, symbol, hollow, 0, beyond);
        }

        public Span dropped(double by) {
            return new Span(low, high, at, tone, width, symbol, hollow, by, beyond);
        }
    }
}
