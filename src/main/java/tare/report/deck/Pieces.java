package tare.report.deck;

import java.util.ArrayList;
import java.util.List;
import tare.report.Block;

/** From what is said to how it stands. */
final class Pieces {
    private Pieces() {}

    static StackPiece stack(Pen pen, List<Block> blocks) {
        List<Piece> out = new ArrayList<>();
        blocks.forEach(b -> out.add(of(pen, b)));
        return new StackPiece(out, 12 * pen.scale());
    }

    private static Piece of(Pen pen, Block block) {
        return switch (block) {
            case Block.Sentence s -> TextPiece.of(pen, s);
            case Block.Heading h -> TextPiece.of(pen, h);
            case Block.Points p -> TextPiece.of(pen, p);
            case Block.Counts c -> new CountsPiece(pen, c);
            case Block.Forest f -> new ForestPiece(pen, f);
            case Block.Figure f -> new FigurePiece(pen, f);
            case Block.Grid g -> new GridPiece(pen, g);
            case Block.Table t -> TablePiece.of(pen, t);
            case Block.Pairs p -> new PairsPiece(pen, p);
            case Block.Finding f -> new FindingPiece(pen, f);
            case Block.Cards c -> new CardsPiece(pen, c.cards());
            case Block.Columns c ->
                new ColumnsPiece(stack(pen, c.left()), stack(pen, c.right()), c.share(), 24 * pen.scale());
        };
    }
}
