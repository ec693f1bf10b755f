package tare.report;

import tare.analysis.Comparison;
import tare.model.Quantity;
import tare.verdict.Verdict;

/** What a row says, one finer than the verdict: the words, marks and colours that documents tell rows apart by. */
public enum Kind {
    EQUIVALENT("Equivalent", "●", "#2e7d4f"),
    NEGLIGIBLE("Negligible gap", "◆", "#5b8a2f"),
    NOT_WORSE("Not worse", "⏺", "#2b7a78"),
    FASTER("Faster", "▲", "#2563c9"),
    FASTER_OPEN("Faster, size open", "△", "#4a6fa5"),
    BETTER("Better", "▲", "#2563c9"),
    BETTER_OPEN("Better, size open", "△", "#4a6fa5"),
    SLOWER("Slower", "▼", "#b3431f"),
    SLOWER_OPEN("Slower, size open", "▽", "#a8611a"),
    WORSE("Worse", "▼", "#b3431f"),
    WORSE_OPEN("Worse, size open", "▽", "#a8611a"),
    UNDECIDED("Undecided", "◌", "#856a12"),
    PROVISIONAL("Provisional", "○", "#6b5b95"),
    NOT_TESTABLE("Not testable", "–", "#5f6b76");

    private final String word;
    private final String mark;
    private final String colour;

    Kind(String word, String mark, String colour) {
        this.word = word;
        this.mark = mark;
        this.colour = colour;
    }

    public String word() {
        return word;
    }

    /** A character of the mark's shape. */
    public String mark() {
        return mark;
    }

    /** On white; contrast at least 4.5 to 1. */
    public String colour() {
        return colour;
    }

    /** The kind of a row, provisional or not. */
    public static Kind of(Comparison c) {
        boolean beyond = c.judgement().beyondMargin();
        boolean speed = isSpeed(c.metric().quantity());
        Verdict verdict = c.judgement().verdict();
        return switch (verdict) {
            case EQUIVALENT -> EQUIVALENT;
            case SIGNIFICANT_BUT_NEGLIGIBLE -> NEGLIGIBLE;
            case NOT_WORSE -> NOT_WORSE;
            case FASTER -> speed ? beyond ? FASTER : FASTER_OPEN : beyond ? BETTER : BETTER_OPEN;
            case SLOWER -> speed ? beyond ? SLOWER : SLOWER_OPEN : beyond ? WORSE : WORSE_OPEN;
            case INCONCLUSIVE -> UNDECIDED;
            case NOT_TESTABLE -> NOT_TESTABLE;
        };
    }

    private static boolean isSpeed(Quantity quantity) {
        return quantity == Quantity.TIME || quantity == Quantity.LATENCY || quantity == Quantity.CAPACITY;
    }
}
