package tare.report.page;

import java.util.Optional;
import tare.analysis.Comparison;
import tare.report.Block.Table.Cell;
import tare.report.Kind;
import tare.report.Wording;
import tare.verdict.VerdictWords;

/** Cells that several tables share. */
final class Cells {
    private Cells() {}

    static Cell verdict(Comparison c) {
        VerdictWords words = Wording.verdict(c);
        return new Cell(
                words.word(),
                Optional.of(Kind.of(c)),
                String.valueOf(words.mark().character(words.hollow())));
    }
}
