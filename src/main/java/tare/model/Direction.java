package tare.model;

import java.util.Locale;

/** Which way a metric improves. {@code UNKNOWN} forbids the words slower and faster until somebody says which way is better. */
public enum Direction {
    LOWER,
    HIGHER,
    UNKNOWN;

    /** The word used in files and exports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
