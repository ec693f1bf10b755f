package tare.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import tare.plot.Weight;

/** The bundled font for AWT. */
final class Fonts {
    private static final Map<Weight, Font> FACES = faces();

    private Fonts() {}

    /** The bundled font; for scripts that it lacks, the machine's own sans-serif. */
    static Font font(String text, Weight weight, double size) {
        Font face = FACES.getOrDefault(weight, new Font(Font.SANS_SERIF, Font.PLAIN, 1));
        if (face.canDisplayUpTo(text) >= 0) {
            Font other = new Font(Font.SANS_SERIF, weight == Weight.SEMIBOLD ? Font.BOLD : Font.PLAIN, 1);
            return other.deriveFont((float) size);
        }
        return face.deriveFont((float) size);
    }

    private static Map<Weight, Font> faces() {
        Map<Weight, Font> faces = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            try (InputStream in = weight.open()) {
                faces.put(weight, Font.createFont(Font.TRUETYPE_FONT, in));
            } catch (FontFormatException e) {
                throw new IllegalStateException("the bundled font cannot be read", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return faces;
    }
}
