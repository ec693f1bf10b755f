package tare.report.deck;

import java.util.List;
import java.util.Locale;
import tare.report.Block;
import tare.report.Kind;

/** One bar, cut in proportion to the rows of each verdict, with words under it. */
final class CountsPiece implements Piece {
    private final Pen pen;
    private final Block.Counts counts;

    CountsPiece(Pen pen, Block.Counts counts) {
        this.pen = pen;
        this.counts = counts;
    }

    @Override
    public double height(double width, double shrink) {
        return 74 * pen.scale();
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) {
        double s = pen.scale();
        int total = counts.counts().stream().mapToInt(Block.Counts.Count::rows).sum();
        int n = counts.counts().size();
        double gap = 4 * s;
        double least = Math.min(92 * s, (box.width() - gap * (n - 1)) / Math.max(1, n));
        double free = box.width() - gap * (n - 1) - least * n;
        double x = box.x();
        for (Block.Counts.Count c : counts.counts()) {
            double w = least + free * c.rows() / Math.max(1, total);
            segment(canvas, c, new Box(x, box.y(), w, 38 * s), s);
            x += w + gap;
        }
    }

    private void segment(Canvas canvas, Block.Counts.Count c, Box bar, double s) {
        Kind kind = c.kind();
        boolean hollow = kind.hollow();
        String fill = "<a:solidFill>" + Pen.rgb(hollow ? "FFFFFF" : kind.ink()) + "</a:solidFill><a:ln w=\"19050\">"
                + "<a:solidFill>" + Pen.rgb(kind.ink()) + "</a:solidFill></a:ln>";
        Pen.Run number = new Pen.Run(String.valueOf(c.rows()), true, Pen.rgb(hollow ? kind.ink() : "FFFFFF"));
        String word = kind.word().toLowerCase(Locale.ROOT);
        canvas.slide()
                .shape(
                        "Count",
                        c.rows() + " " + word,
                        bar,
                        "roundRect",
                        fill,
                        List.of(Pen.para(18 * s, number)),
                        "ctr",
                        8 * s,
                        false);
        double size = 11 * s;
        Box under = new Box(bar.x(), bar.bottom() + 4 * s, bar.width() - 2 * s, 30 * s);
        String shown = pen.fit().atMost(kind.mark() + " " + word, 2, under.width(), size, true);
        canvas.slide().text("Verdict", under, List.of(Pen.para(size, new Pen.Run(shown, true, Pen.ink(kind)))), "t");
    }
}
