package tare.analysis.summary;

import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Told;

/**
 * What stands behind the numbers of the sentences on top of a study and of its rows, so that whoever points at a number is
 * shown its rows or runs. The text is the study's own; what is said at its end about repeated looks counts no rows. Rows are
 * meant by their id, the runs of one side by {@code id#baseline} and {@code id#candidate}.
 */
public final class Mentions {
    private Mentions() {}

    public static Told headline(Analysis a) {
        return sentences(a).headline().within(a.headline());
    }

    public static Told subline(Analysis a) {
        return sentences(a).subline().within(a.subline());
    }

    public static Told warning(Analysis a) {
        return sentences(a).warning().within(a.warning());
    }

    /** A row's verdict: its numbers stand for the runs of both sides. */
    public static Told verdict(Comparison row) {
        return RowMentions.both(row, row.sentence());
    }

    /** The numbers behind a row's verdict: those of one side stand for that side's runs. */
    public static Told because(Comparison row) {
        return RowMentions.bySide(row, row.because());
    }

    /** What a check says of a row: the runs that it names. */
    public static Told check(Comparison row, String message) {
        return NamedRuns.in(row, message);
    }

    private static Headline sentences(Analysis a) {
        return new Headline(a.baseline(), a.candidates(), a.rule(), new Looks(1), a.primary());
    }
}
