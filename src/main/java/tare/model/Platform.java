package tare.model;

import java.util.Objects;

/**
 * What a file belongs to, and how that is known.
 *
 * @param label decides what is compared; from the command line, the user or the folder; empty when it must be asked
 * @param kind a fact read from content or names
 * @param because one sentence: how label and kind are known
 */
public record Platform(String label, PlatformKind kind, String because) {
    public static final Platform UNKNOWN =
            new Platform("", PlatformKind.UNKNOWN, "nothing in the file or its path says");

    public Platform {
        Objects.requireNonNull(label);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(because);
    }

    public Platform withLabel(String other, String reason) {
        return new Platform(other, kind, reason);
    }
}
