package tare.app.state;

import java.util.Locale;

/** The user's choice of how numbers are written in the window. */
public enum NumberStyle {
    SYSTEM,
    NEUTRAL,
    POINT,
    COMMA;

    /** The locale for numbers, where the system's own is given. */
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system;
            case NEUTRAL -> Locale.ROOT;
            case POINT -> Locale.US;
            case COMMA -> Locale.GERMANY;
        };
    }
}
