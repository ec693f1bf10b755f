package tare.importer.text;

import java.util.Arrays;

/** A growing list of primitive numbers, for readers that stream. */
public final class DoubleList {
    private double[] values = new double[64];
    private int size;

    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    public double get(int index) {
        return values[index];
    }

    /** A copy of what was added, in order. */
    public double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
