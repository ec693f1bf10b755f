package tare.report.deck;

import java.io.IOException;
import tare.report.Block;

/** A figure as a picture, with its caption under it. */
final class FigurePiece implements Piece {
    private final Pen pen;
    private final Block.Figure figure;

    FigurePiece(Pen pen, Block.Figure figure) {
        this.pen = pen;
        this.figure = figure;
    }

    private double caption(double width) {
        return figure.caption().isEmpty()
                ? 0
                : Math.min(3 * 12, pen.fit().height(figure.caption(), width, 10 * pen.scale(), false)) + 6;
    }

    @Override
    public double height(double width, double shrink) {
        return 230 * pen.scale() * shrink + caption(width);
    }

    @Override
    public boolean grows() {
        return true;
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) throws IOException {
        double under = caption(box.width());
        Box picture = new Box(box.x(), box.y(), box.width(), Math.min(box.height() - under, box.width() * 0.9));
        canvas.figure("Figure", figure.alt(), picture, figure.spec().bare());
        if (under > 0) {
            double size = 10 * pen.scale();
            Box line = new Box(box.x(), picture.bottom() + 4, box.width(), under);
            String text = pen.fit().into(figure.caption(), line, size, false);
            canvas.slide().text("Caption", line, java.util.List.of(Pen.para(size, pen.muted(text))), "t");
        }
    }
}
