package tare.model;

import java.util.Locale;

/** What became of a file: refused = nothing imported; partial = records dropped; warn = a warning or error note. */
public enum Status {
    OK,
    WARN,
    PARTIAL,
    REFUSED;

    /** The word used in exports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
