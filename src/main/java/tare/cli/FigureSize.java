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
    static final String NAMES =
            "WxH with px, mm, cm, in or pt, or slide, half-slide, a4, column, narrow-column, square";

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,5}(?:\\.\\d{1,3})?)x(\\d{1,5}(?:\\.\\d{1,3})?)(px|mm|cm|in|pt)?");
    private static final double PIXELS_PER_INCH = 96;
    private static final double PIXELS_PER_MM = PIXELS_PER_INCH / 25.4;
    private static final double PIXELS_PER_POINT = PIXELS_PER_INCH / 72;
    private static final double LEAST = 160;
    private static final double MOST = 20_000;

    /** Reads {@code 1280x720}, {@code 160x90mm} or the name of a usual size. */
    static FigureSize of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "slide" -> new FigureSize(1280, 720);
            case "half-slide" -> new FigureSize(640, 640);
            case "a4" -> new FigureSize(Math.round(210 * PIXELS_PER_MM), Math.round(297 * PIXELS_PER_MM));
            case "column" -> new FigureSize(Math.round(170 * PIXELS_PER_MM), 0);
            case "narrow-column" -> new FigureSize(Math.round(85 * PIXELS_PER_MM), 0);
            case "square" -> new FigureSize(720, 720);
            default -> written(word);
        };
    }

    private static FigureSize written(String word) {
        Matcher m = WRITTEN.matcher(word);
        if (!m.matches()) {
            throw new IllegalArgumentException("a size is " + NAMES + ", not " + word);
        }
        double unit =
                switch (m.group(3) == null ? "px" : m.group(3)) {
                    case "mm" -> PIXELS_PER_MM;
                    case "cm" -> 10 * PIXELS_PER_MM;
                    case "in" -> PIXELS_PER_INCH;
                    case "pt" -> PIXELS_PER_POINT;
                    default -> 1;
                };
        double width = Math.round(Double.parseDouble(m.group(1)) * unit);
        double height = Math.round(Double.parseDouble(m.group(2)) * unit);
        if (width < LEAST || height < LEAST || width > MOST || height > MOST) {
            throw new IllegalArgumentException("a size lies between 160 and 20000 pixels each way, not " + word);
        }
        return new FigureSize(width, height);
    }
}
