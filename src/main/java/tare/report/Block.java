package tare.report;

import java.util.List;
import java.util.Optional;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.plot.Spec;

/** One part of a page; what it says, never how it is drawn. */
public sealed interface Block {

    /** How much a text weighs. */
    enum Tone {
        LEAD,
        NORMAL,
        QUIET,
        WARNING
    }

    /** A paragraph. */
    record Sentence(String text, Tone tone) implements Block {}

    /** A heading inside a page. */
    record Heading(String text) implements Block {}

    /** How many rows say what. */
    record Counts(List<Count> counts, String alt) implements Block {
        public Counts {
            counts = List.copyOf(counts);
        }

        /** One verdict's number of rows. */
        public record Count(Kind kind, int rows) {}
    }

    /**
     * Points of one kind.
     *
     * @param brief what a slide says of them: the same, or fewer and where the others are
     */
    record Points(List<String> items, Tone tone, List<String> brief) implements Block {
        public Points {
            items = List.copyOf(items);
            brief = List.copyOf(brief);
        }

        public Points(List<String> items, Tone tone) {
            this(items, tone, items);
        }
    }

    /**
     * Rows on one performance axis with both intervals and the margin.
     *
     * @param names what the rows are called, each its own
     */
    record Forest(List<Comparison> rows, List<String> names, Axis axis, String alt) implements Block {
        public Forest {
            rows = List.copyOf(rows);
            names = List.copyOf(names);
        }

        /** The rows from one to before another. */
        public Forest part(int from, int to) {
            return new Forest(rows.subList(from, to), names.subList(from, to), axis, alt);
        }

        /** Performance in percent from low to high; one for all pages of a report. */
        public record Axis(double low, double high, double step) {
            /** Decimals that tell its numbers apart. */
            public int decimals() {
                return Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
            }
        }
    }

    /** A figure of ours; its words are said around it, so that the picture has none but its axes'. */
    record Figure(String id, Spec spec, String alt, String caption) implements Block {}

    /** Figures in a grid, in reading order, each under its own title. */
    record Grid(List<Figure> figures, int columns) implements Block {
        public Grid {
            figures = List.copyOf(figures);
        }
    }

    /** Two stacks side by side; the left one takes the share of the width. */
    record Columns(List<Block> left, List<Block> right, double share) implements Block {
        public Columns {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /** A table; every row has a cell for each column. */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /**
         * A column.
         *
         * @param share of the width, relative to the other columns
         * @param number whether its cells are aligned to the right
         */
        public record Column(String name, double share, boolean number) {}

        /**
         * A cell; with a kind it carries the verdict's colour and mark.
         *
         * @param mark a character of the verdict's shape, hollow where it is provisional; empty without a kind
         */
        public record Cell(String text, Optional<Kind> kind, String mark) {
            public Cell(String text, Optional<Kind> kind) {
                this(text, kind, kind.map(Kind::mark).orElse(""));
            }

            public static Cell of(String text) {
                return new Cell(text, Optional.empty());
            }
        }
    }

    /** Name and value pairs. */
    record Pairs(List<Pair> pairs) implements Block {
        public Pairs {
            pairs = List.copyOf(pairs);
        }

        public record Pair(String name, String value) {}
    }

    /**
     * What came of one comparison, to be read in five seconds.
     *
     * @param verdict with its mark and colour
     * @param number the performance and what it is held against
     * @param detail intervals, and what else belongs to the number
     */
    record Finding(Table.Cell verdict, String number, String detail) implements Block {}

    /** Claims side by side. */
    record Cards(List<Card> cards) implements Block {
        public Cards {
            cards = List.copyOf(cards);
        }

        public record Card(String title, List<Answer> answers, String text) {
            public Card {
                answers = List.copyOf(answers);
            }
        }

        public record Answer(String reading, ClaimAnswer.Answer answer) {}
    }
}
