package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.FontTable;
import tare.plot.TextMeasure;
import tare.plot.Theme;
import tare.plot.Weight;
import tare.plot.scene.Moved;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;
import tare.plot.scene.Stroke;
import tare.report.SafeText;

/**
 * The picture of a slide while its shapes are written: the same places, texts, sizes and colours, for a preview. Lines
 * break where they were measured to break; the bundled font stands in for the template's.
 */
final class SlideScene {
    /** Arrows, triangles, circles and signs. */
    private static final char FIRST_MARK = '\u2190';

    private static final char LAST_MARK = '\u2bff';
    /** Room of a mark, as a share of the type's size. */
    private static final double MARK = 0.85;

    /** The bundled font runs wider than the measure's: drawn a little smaller, lines end where they will. */
    private static final double FONT = 0.93;

    private static final double ASCENT = 0.95;
    private static final Pattern RGB = Pattern.compile("srgbClr val=\"(\\p{XDigit}{6})\"(?:><a:alpha val=\"(\\d+)\")?");
    private static final Pattern SCHEME = Pattern.compile("schemeClr val=\"(\\w+)\"");
    private static final int OPAQUE = 100_000;

    private final TextFit fit;
    private final Map<String, Integer> colours;
    private final boolean on;
    private final List<Shape> shapes = new ArrayList<>();
    private final TextMeasure measure = FontTable.BUNDLED;

    /**
     * @param colours of the theme by name: tx1, tx2, bg1
     * @param on whether a picture is wanted; otherwise nothing is kept
     */
    SlideScene(TextFit fit, Map<String, Integer> colours, boolean on) {
        this.fit = fit;
        this.colours = colours;
        this.on = on;
    }

    boolean on() {
        return on;
    }

    Scene scene(double width, double height, String title) {
        return new Scene(width, height, colour("schemeClr val=\"bg1\""), title, title, shapes, List.of());
    }

    /** The first colour that the DrawingML names; 0 when it names none. */
    private int colour(String paint) {
        Matcher rgb = RGB.matcher(paint);
        if (rgb.find()) {
            int base = 0xff000000 | Integer.parseInt(rgb.group(1), 16);
            int alpha = rgb.group(2) == null ? OPAQUE : Integer.parseInt(rgb.group(2));
            return alpha == OPAQUE ? base : Theme.mix(0xffffffff, base, alpha / (double) OPAQUE);
        }
        Matcher scheme = SCHEME.matcher(paint);
        if (!scheme.find()) {
            return 0;
        }
        Integer known = colours.get(scheme.group(1));
        return known == null ? 0xff1f2933 : known;
    }

    void fill(Box box, String geometry, String paint) {
        if (on) {
            int edge = paint.contains("<a:ln") ? colour(paint.substring(paint.indexOf("<a:ln"))) : 0;
            String inside = paint.contains("<a:ln") ? paint.substring(0, paint.indexOf("<a:ln")) : paint;
            int fill = inside.contains("noFill") ? 0 : colour(inside);
            double radius = geometry.equals("roundRect") ? 4 : 0;
            shapes.add(new Shape.Rect(box.x(), box.y(), box.width(), box.height(), radius, fill, edge, Datum.NONE));
        }
    }

    /** Paragraphs in a box; the anchor is t, ctr or b. */
    void text(Box box, List<Pen.Para> paragraphs, String anchor) {
        if (!on) {
            return;
        }
        double height = 0;
        for (Pen.Para p : paragraphs) {
            height += p.before() + lines(p, box.width()).size() * p.size() * Pen.LINE;
        }
        double y =
                switch (anchor) {
                    case "ctr" -> box.y() + (box.height() - height) / 2;
                    case "b" -> box.bottom() - height;
                    default -> box.y();
                };
        for (Pen.Para p : paragraphs) {
            y += p.before();
            y = paragraph(p, box, y);
        }
    }

