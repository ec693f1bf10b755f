package tare.chart;

import tare.analysis.Comparison;
import tare.plot.Panel.Cell;
import tare.plot.Symbol;
import tare.plot.Tone;
import tare.verdict.Judgement;
import tare.verdict.Mark;
import tare.verdict.Speech;
import tare.verdict.Verdict;
import tare.verdict.VerdictWords;

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
        return of(c, c.judgement());
    }

    /** The look of another judgement of the same comparison. */
    public static VerdictLook of(Comparison c, Judgement j) {
        return of(j, c.provisional(), Speech.of(c.metric()));
    }

    /** The look of a judgement of something that one speaks of in this way. */
    public static VerdictLook of(Judgement j, boolean provisional, Speech speech) {
        VerdictWords words = VerdictWords.of(j, provisional, speech);
        return new VerdictLook(symbol(words.mark()), tone(j.verdict(), j.beyondMargin()), words.hollow(), words.word());
    }

    /** The look of a verdict by itself, for legends and counts. */
    public static VerdictLook of(Verdict verdict) {
        VerdictWords words = VerdictWords.of(verdict, true, false, Speech.TIME);
        return new VerdictLook(symbol(words.mark()), tone(verdict, true), false, words.word());
    }

    private static Tone tone(Verdict verdict, boolean beyond) {
        return switch (verdict) {
            case EQUIVALENT -> Tone.EQUIVALENT;
            case SIGNIFICANT_BUT_NEGLIGIBLE -> Tone.NEGLIGIBLE;
            case NOT_WORSE -> Tone.NOT_WORSE;
            case SLOWER -> beyond ? Tone.SLOWER : Tone.SLOWER_OPEN;
            case FASTER -> Tone.FASTER;
            case INCONCLUSIVE -> Tone.UNDECIDED;
            case NOT_TESTABLE -> Tone.UNTESTABLE;
        };
    }

    /** The shape that is drawn for a mark. */
    public static Symbol symbol(Mark mark) {
        return switch (mark) {
            case CIRCLE -> Symbol.CIRCLE;
            case DIAMOND -> Symbol.DIAMOND;
            case FLOOR -> Symbol.FLOORED_CIRCLE;
            case TRIANGLE_DOWN -> Symbol.TRIANGLE_DOWN;
            case TRIANGLE_UP -> Symbol.TRIANGLE_UP;
            case DOTTED_CIRCLE -> Symbol.DOTTED_CIRCLE;
            case DASH -> Symbol.DASH;
        };
    }

    /** The mark where a place on an axis is meant: a dash would be taken for a line. */
    public Symbol mark() {
        return symbol == Symbol.DASH ? Symbol.CIRCLE : symbol;
    }

    /** Whether the mark on an axis is drawn hollow. */
    public boolean open() {
        return hollow || symbol == Symbol.DOTTED_CIRCLE || symbol == Symbol.DASH;
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
