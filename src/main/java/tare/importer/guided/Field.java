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
 * @param of what the values of a platform measure, where its column says that too; else empty
 */
public record Field(
        Place place,
        String example,
        Meaning meaning,
        String name,
        String unit,
        Direction better,
        boolean primary,
        String of) {
    public Field {
        Objects.requireNonNull(place);
        Objects.requireNonNull(example);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(better);
        Objects.requireNonNull(of);
    }

    /** A place that means something, with nothing more said about it. */
    static Field of(Place place, String example, Meaning meaning, String name) {
        return new Field(place, example, meaning, name, "", Direction.UNKNOWN, false, "");
    }

    public Field meaning(Meaning other) {
        return new Field(place, example, other, name, unit, better, primary && other.measured(), of);
    }

    public Field named(String other) {
        return new Field(place, example, meaning, other, unit, better, primary, of);
    }

    public Field unit(String other) {
        return new Field(place, example, meaning, name, other, better, primary, of);
    }

    public Field better(Direction other) {
        return new Field(place, example, meaning, name, unit, other, primary, of);
    }

    public Field primary(boolean on) {
        return new Field(place, example, meaning, name, unit, better, on, of);
    }

    /** The values of a platform, with what they measure. */
    Field side(String platform, String measured) {
        return new Field(place, example, Meaning.SIDE, platform, unit, better, primary, measured);
    }

    boolean is(Meaning one) {
        return meaning == one;
    }
}
