package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import tare.report.Block;
import tare.report.Kind;

/** A verdict in its colour and the number that goes with it, with a bar of the colour before them. */
final class FindingPiece implements Piece {
    private static final double WORD = 20;
    private static final double NUMBER = 15;
    private static final double DETAIL = 11.5;
    private static final int MOST_LINES = 3;

    private final Pen pen;
    private final Block.Finding finding;

    FindingPiece(Pen pen, Block.Finding finding) {
        this.pen = pen;
        this.finding = finding;
    }

    private double indent() {
        return 14 * pen.scale();
    }

    @Override
    public double height(double width, double shrink) {
        return paragraphs(width - indent(), shrink).stream()
                .mapToDouble(p -> p.before()
                        + pen.fit()
                                .height(
                                        p.runs().getFirst().text(),
                                        width - indent(),
                                        p.size(),
                                        p.runs().getFirst().bold()))
                .sum();
    }

    private List<Pen.Para> paragraphs(double width, double shrink) {
        double s = pen.scale() * shrink;
        Kind kind = finding.verdict().kind().orElse(Kind.NOT_TESTABLE);
        List<Pen.Para> out = new ArrayList<>();
        String word = finding.verdict().mark() + " " + finding.verdict().text();
        double size = pen.fit().size(word, new Box(0, 0, width, WORD * s * Pen.LINE), WORD * s, 12 * s, true);
        out.add(Pen.para(size, new Pen.Run(pen.fit().oneLine(word, width, size, true), true, Pen.ink(kind))));
        String number = pen.fit().atMost(finding.number(), 2, width, NUMBER * s, true);
        out.add(new Pen.Para(List.of(pen.bold(number)), NUMBER * s, "l", 2 * s, false));
        String detail = pen.fit().atMost(finding.detail(), MOST_LINES, width, DETAIL * s, false);
        out.add(new Pen.Para(List.of(pen.muted(detail)), DETAIL * s, "l", 2 * s, false));
        return out;
    }

    @Override
    public void draw(Canvas canvas, Box box, double shrink) {
        double high = Math.min(box.height(), height(box.width(), shrink));
        Kind kind = finding.verdict().kind().orElse(Kind.NOT_TESTABLE);
        String fill = "<a:solidFill>" + Pen.rgb(kind.ink()) + "</a:solidFill>";
        Box bar = new Box(box.x(), box.y(), 4 * pen.scale(), high);
        canvas.slide().shape("Bar", "", bar, "rect", fill, List.of(), "t", 0, false);
        Box text = new Box(box.x() + indent(), box.y(), box.width() - indent(), high);
        canvas.slide().text("Verdict", text, paragraphs(text.width(), shrink), "t");
    }
}