    private List<String> lines(Pen.Para p, double width) {
        String all = String.join("", p.runs().stream().map(Pen.Run::text).toList());
        return fit.lines(all, width - indent(p), p.size(), bold(p));
    }

    private static double indent(Pen.Para p) {
        return p.bullet() ? p.size() * 0.9 : 0;
    }

    private static boolean bold(Pen.Para p) {
        return p.runs().stream().anyMatch(Pen.Run::bold);
    }

    private double paragraph(Pen.Para p, Box box, double top) {
        double y = top;
        if (p.bullet() && !p.runs().isEmpty()) {
            word("•", box.x(), y + p.size() * ASCENT, p.size(), p.runs().getFirst());
        }
        int run = 0;
        int at = 0;
        for (String line : lines(p, box.width())) {
            double x = start(p, line.stripTrailing(), box);
            int left = line.length();
            while (left > 0 && run < p.runs().size()) {
                Pen.Run r = p.runs().get(run);
                String text = SafeText.glued(r.text());
                int take = Math.min(left, text.length() - at);
                String part = text.substring(at, at + take);
                word(part, x, y + p.size() * ASCENT, p.size(), r);
                x += width(part, p.size(), r.bold());
                left -= take;
                at += take;
                if (at >= text.length()) {
                    run++;
                    at = 0;
                }
            }
            y += p.size() * Pen.LINE;
        }
        return y;
    }

    private double start(Pen.Para p, String line, Box box) {
        double free = box.width() - indent(p) - width(line, p.size(), bold(p));
        return box.x()
                + indent(p)
                + switch (p.align()) {
                    case "r" -> free;
                    case "ctr" -> free / 2;
                    default -> 0;
                };
    }

    private static Weight weight(boolean bold) {
        return bold ? Weight.SEMIBOLD : Weight.REGULAR;
    }

    private double width(String text, double size, boolean bold) {
        int mark = mark(text);
        return mark * MARK * size * FONT + measure.width(text.substring(mark), size * FONT, weight(bold));
    }

    /** How many characters of a mark a text begins with. */
    private static int mark(String text) {
        return text.isEmpty() || text.charAt(0) < FIRST_MARK || text.charAt(0) > LAST_MARK ? 0 : 1;
    }

    /** A mark before words stands alone: the font has none, and whoever lends it would draw the words too. */
    private void word(String text, double x, double y, double size, Pen.Run run) {
        int mark = mark(text);
        text(text.substring(0, mark), x, y, size, run);
        text(text.substring(mark), x + width(text.substring(0, mark), size, run.bold()), y, size, run);
    }

    private void text(String text, double x, double y, double size, Pen.Run run) {
        if (!text.isEmpty()) {
            shapes.add(Shape.Text.of(text, x, y, size * FONT, weight(run.bold()), colour(run.colour()), Anchor.START));
        }
    }

    /** A table: its cells' texts and a line under each row. */
    void table(Box box, Grid grid) {
        if (!on) {
            return;
        }
        double y = box.y();
        for (Grid.Row row : grid.rows()) {
            double x = box.x();
            for (int i = 0; i < row.cells().size(); i++) {
                Grid.Cell cell = row.cells().get(i);
                double w = grid.widths().get(i);
                Box inner = new Box(x + cell.left(), y, w - cell.left() - cell.right(), row.height());
                text(inner, List.of(cell.text()), "ctr");
                x += w;
            }
            y += row.height();
            int line = 0xff000000 | Integer.parseInt(row.head() ? "B8C1CB" : Pen.RULE, 16);
            shapes.add(Shape.Line.of(box.x(), y, x, y, Stroke.solid(line, 0.5)));
        }
    }

    /** Shapes from the box's upper left corner. */
    void drawing(Box box, List<Shape> drawn) {
        if (on) {
            Moved moved = new Moved(1, box.x(), box.y());
            shapes.add(new Shape.Clip(
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    drawn.stream().map(moved::shape).toList()));
        }
    }
}
