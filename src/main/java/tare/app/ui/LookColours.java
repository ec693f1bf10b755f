package tare.app.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import tare.app.state.Look;

/** The colours of a look without a style sheet at work: what is drawn before the first control reads them from the sheet's text. */
public final class LookColours {
    private static final Pattern COLOUR = Pattern.compile("-(?:color|tare)-([a-z-]+): (#[0-9a-f]{6});");

    private final Map<String, Color> colours = new HashMap<>();

    private LookColours(String sheet) {
        Matcher m = COLOUR.matcher(sheet);
        while (m.find()) {
            colours.put(m.group(1), Color.web(m.group(2)));
        }
    }

    /** The colours that a window has in this look now. */
    public static LookColours of(Look look) {
        return new LookColours(SheetText.of(Themes.colours(look)));
    }

    /** A colour by its name in the sheet without {@code -color-} or {@code -tare-}. */
    public Color get(String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }
}
