package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.analysis.ClaimAnswer;
import tare.report.Block;
import tare.report.Kind;

/** Claims side by side, three a slide. */
final class CardsPiece implements Piece {
    private static final int ACROSS = 3;

    private final Pen pen;
    private final List<Block.Cards.Card> cards;

    CardsPiece(Pen pen, List<Block.Cards.Card> cards) {
        this.pen = pen;
        this.cards = cards;
    }

    private double gap() {
        return 16 * pen.scale();
    }

    private double pad() {
        return 14 * pen.scale();
    }

    private double wide(double width) {
        int n = Math.clamp(cards.size(), 2, ACROSS);
        return (width - gap() * (n - 1)) / n;
    }

    @Override
    public double height(double width, double shrink) {
        return cards.stream()
                .mapToDouble(c -> height(c, wide(width) - 2 * pad(), shrink))
                .max()
                .orElse(0);
    }

    private double height(Block.Cards.Card c, double width, double shrink) {
        return paragraphs(c, width, shrink).stream()
                        .mapToDouble(p -> p.before()
                                + p.runs().stream()
                                        .mapToDouble(r -> pen.fit().height(r.text(), width, p.size(), r.bold()))
                                        .sum())
                        .sum()
                + 2 * pad();
    }

    private List<Pen.Para> paragraphs(Block.Cards.Card c, double width, double shrink) {
        double s = pen.scale() * shrink;
        List<Pen.Para> out = new ArrayList<>();
        String title = pen.fit().atMost("“" + c.title() + "”", 3, width, 15 * s, true);
        out.add(Pen.para(15 * s, pen.bold(title)));
        for (Block.Cards.Answer a : c.answers()) {
            Pen.Run run = new Pen.Run(
                    sign(a.answer()) + " " + a.reading() + ": " + a.answer().words(), true, colour(a.answer()));
            out.add(new Pen.Para(List.of(run), 13.5 * s, "l", 8 * s, false));
        }
        String text = pen.fit().atMost(c.text(), 12, width, 12 * s, false);
        out.add(new Pen.Para(List.of(pen.plain(text)), 12 * s, "l", 10 * s, false));
        return out;
    }

    private static String sign(ClaimAnswer.Answer answer) {
        return switch (answer) {
            case SUPPORTED -> "✓";
            case CONTRADICTED -> "✕";
            case NOT_SHOWN -> "◌";
        };
    }

    private static String colour(ClaimAnswer.Answer answer) {
        return switch (answer) {
            case SUPPORTED -> Pen.ink(Kind.EQUIVALENT);
            case CONTRADICTED -> Pen.ink(Kind.SLOWER);
            case NOT_SHOWN -> Pen.ink(Kind.UNDECIDED);
        };
    }

    @Override
    public Optional<Cut> cut(double width, double height, double shrink) {
        if (cards.size() <= ACROSS) {
            return Optional.empty();
        }
        return Optional.of(new Cut(
                new CardsPiece(pen, cards.subList(0, ACROSS)),
                new CardsPiece(pen, cards.subList(ACROSS, cards.size()))));
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) {
        double wide = wide(box.width());
        String fill = "<a:noFill/><a:ln w=\"9525\"><a:solidFill>" + Pen.rgb(Pen.RULE) + "</a:solidFill></a:ln>";
        for (int i = 0; i < cards.size(); i++) {
            Box card = new Box(box.x() + i * (wide + gap()), box.y(), wide, box.height());
            List<Pen.Para> paragraphs = paragraphs(cards.get(i), wide - 2 * pad(), shrink);
            canvas.slide().shape("Claim", "", card, "roundRect", fill, paragraphs, "t", pad(), false);
        }
    }
}
