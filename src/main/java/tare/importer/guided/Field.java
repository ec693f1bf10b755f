package tare.importer.guided;

import java.util.Objects;
import tare.model.Direction;

/**
 * A place with what it means.
 *
 * @param place where it stands
 * @param example what stands there first
 * @param meaning what it is
 * @param name of the metric, parameter or fact that it is; otherwise how it is called in the file
 * @param unit of a value; empty when another field says it, or nothing
 * @param better of a value
 * @param primary whether the benchmark is judged by this value
 */
public record Field(
        Place place, String example, Meaning meaning, String name, String unit, Direction better, boolean primary) {
    public Field {
        Objects.requireNonNull(place);
        Objects.requireNonNull(example);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(better);
    }

    /** A place that means something, with nothing more said about it. */
    static Field of(Place place, String example, Meaning meaning, String name) {
        return new Field(place, example, meaning, name, "", Direction.UNKNOWN, false);
    }

    public Field meaning(Meaning other) {
        return new Field(place, example, other, name, unit, better, primary && other.measured());
    }

    public Field named(String other) {
        return new Field(place, example, meaning, other, unit, better, primary);
    }

    public Field unit(String other) {
        return new Field(place, example, meaning, name, other, better, primary);
    }

    public Field better(Direction other) {
        return new Field(place, example, meaning, name, unit, other, primary);
    }

    public Field primary(boolean on) {
        return new Field(place, example, meaning, name, unit, better, on);
    }

    boolean is(Meaning one) {
        return meaning == one;
    }
}
