package tare.importer.mapping;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A mapping in the user's folder.
 *
 * @param name what its file is called, without the ending
 * @param file where it lies
 * @param id the format's id, which sources read by it carry; the name when it cannot be read
 * @param tool the program whose files it reads; empty when it cannot be read
 * @param kind how such a file is built: {@code text}, {@code csv}, {@code json}, ...; empty when it cannot be read
 * @param known how such a file is known; empty when nothing is said
 * @param pointed whether it was made by pointing and can be changed so
 * @param trouble why it cannot be used; empty when it can
 */
public record OwnMapping(
        String name, Path file, String id, String tool, String kind, String known, boolean pointed, String trouble) {
    public OwnMapping {
        Objects.requireNonNull(name);
        Objects.requireNonNull(file);
        Objects.requireNonNull(id);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(known);
        Objects.requireNonNull(trouble);
    }

    /** Whether files can be read by it. */
    public boolean usable() {
        return trouble.isEmpty();
    }
}
