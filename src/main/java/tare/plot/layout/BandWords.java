package tare.plot.layout;

import java.util.List;
import java.util.stream.IntStream;
import tare.plot.Anchor;
import tare.plot.Mark;
import tare.plot.PlotArea;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.scene.Shape;

/** The words of a band across or along a panel, where the fewest marks lie under them. */
final class BandWords {
    private static final double LABEL_STEP = 6;
    /** Lines of more points are curves, which the words may cross. */
    private static final int SHORT_LINE = 60;

    private final PlotArea area;
    private final Ink ink;

    BandWords(PlotArea area, Ink ink) {
        this.area = area;
        this.ink = ink;
    }

    /** Above an upright band; in one across as far right as no mark lies under the words, without the first where that helps. */
    Shape.Text of(Mark.Band b, List<Mark> marks) {
        if (b.vertical()) {
            return words(b.label(), px((b.from() + b.to()) / 2), area.y() - 5, Anchor.MIDDLE);
        }
        double y = besideBand(b);
        FreeEnd whole = freeEnd(b.label(), y, marks);
        String brief = b.label().substring(b.label().indexOf(' ') + 1);
        FreeEnd less = whole.under() == 0 ? whole : freeEnd(brief, y, marks);
        boolean helps = less.under() < whole.under();
        return words(helps ? brief : b.label(), helps ? less.x() : whole.x(), y, Anchor.END);
    }

    private Shape.Text words(String words, double x, double y, Anchor anchor) {
        return Shape.Text.of(words, x, y, Theme.SMALL, Weight.REGULAR, ink.color(Tone.MUTED), anchor);
    }

    /** Where words end, and how many marks lie under them. */
    private record FreeEnd(double x, long under) {}

    /** Where words may end with the fewest marks under them. */
    private FreeEnd freeEnd(String words, double y, List<Mark> marks) {
        double width = ink.width(words, Theme.SMALL, Weight.REGULAR);
        FreeEnd best = new FreeEnd(area.x() + area.width() - 4, Long.MAX_VALUE);
        for (double end = best.x(); end - width >= area.x() + 4 && best.under() > 0; end -= LABEL_STEP) {
            long under = under(marks, end - width, width, y);
            best = under < best.under() ? new FreeEnd(end, under) : best;
        }
        return best;
    }

    /** How many points and intervals lie under words at a place. */
    private long under(List<Mark> marks, double x, double width, double y) {
        Box words = new Box(x - 3, y - Theme.SMALL, width + 6, Theme.SMALL + 4);
        return marks.stream()
                .mapToLong(mark -> switch (mark) {
                    case Mark.Range r when !r.horizontal() -> touches(words, r.at(), r.low(), r.high());
                    case Mark.Dots d ->
                        IntStream.range(0, d.xs().length)
                                .mapToLong(i -> touches(words, d.xs()[i], d.ys()[i], d.ys()[i]))
                                .sum();
                    case Mark.Outline o ->
                        IntStream.range(0, o.xs().length)
                                .mapToLong(i -> touches(words, o.xs()[i], o.ys()[i], o.ys()[i]))
                                .sum();
                    case Mark.Line l
                    when l.xs().length <= SHORT_LINE ->
                        IntStream.range(1, l.xs().length)
                                .filter(i -> crosses(words, l, i))
                                .count();
                    default -> 0;
                })
                .sum();
    }

    private int touches(Box box, double x, double low, double high) {
        double at = px(x);
        double top = Math.min(py(low), py(high));
        double bottom = Math.max(py(low), py(high));
        return at > box.x() && at < box.right() && bottom > box.y() && top < box.bottom() ? 1 : 0;
    }

    /** Within the band where it is wide enough for words clear of its middle, else above it, else below. */
    private double besideBand(Mark.Band b) {
        double top = clampY(py(Math.max(b.from(), b.to())));
        double bottom = clampY(py(Math.min(b.from(), b.to())));
        if (bottom - top > 4 * Theme.SMALL) {
            return top + Theme.SMALL + 3;
        }
        return top - Theme.SMALL > area.y() ? top - 5 : bottom + Theme.SMALL + 2;
    }

    /** Whether the piece of a line before a point runs through a box. */
    private boolean crosses(Box box, Mark.Line l, int i) {
        double x1 = px(l.xs()[i - 1]);
        double x2 = px(l.xs()[i]);
        double left = Math.max(box.x(), Math.min(x1, x2));
        double right = Math.min(box.right(), Math.max(x1, x2));
        if (left > right || x1 == x2) {
            return false;
        }
        double y1 = py(l.ys()[i - 1]);
        double slope = (py(l.ys()[i]) - y1) / (x2 - x1);
        double a = y1 + slope * (left - x1);
        double b = y1 + slope * (right - x1);
        return Math.min(a, b) < box.bottom() && Math.max(a, b) > box.y();
    }

    private double px(double x) {
        return area.xScale().at(x);
    }

    private double py(double y) {
        return area.yScale().at(y);
    }

    private double clampY(double y) {
        return Math.clamp(y, area.y(), area.y() + area.height());
    }
}
