package tare.plot.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.plot.scene.Moved;
import tare.plot.scene.Scene;

/**
 * The size of a figure as a user writes it.
 *
 * @param width in pixels at scale 1
 * @param height likewise; 0 = as high as the figure needs
 * @param type how large letters and marks are beside their usual size: larger on slides, which are read from afar, smaller in
 *     a narrow column
 */
public record FigureSize(double width, double height, double type) {
    /** As wide as a window, as high as the figure needs. */
    public static final FigureSize USUAL = new FigureSize(960, 0, 1);

    /** The usual sizes by name. */
    public static final List<String> NAMED = List.of("slide", "half-slide", "a4", "column", "narrow-column", "square");

    private static final String NAMES = "WxH with px, mm, cm, in or pt, or " + String.join(", ", NAMED);
    private static final double FROM_AFAR = 4.0 / 3;
    private static final double CLOSE_UP = 0.8;
    /** Printed narrower than this, letters become smaller. */
    private static final double USUAL_LETTERS = 480;

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,5}(?:\\.\\d{1,3})?)x(\\d{1,5}(?:\\.\\d{1,3})?)(px|mm|cm|in|pt)?");
    private static final double PIXELS_PER_INCH = 96;
    private static final double PIXELS_PER_MM = PIXELS_PER_INCH / 25.4;
    private static final double PIXELS_PER_POINT = PIXELS_PER_INCH / 72;
    private static final double LEAST = 160;
    private static final double MOST = 20_000;

    /** Reads {@code 1280x720}, {@code 160x90mm} or the name of a usual size. */
    public static FigureSize of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "slide" -> new FigureSize(1280, 720, FROM_AFAR);
            case "half-slide" -> new FigureSize(640, 640, FROM_AFAR);
            case "a4" -> new FigureSize(Math.round(210 * PIXELS_PER_MM), Math.round(297 * PIXELS_PER_MM), 1);
            case "column" -> new FigureSize(Math.round(170 * PIXELS_PER_MM), 0, 1);
            case "narrow-column" -> new FigureSize(Math.round(85 * PIXELS_PER_MM), 0, CLOSE_UP);
            case "square" -> new FigureSize(720, 720, 1);
            default -> written(word);
        };
    }

    /** The width that a figure is laid out in before letters and marks get their size. */
    public double room() {
        return width / type;
    }

    /** The height likewise; 0 = as high as the figure needs. */
    public double tall() {
        return height / type;
    }

    /** This size, then with letters nearer to the usual ones where they are larger. */
    public List<FigureSize> smallerTypes() {
        return type > 1
                ? List.of(this, new FigureSize(width, height, (type + 1) / 2), new FigureSize(width, height, 1))
                : List.of(this);
    }

    /** A scene that was laid out in {@link #room} and {@link #tall}, at this size. */
    public Scene sized(Scene scene) {
        return type == 1 ? scene : new Moved(type, 0, 0).scene(scene);
    }

    private static FigureSize written(String word) {
        Matcher m = WRITTEN.matcher(word);
        if (!m.matches()) {
            throw new IllegalArgumentException("a size is " + NAMES + ", not " + word);
        }
        String written = m.group(3) == null ? "px" : m.group(3);
        double unit =
                switch (written) {
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
        return new FigureSize(width, height, written.equals("px") ? 1 : Math.clamp(width / USUAL_LETTERS, CLOSE_UP, 1));
    }
}
