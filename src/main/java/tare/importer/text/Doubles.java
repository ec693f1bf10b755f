package tare.importer.text;

import java.util.Arrays;

/** A growing array of numbers, for readers that stream. */
public final class Doubles {
    private double[] values;
    private int size;

    public Doubles() {
        this(16);
    }

    public Doubles(int capacity) {
        values = new double[Math.max(1, capacity)];
    }

    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 8);
        }
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public double get(int index) {
        return values[index];
    }

    public double last() {
        return values[size - 1];
    }

    /** The numbers so far; handed over without a copy when the array is full. */
    public double[] toArray() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
