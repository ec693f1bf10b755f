package tare.chart;

import java.util.List;
import java.util.Objects;

/**
 * A switch of a figure's view, for the command line and the window alike: {@code axis=log}.
 *
 * @param name as written before the equals sign
 * @param label for people
 * @param choices the first is the one without a switch
 */
public record ChartOption(String name, String label, List<Choice> choices) {
    /** How an axis of measured values runs. */
    public static final ChartOption AXIS = axis(
            new Choice("near", "Near the values"),
            new Choice("zero", "From zero"),
            new Choice("log", "Logarithmic"),
            new Choice("percent", "Per cent of the baseline"));

    /** For figures whose values keep their unit. */
    public static final ChartOption UNIT_AXIS = axis(
            new Choice("near", "Near the values"), new Choice("zero", "From zero"), new Choice("log", "Logarithmic"));

    /** For figures whose classes begin where the values do. */
    public static final ChartOption NEAR_AXIS = axis(
            new Choice("near", "In its unit"),
            new Choice("log", "Logarithmic"),
            new Choice("percent", "Per cent of the baseline"));

    public ChartOption {
        Objects.requireNonNull(name);
        Objects.requireNonNull(label);
        choices = List.copyOf(choices);
    }

    /**
     * A way to see the figure.
     *
     * @param value as written after the equals sign
     * @param label for people
     */
    public record Choice(String value, String label) {}

    public static ChartOption of(String name, String label, Choice... choices) {
        return new ChartOption(name, label, List.of(choices));
    }

    private static ChartOption axis(Choice... choices) {
        return of("axis", "Axis", choices);
    }

    public boolean knows(String value) {
        return choices.stream().anyMatch(c -> c.value().equals(value));
    }

    /** {@code axis=near|zero|log}. */
    public String usage() {
        return name + "=" + String.join("|", choices.stream().map(Choice::value).toList());
    }
}
