package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tare.report.Block;
import tare.report.Kind;
import tare.report.LineBreaks;

/** One bar, cut in proportion to the rows of each verdict, with words under it. */
final class CountsPiece implements Piece {
    /** Of the words under the bars; the smallest that can be read. */
    private static final double LARGEST = 11;

    private static final double SMALLEST = 8;

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
        List<Box> bars = new ArrayList<>();
        double x = box.x();
        for (Block.Counts.Count c : counts.counts()) {
            double w = least + free * c.rows() / Math.max(1, total);
            bars.add(new Box(x, box.y(), w, 38 * s));
            x += w + gap;
        }
        double size = LARGEST * s;
        while (size > SMALLEST * s && !fits(bars, size)) {
            size -= 0.5 * s;
        }
        for (int i = 0; i < n; i++) {
            segment(canvas, counts.counts().get(i), bars.get(i), s, size);
        }
    }

    /** Whether every word stands whole under its bar, in two lines. */
    private boolean fits(List<Box> bars, double size) {
        for (int i = 0; i < bars.size(); i++) {
            double room = room(bars.get(i));
            String words = words(counts.counts().get(i).kind());
            boolean whole =
                    LineBreaks.words(words).stream().allMatch(w -> pen.fit().width(w.strip(), size, true) <= room);
            if (!whole || pen.fit().lines(words, room, size, true).size() > 2) {
                return false;
            }
        }
        return true;
    }

    private double room(Box bar) {
        return bar.width() - 2 * pen.scale();
    }

    private static String words(Kind kind) {
        return kind.mark() + " " + kind.word().toLowerCase(Locale.ROOT);
    }

    private void segment(Canvas canvas, Block.Counts.Count c, Box bar, double s, double size) {
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
        Box under = new Box(bar.x(), bar.bottom() + 4 * s, room(bar), 30 * s);
        String shown = pen.fit().atMost(words(kind), 2, under.width(), size, true);
        canvas.slide().text("Verdict", under, List.of(Pen.para(size, new Pen.Run(shown, true, Pen.ink(kind)))), "t");
    }
}
