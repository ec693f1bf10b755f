package tare.app.state;

import java.util.Locale;
import tare.analysis.Comparison;
import tare.verdict.Judgement;
import tare.verdict.Speech;
import tare.verdict.Verdict;
import tare.verdict.VerdictWords;

/** A verdict as the window shows it: whether its size is shown too is part of the word, the mark and the colour. */
public enum Outcome {
    EQUIVALENT,
    NEGLIGIBLE,
    NOT_WORSE,
    SLOWER,
    SLOWER_OPEN,
    FASTER,
    FASTER_OPEN,
    UNDECIDED,
    NOT_TESTABLE;

    public static Outcome of(Comparison comparison) {
        return of(comparison.judgement());
    }

    public static Outcome of(Judgement j) {
        return switch (j.verdict()) {
            case EQUIVALENT -> EQUIVALENT;
            case SIGNIFICANT_BUT_NEGLIGIBLE -> NEGLIGIBLE;
            case NOT_WORSE -> NOT_WORSE;
            case SLOWER -> j.beyondMargin() ? SLOWER : SLOWER_OPEN;
            case FASTER -> j.beyondMargin() ? FASTER : FASTER_OPEN;
            case INCONCLUSIVE -> UNDECIDED;
            case NOT_TESTABLE -> NOT_TESTABLE;
        };
    }

    /** What is said of a row, in the words of its metric. */
    public static VerdictWords said(Comparison c) {
        return VerdictWords.of(c.judgement(), c.provisional(), Speech.of(c.metric()));
    }

    /** The style class that gives it its colour and its shape. */
    public String style() {
        return "outcome-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its word where no comparison is meant: chips and legend. */
    public String word() {
        return switch (this) {
            case EQUIVALENT -> said(Verdict.EQUIVALENT, false);
            case NEGLIGIBLE -> said(Verdict.SIGNIFICANT_BUT_NEGLIGIBLE, false);
            case NOT_WORSE -> said(Verdict.NOT_WORSE, false);
            case SLOWER -> said(Verdict.SLOWER, true);
            case SLOWER_OPEN -> said(Verdict.SLOWER, false);
            case FASTER -> said(Verdict.FASTER, true);
            case FASTER_OPEN -> said(Verdict.FASTER, false);
            case UNDECIDED -> said(Verdict.INCONCLUSIVE, false);
            case NOT_TESTABLE -> said(Verdict.NOT_TESTABLE, false);
        };
    }

    private static String said(Verdict verdict, boolean beyondMargin) {
        return VerdictWords.of(verdict, beyondMargin, false, Speech.TIME).word();
    }
}
