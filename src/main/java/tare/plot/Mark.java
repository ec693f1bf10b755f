package tare.plot;

import java.util.List;

/** What is drawn in a panel, in data coordinates. */
public sealed interface Mark {
    Tone tone();

    /**
     * Points.
     *
     * @param radius in scene units
     * @param hollow only the edge is drawn
     * @param data what each point stands for; empty, or one a point
     */
    record Dots(double[] xs, double[] ys, Tone tone, Symbol symbol, double radius, boolean hollow, List<Datum> data)
            implements Mark {
        public Dots {
            data = List.copyOf(data);
            same(xs, ys);
        }
    }

    /** A line through points; drawn as steps (first across, then up) when {@code steps}. */
    record Line(double[] xs, double[] ys, Tone tone, double width, boolean dash, boolean steps, Datum datum)
            implements Mark {
        public Line {
            same(xs, ys);
        }

        public static Line of(double[] xs, double[] ys, Tone tone) {
            return new Line(xs, ys, tone, 1.6, false, false, Datum.NONE);
        }
    }

    /**
     * A line through very many points in order of x, kept as a pyramid of lowest and highest values. Where few enough are
     * seen, each has a dot that tells what it is.
     *
     * @param share of its colour, the rest is background; below 1 for lines of which there are many
     * @param datum what the line stands for
     * @param told what a point says; asked for the few points that are seen apart
     */
    record Trace(Pyramid pyramid, Tone tone, double width, double share, Datum datum, Told told) implements Mark {
        public Trace(Pyramid pyramid, Tone tone, double width) {
            this(pyramid, tone, width, 1, Datum.NONE, (x, y) -> Datum.NONE);
        }
    }

    /** What a point stands for. */
    @FunctionalInterface
    interface Told {
        Datum at(double x, double y);
    }

    /** The area between two curves. */
    record Area(double[] xs, double[] low, double[] high, Tone tone, double share, Datum datum) implements Mark {
        public Area {
            same(xs, low);
            same(xs, high);
        }
    }

    /** A closed, filled outline. */
    record Outline(double[] xs, double[] ys, Tone tone, double share) implements Mark {
        public Outline {
            same(xs, ys);
        }
    }

    /** A filled rectangle. */
    record Bar(double x1, double y1, double x2, double y2, Tone tone, double share, Datum datum) implements Mark {}

    /** A stripe across the panel; vertical stripes lie between two x values, horizontal ones between two y values. */
    record Band(boolean vertical, double from, double to, Tone tone, String label) implements Mark {}

    /** A line across the panel at a value. */
    record Rule(boolean vertical, double at, Tone tone, boolean dash, String label) implements Mark {}

    /** An interval along x or y. */
    record Range(boolean horizontal, double at, double low, double high, Tone tone, double width, Datum datum)
            implements Mark {}

    /** Words at a place, moved by (dx, dy) scene units. */
    record Label(double x, double y, double dx, double dy, String text, Anchor anchor, Weight weight, Tone tone)
            implements Mark {}

    /**
     * A name at the right edge, beside what ends or lies at a height; names that would touch are moved apart.
     *
     * @param value a number after the name, which is never shortened; may be empty
     * @param tone of the words
     * @param names the tone of what is named
     */
    record EndLabel(double y, String text, String value, Tone tone, Tone names) implements Mark {
        public EndLabel(double y, String text, Tone tone) {
            this(y, text, "", tone, tone);
        }

        public EndLabel(double y, String text, String value, Tone tone) {
            this(y, text, value, tone, tone);
        }
    }

    private static void same(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("as many of the one as of the other: " + a.length + ", " + b.length);
        }
    }
}
