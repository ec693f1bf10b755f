package tare.plot;

/** How wide text is; one engine measures for every backend. */
public interface TextMeasure {
    /** Width of a line of text at a size, in the size's unit, without kerning. */
    double width(String text, double size, Weight weight);

    /** Height of capital letters at a size. */
    double capHeight(double size);
}
