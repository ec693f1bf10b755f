package tare.model;

import java.util.Locale;

/** How much a note or finding matters. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    /** The word used in files and exports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
