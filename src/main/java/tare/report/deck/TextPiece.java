package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.model.VisibleText;
import tare.report.Block;

/** Paragraphs or points. */
final class TextPiece implements Piece {
    private static final double LEAST = 9;

    private final Pen pen;
    private final List<String> items;
    private final double size;
    private final boolean bullets;
    private final boolean bold;
    private final Block.Tone tone;

    private TextPiece(Pen pen, List<String> items, double size, boolean bullets, boolean bold, Block.Tone tone) {
        this.pen = pen;
        this.items = items.stream().map(VisibleText::of).toList();
        this.size = size * pen.scale();
        this.bullets = bullets;
        this.bold = bold;
        this.tone = tone;
    }

    static TextPiece of(Pen pen, Block.Sentence s) {
        return new TextPiece(pen, List.of(s.text()), size(s.tone()), false, false, s.tone());
    }

    static TextPiece of(Pen pen, Block.Points p) {
        return new TextPiece(pen, p.brief(), size(p.tone()), true, false, p.tone());
    }

    static TextPiece of(Pen pen, Block.Heading h) {
        return new TextPiece(pen, List.of(h.text()), 14, false, true, Block.Tone.NORMAL);
    }

    private static double size(Block.Tone tone) {
        return switch (tone) {
            case LEAD -> 18;
            case NORMAL, WARNING -> 14;
            case QUIET -> 12;
        };
    }

    private double size(double shrink) {
        return Math.max(LEAST * pen.scale(), size * shrink);
    }

    private double wide(double width, double shrink) {
        return width - (bullets ? size(shrink) * 0.9 : 0) - (tone == Block.Tone.WARNING ? 2 * inset() : 0);
    }

    private double inset() {
        return 9 * pen.scale();
    }

    @Override
    public double height(double width, double shrink) {
        double s = size(shrink);
        double sum = tone == Block.Tone.WARNING ? 2 * inset() : 0;
        for (int i = 0; i < items.size(); i++) {
            sum += pen.fit().height(shown(i), wide(width, shrink), s, bold) + (i > 0 ? before(s) : 0);
        }
        return sum;
    }

    private static double before(double size) {
        return size * 0.4;
    }

    private String shown(int i) {
        return tone == Block.Tone.WARNING && i == 0 ? "⚠ " + items.get(i) : items.get(i);
    }

    @Override
    public Optional<Cut> cut(double width, double height, double shrink) {
        double s = size(shrink);
        double sum = 0;
        int n = 0;
        while (n < items.size()) {
            sum += pen.fit().height(shown(n), wide(width, shrink), s, bold) + (n > 0 ? before(s) : 0);
            if (sum > height) {
                break;
            }
            n++;
        }
        if (n == 0 || n == items.size()) {
            return Optional.empty();
        }
        return Optional.of(new Cut(part(items.subList(0, n)), part(items.subList(n, items.size()))));
    }

    private TextPiece part(List<String> some) {
        return new TextPiece(pen, some, size / pen.scale(), bullets, bold, tone);
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) {
        double s = size(shrink);
        List<Pen.Para> paragraphs = new ArrayList<>();
        double left = box.height() - (tone == Block.Tone.WARNING ? 2 * inset() : 0);
        for (int i = 0; i < items.size(); i++) {
            left -= i > 0 ? before(s) : 0;
            Box room = new Box(0, 0, wide(box.width(), shrink), Math.max(s * Pen.LINE, left));
            String text = pen.fit().into(shown(i), room, s, bold);
            left -= pen.fit().height(text, room.width(), s, bold);
            Pen.Run run = new Pen.Run(text, bold, colour());
            paragraphs.add(new Pen.Para(List.of(run), s, "l", i > 0 ? before(s) : 0, bullets));
        }
        if (tone == Block.Tone.WARNING) {
            String fill = "<a:solidFill>" + Pen.rgb("FFF6DF") + "</a:solidFill><a:ln w=\"9525\"><a:solidFill>"
                    + Pen.rgb("E6CF8B") + "</a:solidFill></a:ln>";
            canvas.slide().shape("Warning", "", box, "roundRect", fill, paragraphs, "ctr", inset(), false);
        } else {
            canvas.slide().text("Text", box, paragraphs, "t");
        }
    }

    private String colour() {
        return switch (tone) {
            case QUIET -> pen.quiet();
            case WARNING -> Pen.rgb("6B4E00");
            case LEAD, NORMAL -> pen.ink();
        };
    }
}
