package tare.app.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalDouble;

/** The text of a style sheet, for what is drawn before style sheets are at work. */
public final class SheetText {
    private SheetText() {}

    static String of(String name) {
        try (InputStream in =
                Objects.requireNonNull(SheetText.class.getResourceAsStream("/tare/app/" + name + ".css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many letters wide the mark of a verdict is. */
    public static double markWidth(String style) {
        String sheet = Held.LOOKS;
        return letters(sheet, ".verdict-mark." + style + " {")
                .orElseGet(() -> letters(sheet, ".verdict-mark {").orElseThrow());
    }

    private static OptionalDouble letters(String sheet, String rule) {
        int at = sheet.indexOf("\n" + rule);
        int width = at < 0 ? -1 : sheet.substring(at, sheet.indexOf('}', at)).indexOf(WIDTH);
        if (width < 0) {
            return OptionalDouble.empty();
        }
        int from = at + width + WIDTH.length();
        return OptionalDouble.of(Double.parseDouble(sheet.substring(from, sheet.indexOf("em", from))));
    }

    private static final String WIDTH = "-fx-pref-width: ";

    /** Read once. */
    private static final class Held {
        static final String LOOKS = of("tare");
    }
}
