package tare.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Values in file order with their nesting. Ragged nesting is allowed.
 *
 * <p>For levels {@code [fork, iteration]} with 2 forks of 5 iterations, {@code starts} has one array (for fork),
 * {@code {0, 5}}: the index in {@code values} at which each fork begins. The innermost level has no array: each value is
 * one unit of it. An outer level's starts are a subset of the inner level's starts.
 *
 * <p>Arrays are handed over, not copied (files of ten million values pass through here): nobody may write to them after.
 *
 * @param values finite numbers, failed work left out
 * @param levels outermost first, at least one
 * @param starts one array for each level but the innermost
 * @param names for each level what the file calls its units, an empty list where it gives no names; empty when it gives none
 * @param seconds when each value was taken, seconds since the epoch; empty unless the file says it of every one
 */
public record Nested(
        double[] values, List<Level> levels, List<int[]> starts, List<List<String>> names, double[] seconds) {
    public Nested {
        levels = List.copyOf(levels);
        starts = List.copyOf(starts);
        names = List.copyOf(names);
        if (levels.isEmpty() || starts.size() != levels.size() - 1) {
            throw new IllegalArgumentException("every level but the innermost needs its starts");
        }
        if (seconds.length != 0 && seconds.length != values.length) {
            throw new IllegalArgumentException("times and values differ in number");
        }
    }

    /** Values without times. */
    public Nested(double[] values, List<Level> levels, List<int[]> starts, List<List<String>> names) {
        this(values, levels, starts, names, new double[0]);
    }

    /** Units without names. */
    public Nested(double[] values, List<Level> levels, List<int[]> starts) {
        this(values, levels, starts, List.of());
    }

    /** What the file calls a unit of a level; empty where it gives no name. */
    public String name(int level, int unit) {
        return level < names.size() && unit < names.get(level).size()
                ? names.get(level).get(unit)
                : "";
    }

    /** The same values where the innermost level is another one. */
    public Nested withInnermost(Level level) {
        List<Level> other = new ArrayList<>(levels);
        other.set(other.size() - 1, level);
        return new Nested(values, other, starts, names, seconds);
    }

    /** Values of one level, e.g. the runs of one command. */
    public static Nested flat(Level level, double[] values) {
        return new Nested(values, List.of(level), List.of());
    }

    /** Values of two levels from ragged rows, e.g. {@code rawData[fork][iteration]}. */
    public static Nested of(Level outer, Level inner, double[][] rows) {
        int n = 0;
        int kept = 0;
        for (double[] row : rows) {
            n += row.length;
            kept += row.length > 0 ? 1 : 0;
        }
        double[] values = new double[n];
        int[] starts = new int[kept];
        int at = 0;
        int unit = 0;
        for (double[] row : rows) {
            if (row.length > 0) {
                starts[unit++] = at;
                System.arraycopy(row, 0, values, at, row.length);
                at += row.length;
            }
        }
        return new Nested(values, List.of(outer, inner), List.of(starts));
    }

    /**
     * Without some units of the outermost level, and all that is inside them.
     *
     * @param out a flag for each unit of the outermost level; units beyond its end stay
     * @return empty where nothing stays
     */
    public Optional<Nested> without(boolean[] out) {
        boolean[] gone = new boolean[values.length];
        for (int unit = 0; unit < Math.min(out.length, units(0)); unit++) {
            if (out[unit]) {
                Arrays.fill(gone, start(0, unit), unit + 1 < units(0) ? start(0, unit + 1) : values.length, true);
            }
        }
        int[] kept = IntStream.range(0, values.length).filter(i -> !gone[i]).toArray();
        if (kept.length == 0) {
            return Optional.empty();
        }
        int[] earlier = new int[values.length];
        for (int i = 1; i < values.length; i++) {
            earlier[i] = earlier[i - 1] + (gone[i - 1] ? 0 : 1);
        }
        List<int[]> left = starts.stream()
                .map(level -> Arrays.stream(level)
                        .filter(at -> !gone[at])
                        .map(at -> earlier[at])
                        .toArray())
                .toList();
        List<List<String>> called = IntStream.range(0, names.size())
                .mapToObj(level -> IntStream.range(0, names.get(level).size())
                        .filter(unit -> !gone[start(level, unit)])
                        .mapToObj(names.get(level)::get)
                        .toList())
                .toList();
        return Optional.of(new Nested(at(values, kept), levels, left, called, at(seconds, kept)));
    }

    private static double[] at(double[] all, int[] kept) {
        return all.length == 0
                ? all
                : Arrays.stream(kept).mapToDouble(i -> all[i]).toArray();
    }

    /** Where the first value of a unit stands. */
    private int start(int level, int unit) {
        return level == levels.size() - 1 ? unit : starts.get(level)[unit];
    }

    public int size() {
        return values.length;
    }

    /** When a unit of a level began, seconds since the epoch; NaN where the file does not say. */
    public double began(int level, int unit) {
        return seconds.length == 0 ? Double.NaN : seconds[start(level, unit)];
    }

    /** Number of units at a level (index into {@link #levels()}). */
    public int units(int level) {
        return level == levels.size() - 1 ? values.length : starts.get(level).length;
    }

    /** Means of the units at a level, unweighted over the level below, down to the values. */
    public double[] means(int level) {
        if (level == levels.size() - 1) {
            return values;
        }
        double[] below = means(level + 1);
        int[] from = starts.get(level);
        double[] out = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            int a = indexBelow(level, from[i]);
            int b = i + 1 < from.length ? indexBelow(level, from[i + 1]) : below.length;
            double sum = 0;
            for (int j = a; j < b; j++) {
                sum += below[j];
            }
            out[i] = sum / (b - a);
        }
        return out;
    }

    private int indexBelow(int level, int start) {
        return level + 1 == levels.size() - 1 ? start : Arrays.binarySearch(starts.get(level + 1), start);
    }

    /** Units per level for display: total units at each level divided by those above, or -1 where ragged. */
    public int[] shape() {
        int[] shape = new int[levels.size()];
        for (int i = 0; i < shape.length; i++) {
            int above = i == 0 ? 1 : units(i - 1);
            shape[i] = above > 0 && units(i) % above == 0 ? units(i) / above : -1;
        }
        return shape;
    }
}
