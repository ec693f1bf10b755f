package tare.report;

import java.util.List;
import java.util.Objects;

/**
 * What the user says of a comparison; printed with it as the user's.
 *
 * @param text in the user's words; empty if only figures were chosen
 * @param figures ids of the figures to draw for it, the first that fits; empty = as the program chooses
 */
public record Remark(String text, List<String> figures) {
    public static final Remark NONE = new Remark("", List.of());

    public Remark {
        Objects.requireNonNull(text);
        figures = List.copyOf(figures);
    }
}
