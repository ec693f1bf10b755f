package tare.report.page;

import java.util.Optional;
import tare.analysis.Comparison;
import tare.report.Block.Table.Cell;
import tare.report.Kind;
import tare.report.Wording;

/** Cells that several tables share. */
final class Cells {
    private Cells() {}

    static Cell verdict(Comparison c) {
        return new Cell(Wording.word(c), Optional.of(Kind.of(c)));
    }
}
