package tare.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a figure as a user writes it.
 *
 * @param width in pixels at scale 1
 * @param height likewise; 0 = as high as the figure needs
 */
record FigureSize(double width, double height) {
    static final FigureSize USUAL = new FigureSize(960, 0);
    static final String NAMES = "WxH, WxHmm, slide, half-slide, column, square";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2,5})x(\\d{2,5})(mm|px)?");
    private static final double PIXELS_PER_MM = 96 / 25.4;
    private static final double LEAST = 160;
    private static final double MOST = 20_000;

    /** Reads {@code 1280x720}, {@code 160x90mm} or the name of a usual size. */
    static FigureSize of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "slide" -> new FigureSize(1280, 720);
            case "half-slide" -> new FigureSize(640, 640);
            case "column" -> new FigureSize(Math.round(170 * PIXELS_PER_MM), 0);
            case "square" -> new FigureSize(720, 720);
            default -> written(word);
        };
    }

    private static FigureSize written(String word) {
        Matcher m = WRITTEN.matcher(word);
        if (!m.matches()) {
            throw new IllegalArgumentException("a size is " + NAMES + ", not " + word);
        }
        double unit = "mm".equals(m.group(3)) ? PIXELS_PER_MM : 1;
        double width = Math.round(Integer.parseInt(m.group(1)) * unit);
        double height = Math.round(Integer.parseInt(m.group(2)) * unit);
        if (width < LEAST || height < LEAST || width > MOST || height > MOST) {
            throw new IllegalArgumentException("a size lies between 160 and 20000 pixels each way, not " + word);
        }
        return new FigureSize(width, height);
    }
}
