package tare.app.state;

import java.util.Locale;

/** The pages of the window. */
public enum Page {
    RESULTS,
    CLAIMS,
    COMPARABILITY,
    PLAN,
    REPORT,
    SOURCES;

    /** The word on screen. */
    public String label() {
        return Words.of("page." + name().toLowerCase(Locale.ROOT));
    }
}
