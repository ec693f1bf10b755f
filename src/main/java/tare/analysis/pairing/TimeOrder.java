package tare.analysis.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tare.model.Data;
import tare.model.Measurement;
import tare.model.Nested;

/**
 * Brings the runs of one table into the order in which they were made, where the table says when each value was taken: trends,
 * changes of level and neighbours are looked for in that order. Units of every level stand by their first value, those that
 * began together as in the file.
 */
final class TimeOrder {
    private final Nested in;

    private TimeOrder(Nested in) {
        this.in = in;
    }

    /** The same measurement where it is in order, or knows no times. */
    static Measurement of(Measurement m) {
        if (!(m.data() instanceof Data.Samples s) || ascending(s.nested().seconds())) {
            return m;
        }
        return m.withData(new Data.Samples(new TimeOrder(s.nested()).sorted()));
    }

    private static boolean ascending(double[] seconds) {
        return IntStream.range(1, seconds.length).allMatch(i -> seconds[i] >= seconds[i - 1]);
    }

    private Nested sorted() {
        int depth = in.levels().size();
        List<List<Integer>> units = new ArrayList<>();
        units.add(byFirst(0, 0, in.units(0)));
        for (int level = 1; level < depth; level++) {
            List<Integer> own = new ArrayList<>(in.units(level));
            for (int above : units.getLast()) {
                own.addAll(byFirst(level, below(level - 1, above), below(level - 1, above + 1)));
            }
            units.add(own);
        }
        int[] places = units.getLast().stream().mapToInt(Integer::intValue).toArray();
        List<int[]> starts = new ArrayList<>();
        for (int level = 0; level < depth - 1; level++) {
            starts.add(starts(level, units.get(level)));
        }
        return new Nested(pick(in.values(), places), in.levels(), starts, names(units), pick(in.seconds(), places));
    }

    /** Units of a level from one to another, the earliest first. */
    private List<Integer> byFirst(int level, int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> first(level, unit)))
                .toList();
    }

    private double first(int level, int unit) {
        double first = Double.POSITIVE_INFINITY;
        for (int i = offset(level, unit); i < offset(level, unit + 1); i++) {
            first = Math.min(first, in.seconds()[i]);
        }
        return first;
    }

    private int offset(int level, int unit) {
        return unit == in.units(level)
                ? in.size()
                : level == in.levels().size() - 1 ? unit : in.starts().get(level)[unit];
    }

    /** The first unit of the next level that lies in a unit, or after the last. */
    private int below(int level, int unit) {
        int offset = offset(level, unit);
        return level + 1 == in.levels().size() - 1
                ? offset
                : offset == in.size()
                        ? in.units(level + 1)
                        : Arrays.binarySearch(in.starts().get(level + 1), offset);
    }

    private int[] starts(int level, List<Integer> units) {
        int[] starts = new int[units.size()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += offset(level, units.get(i) + 1) - offset(level, units.get(i));
        }
        return starts;
    }

    private List<List<String>> names(List<List<Integer>> units) {
        List<List<String>> names = new ArrayList<>();
        for (int level = 0; level < in.names().size(); level++) {
            int l = level;
            names.add(
                    in.names().get(level).isEmpty()
                            ? List.of()
                            : units.get(level).stream().map(u -> in.name(l, u)).toList());
        }
        return names;
    }

    private static double[] pick(double[] from, int[] places) {
        return IntStream.of(places).mapToDouble(i -> from[i]).toArray();
    }
}
