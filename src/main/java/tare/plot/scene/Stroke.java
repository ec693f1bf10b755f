package tare.plot.scene;

/**
 * How a line is drawn.
 *
 * @param argb colour, alpha in the top byte
 * @param width in units of the scene
 * @param dash dashes of three widths (at least three units) when set
 */
public record Stroke(int argb, double width, boolean dash) {
    public static Stroke solid(int argb, double width) {
        return new Stroke(argb, width, false);
    }

    public static Stroke dashed(int argb, double width) {
        return new Stroke(argb, width, true);
    }

    /** Length of a dash and of a gap. */
    public double dashLength() {
        return Math.max(3, 3 * width);
    }
}
