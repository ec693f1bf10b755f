package tare.report.deck;

import java.io.IOException;
import java.util.List;
import tare.model.VisibleText;
import tare.report.Block;

/** Figures in a grid, each under its title and a line of words. */
final class GridPiece implements Piece {
    private static final double GAP = 16;
    private static final double LEAST = 118;
    private static final double TITLE = 11;
    private static final double WORDS = 10;
    /** What stands between the parts of a figure's words. */
    private static final String PART = " · ";

    private final Pen pen;
    private final Block.Grid grid;
    private final int across;
    private final int down;
    private final int titleLines;
    private final double head;

    GridPiece(Pen pen, Block.Grid grid) {
        this.pen = pen;
        this.grid = grid;
        this.across = Math.max(1, Math.min(grid.columns(), grid.figures().size()));
        this.down = (grid.figures().size() + across - 1) / across;
        this.titleLines = across > 2 ? 1 : 2;
        this.head = ((titleLines * TITLE + WORDS) * Pen.LINE + 4) * pen.scale();
    }

    @Override
    public double height(double width, double shrink) {
        return down * (LEAST * pen.scale() * shrink + head) + (down - 1) * GAP * pen.scale();
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) throws IOException {
        double gap = GAP * pen.scale();
        double width = (box.width() - gap * (across - 1)) / across;
        double height = (box.height() - gap * (down - 1)) / down;
        for (int i = 0; i < grid.figures().size(); i++) {
            double x = box.x() + (i % across) * (width + gap);
            double y = box.y() + (i / across) * (height + gap);
            cell(canvas, grid.figures().get(i), new Box(x, y, width, height));
        }
    }

    /** As much as has room: without what stands in brackets, then without the last parts; a number is never cut. */
    private String words(String subtitle, double width, double size) {
        if (pen.fit().width(VisibleText.of(subtitle), size, false) <= width) {
            return VisibleText.of(subtitle);
        }
        String bare = VisibleText.of(subtitle.replaceAll(" \\([^()]*\\)", ""));
        while (pen.fit().width(bare, size, false) > width && bare.contains(PART)) {
            bare = bare.substring(0, bare.lastIndexOf(PART));
        }
        return pen.fit().oneLine(bare, width, size, false);
    }

    private void cell(Canvas canvas, Block.Figure figure, Box box) throws IOException {
        double s = pen.scale();
        double size = TITLE * s;
        Box lines = new Box(0, 0, box.width(), titleLines * size * Pen.LINE + 1);
        String title = pen.fit().into(figure.spec().title(), lines, size, true);
        String words = words(figure.spec().subtitle(), box.width(), WORDS * s);
        canvas.slide()
                .text(
                        "Figure title",
                        box.top(head),
                        List.of(
                                new Pen.Para(List.of(pen.bold(title)), size, "l", 0, false),
                                Pen.para(WORDS * s, pen.muted(words))),
                        "t");
        Block.Figure bare = new Block.Figure(figure.id(), figure.spec().bare(), figure.alt(), "");
        Box under = new Box(box.x(), box.y() + head, box.width(), box.height() - head);
        new FigurePiece(pen, bare).draw(canvas, under, 1);
    }
}
