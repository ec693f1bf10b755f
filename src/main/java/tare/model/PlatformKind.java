package tare.model;

import java.util.Locale;

/** What a platform is by its own files: a fact with a reason, never what decides the comparison (the label does). */
public enum PlatformKind {
    BARE_METAL,
    VM,
    CONTAINER,
    UNKNOWN;

    /** The word used in files and exports, e.g. {@code bare-metal}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
