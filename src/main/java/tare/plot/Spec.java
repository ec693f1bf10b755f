package tare.plot;

import java.util.List;
import java.util.Objects;

/**
 * A figure as data: what is shown and what is said about it, without place, size or colour.
 *
 * @param title states the finding in words
 * @param subtitle what is seen and in which unit
 * @param caption n, and what the intervals are
 * @param alt alternative text: the finding and the figure in words
 * @param legend what the marks mean
 * @param panels side by side
 */
public record Spec(String title, String subtitle, String caption, String alt, List<Key> legend, List<Panel> panels) {
    public Spec {
        Objects.requireNonNull(title);
        Objects.requireNonNull(subtitle);
        Objects.requireNonNull(caption);
        Objects.requireNonNull(alt);
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure needs a panel");
        }
    }

    /**
     * A legend entry.
     *
     * @param text what it means
     * @param tone colour
     * @param symbol shape; DASH for a line or an interval
     * @param hollow whether it is hollow
     */
    public record Key(String text, Tone tone, Symbol symbol, boolean hollow) {}

    public Spec withPanels(List<Panel> other) {
        return new Spec(title, subtitle, caption, alt, legend, other);
    }

    public Spec withCaption(String other) {
        return new Spec(title, subtitle, other, alt, legend, panels);
    }

    /** Without the words around: for places that say them themselves. */
    public Spec bare() {
        return new Spec("", "", "", alt, legend, panels);
    }
}
