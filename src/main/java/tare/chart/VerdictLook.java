package tare.chart;

import tare.analysis.Comparison;
import tare.plot.Panel.Cell;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.verdict.Judgement;
import tare.verdict.Verdict;

/**
 * How a verdict looks: the mark, the colour and the word, which always say the same.
 *
 * @param symbol shape
 * @param tone colour
 * @param hollow provisional, or of open size
 * @param word as on every screen
 */
public record VerdictLook(Symbol symbol, Tone tone, boolean hollow, String word) {

    public static VerdictLook of(Comparison c) {
        VerdictLook plain = of(c.judgement(), c);
        return c.provisional() && c.judgement().testable()
                ? new VerdictLook(plain.symbol, plain.tone, true, plain.word + " (provisional)")
                : plain;
    }

    private static VerdictLook of(Judgement j, Comparison c) {
        return switch (j.verdict()) {
            case EQUIVALENT -> new VerdictLook(Symbol.CIRCLE, Tone.EQUIVALENT, false, "Equivalent");
            case SIGNIFICANT_BUT_NEGLIGIBLE ->
                new VerdictLook(Symbol.DIAMOND, Tone.NEGLIGIBLE, false, "Negligible gap");
            case NOT_WORSE -> new VerdictLook(Symbol.FLOORED_CIRCLE, Tone.NOT_WORSE, false, "Not worse");
            case SLOWER -> slower(j.beyondMargin(), speed(c) ? "Slower" : "Worse");
            case FASTER -> faster(j.beyondMargin(), speed(c) ? "Faster" : "Better");
            case INCONCLUSIVE -> new VerdictLook(Symbol.DOTTED_CIRCLE, Tone.UNDECIDED, false, "Undecided");
            case NOT_TESTABLE -> new VerdictLook(Symbol.DASH, Tone.UNTESTABLE, false, "Not testable");
        };
    }

    /** The look of a verdict by itself, for legends and counts. */
    public static VerdictLook of(Verdict verdict) {
        return switch (verdict) {
            case EQUIVALENT -> new VerdictLook(Symbol.CIRCLE, Tone.EQUIVALENT, false, "Equivalent");
            case SIGNIFICANT_BUT_NEGLIGIBLE ->
                new VerdictLook(Symbol.DIAMOND, Tone.NEGLIGIBLE, false, "Negligible gap");
            case NOT_WORSE -> new VerdictLook(Symbol.FLOORED_CIRCLE, Tone.NOT_WORSE, false, "Not worse");
            case SLOWER -> slower(true, "Slower");
            case FASTER -> faster(true, "Faster");
            case INCONCLUSIVE -> new VerdictLook(Symbol.DOTTED_CIRCLE, Tone.UNDECIDED, false, "Undecided");
            case NOT_TESTABLE -> new VerdictLook(Symbol.DASH, Tone.UNTESTABLE, false, "Not testable");
        };
    }

    private static VerdictLook slower(boolean beyond, String word) {
        return beyond
                ? new VerdictLook(Symbol.TRIANGLE_DOWN, Tone.SLOWER, false, word)
                : new VerdictLook(Symbol.TRIANGLE_DOWN, Tone.SLOWER_OPEN, true, word + ", size open");
    }

    private static VerdictLook faster(boolean beyond, String word) {
        return beyond
                ? new VerdictLook(Symbol.TRIANGLE_UP, Tone.FASTER, false, word)
                : new VerdictLook(Symbol.TRIANGLE_UP, Tone.FASTER, true, word + ", size open");
    }

    private static boolean speed(Comparison c) {
        return switch (c.metric().quantity()) {
            case TIME, LATENCY, CAPACITY, OFFERED_LOAD -> true;
            default -> false;
        };
    }

    /** The mark for a table cell. */
    public Cell.Sign sign() {
        return Cell.Sign.of(symbol, tone, hollow);
    }

    /** A cell with mark and word. */
    public Cell cell() {
        return Cell.of(word).withTone(tone).withSign(sign());
    }
}
