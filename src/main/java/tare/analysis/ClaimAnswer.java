package tare.analysis;

import java.util.List;
import java.util.Locale;

/**
 * A claim held against the data, in two readings.
 *
 * @param text the claim as written
 * @param reading how it was understood, with its bounds: printed with the answer
 * @param each every selected row
 * @param onAverage the suite ratio of the selected testable rows
 * @param because one or two sentences
 * @param supporting ids of rows proven inside
 * @param contradicting ids of rows proven outside
 * @param undecided ids of rows that cannot tell
 */
public record ClaimAnswer(
        String text,
        String reading,
        Answer each,
        Answer onAverage,
        String because,
        List<String> supporting,
        List<String> contradicting,
        List<String> undecided) {
    /** What the data say of a claim. */
    public enum Answer {
        SUPPORTED,
        CONTRADICTED,
        NOT_SHOWN;

        /** The words on screen. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public ClaimAnswer {
        supporting = List.copyOf(supporting);
        contradicting = List.copyOf(contradicting);
        undecided = List.copyOf(undecided);
    }
}
