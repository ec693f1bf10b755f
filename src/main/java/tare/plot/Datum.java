package tare.plot;

import java.util.Objects;

/**
 * What a shape stands for, so that a pointer can find it and everything linked can follow.
 *
 * @param id comparison id, unit index or the like; empty when the shape is only ink
 * @param hover what to say when the pointer rests on it; empty if nothing
 */
public record Datum(String id, String hover) {
    public static final Datum NONE = new Datum("", "");

    public Datum {
        Objects.requireNonNull(id);
        Objects.requireNonNull(hover);
    }

    public static Datum of(String id, String hover) {
        return new Datum(id, hover);
    }

    public boolean isPresent() {
        return !id.isEmpty() || !hover.isEmpty();
    }
}
