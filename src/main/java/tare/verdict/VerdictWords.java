package tare.verdict;

/**
 * The word and the mark of a verdict: one source for screen, slides, documents and exports.
 *
 * @param word e.g. {@code Slower, size open} or {@code Equivalent (provisional)}
 * @param mark its shape
 * @param hollow drawn as an outline: size open, or provisional
 */
public record VerdictWords(String word, Mark mark, boolean hollow) {

    /** What is said of this judgement. */
    public static VerdictWords of(Judgement judgement, boolean provisional, Speech speech) {
        return of(judgement.verdict(), judgement.beyondMargin(), provisional, speech);
    }

    public static VerdictWords of(Verdict verdict, boolean beyondMargin, boolean provisional, Speech speech) {
        boolean open = !beyondMargin && (verdict == Verdict.SLOWER || verdict == Verdict.FASTER);
        String word = word(verdict, speech) + (open ? ", size open" : "");
        boolean testable = verdict != Verdict.NOT_TESTABLE;
        return new VerdictWords(
                provisional && testable ? word + " (provisional)" : word,
                mark(verdict),
                open || (provisional && testable));
    }

    /** The word of a verdict alone. */
    public static String word(Verdict verdict, Speech speech) {
        return switch (verdict) {
            case EQUIVALENT -> "Equivalent";
            case SIGNIFICANT_BUT_NEGLIGIBLE -> "Negligible gap";
            case NOT_WORSE -> "Not worse";
            case SLOWER -> speech == Speech.OTHER ? "Worse" : "Slower";
            case FASTER -> speech == Speech.OTHER ? "Better" : "Faster";
            case INCONCLUSIVE -> "Undecided";
            case NOT_TESTABLE -> "Not testable";
        };
    }

    public static Mark mark(Verdict verdict) {
        return switch (verdict) {
            case EQUIVALENT -> Mark.CIRCLE;
            case SIGNIFICANT_BUT_NEGLIGIBLE -> Mark.DIAMOND;
            case NOT_WORSE -> Mark.FLOOR;
            case SLOWER -> Mark.TRIANGLE_DOWN;
            case FASTER -> Mark.TRIANGLE_UP;
            case INCONCLUSIVE -> Mark.DOTTED_CIRCLE;
            case NOT_TESTABLE -> Mark.DASH;
        };
    }

    /** Mark and word, as in a table of text. */
    public String text() {
        return mark.character(hollow) + " " + word;
    }
}
