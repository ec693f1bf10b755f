package tare.report.page;

import java.util.Optional;
import tare.analysis.Comparison;
import tare.report.Block.Table.Cell;
import tare.report.Kind;
import tare.report.Wording;
import tare.verdict.Interval;
import tare.verdict.VerdictWords;

/** Cells that several tables share. */
final class Cells {
    private Cells() {}

    /** An interval, which is never broken into lines. */
    static Cell interval(double performance, Interval ci) {
        return Cell.of(Wording.interval(performance, ci).replace(' ', '\u00a0'));
    }

    static Cell interval(Comparison c) {
        return interval(c.judgement().performance(), c.judgement().performanceCi());
    }

    static Cell verdict(Comparison c) {
        VerdictWords words = Wording.verdict(c);
        return new Cell(
                words.word(),
                Optional.of(Kind.of(c)),
                String.valueOf(words.mark().character(words.hollow())));
    }
}
