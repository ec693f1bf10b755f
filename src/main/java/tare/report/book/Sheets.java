package tare.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.model.VisibleText;
import tare.plot.Anchor;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;
import tare.plot.scene.Stroke;
import tare.render.PdfPages;
import tare.report.Report;

/** A4 sheets being filled from the top; the place moves down, and on to the next sheet. */
final class Sheets {
    static final double WIDTH = 794;
    private static final double HEIGHT = 1123;
    static final double LEFT = 60;
    static final double ROOM = WIDTH - 2 * LEFT;
    private static final double TOP = 64;
    private static final double LOGO_WIDE = 130;
    private static final double LOGO_HIGH = 28;
    private static final double BOTTOM = HEIGHT - 70;

    private final Report report;
    private final List<Scene> done = new ArrayList<>();
    private final List<PdfPages.Bookmark> marks = new ArrayList<>();
    private List<Shape> shapes = new ArrayList<>();
    private double y = TOP;

    Sheets(Report report) {
        this.report = report;
    }

    double y() {
        return y;
    }

    double left() {
        return BOTTOM - y;
    }

    static double mostHeight() {
        return BOTTOM - TOP;
    }

    void down(double by) {
        y += by;
    }

    /** Makes room for so much on one sheet. */
    void need(double height) {
        if (y + height > BOTTOM && y > TOP) {
            turn();
        }
    }

    /** Begins a part of the report: a bookmark, on a new sheet if this one has less room than that. */
    void begin(String title, double height) {
        need(height);
        marks.add(new PdfPages.Bookmark(VisibleText.of(title), done.size()));
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    void addAll(List<Shape> more) {
        shapes.addAll(more);
    }

    void text(String text, double x, double baseline, double size, Weight weight, int argb, Anchor anchor) {
        shapes.add(Shape.Text.of(text, x, baseline, size, weight, argb, anchor));
    }

    private void turn() {
        double foot = HEIGHT - 40;
        int quiet = Theme.PRINT.color(Tone.MUTED);
        shapes.add(
                Shape.Line.of(LEFT, foot - 16, WIDTH - LEFT, foot - 16, Stroke.solid(Theme.PRINT.color(Tone.GRID), 1)));
        String accent = report.branding().accent();
        if (accent.matches("#[0-9A-Fa-f]{6}")) {
            int colour = 0xff000000 | Integer.parseInt(accent.substring(1), 16);
            shapes.add(Shape.Rect.filled(0, 0, WIDTH, 7, colour));
        }
        String internal = report.branding().internal() ? "INTERNAL · " : "";
        String own =
                report.branding().footer().isEmpty() ? "" : report.branding().footer() + " · ";
        String line = Lines.of(
                        internal + own + "Tare " + report.provenance().version() + " · "
                                + report.analysis().headline(),
                        ROOM - 60,
                        9,
                        Weight.REGULAR)
                .getFirst();
        text(line, LEFT, foot, 9, Weight.REGULAR, quiet, Anchor.START);
        text(String.valueOf(done.size() + 1), WIDTH - LEFT, foot, 9, Weight.REGULAR, quiet, Anchor.END);
        done.add(new Scene(
                WIDTH,
                HEIGHT,
                0xffffffff,
                VisibleText.of(report.analysis().headline()),
                "Page " + (done.size() + 1),
                shapes,
                List.of()));
        shapes = new ArrayList<>();
        y = TOP;
    }

    /** The logo in the upper right corner of every sheet. */
    static Optional<PdfPages.Stamp> logo(Report report) {
        byte[] png = report.branding().logo();
        return png.length == 0
                ? Optional.empty()
                : Optional.of(new PdfPages.Stamp(png, WIDTH - LEFT - LOGO_WIDE, 20, LOGO_WIDE, LOGO_HIGH));
    }

    /** All sheets; to be asked once. */
    List<Scene> finish() {
        if (!shapes.isEmpty() || done.isEmpty()) {
            turn();
        }
        return List.copyOf(done);
    }

    /** Where the parts begin. */
    List<PdfPages.Bookmark> marks() {
        return List.copyOf(marks);
    }
}
