package tare.analysis.unit;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The runs of a measurement without nesting, one a value, made when they are asked for: there may be millions. */
final class FlatRuns extends AbstractList<Atom> implements RandomAccess {
    private final int part;
    private final String host;
    private final String boot;
    private final double[] values;
    private final int[] places;

    /**
     * Takes the arrays over.
     *
     * @param places where each value stands in the measurement; empty when none is left out
     */
    FlatRuns(int part, String host, String boot, double[] values, int[] places) {
        this.part = part;
        this.host = host;
        this.boot = boot;
        this.values = values;
        this.places = places;
    }

    /** One value a run; nobody writes to it. */
    double[] values() {
        return values;
    }

    int part() {
        return part;
    }

    @Override
    public Atom get(int index) {
        return new Atom(part, host, boot, new int[] {part, places.length == 0 ? index : places[index]}, values[index]);
    }

    @Override
    public int size() {
        return values.length;
    }
}
