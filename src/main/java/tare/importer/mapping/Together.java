package tare.importer.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tare.model.Nested;

/**
 * Values of records in which the units take turns (run 1, run 2, run 1, run 2): those of one unit are put together, units
 * in the order of their first. A unit is what the fields of its levels say; where one says nothing, all stays as it is.
 */
final class Together {
    private final Nested nested;
    private final int outer;
    /** Where each stretch of values of one unit begins. */
    private final int[] stretches;
    /** For each outer level the unit of each stretch: the number of the first stretch that has the same names so far. */
    private final int[][] units;

    private Together(Nested nested) {
        this.nested = nested;
        this.outer = nested.starts().size();
        this.stretches = nested.starts().getLast();
        this.units = new int[outer][stretches.length];
    }

    static Nested of(Nested nested) {
        boolean told = !nested.starts().isEmpty()
                && nested.names().size() == nested.starts().size()
                && nested.names().stream().flatMap(List::stream).noneMatch(String::isEmpty);
        return told ? new Together(nested).together() : nested;
    }

    private Nested together() {
        name();
        Integer[] order = IntStream.range(0, stretches.length).boxed().toArray(Integer[]::new);
        Comparator<Integer> byUnit = Comparator.comparingInt(s -> units[0][s]);
        for (int depth = 1; depth < outer; depth++) {
            int[] unit = units[depth];
            byUnit = byUnit.thenComparingInt(s -> unit[s]);
        }
        Arrays.sort(order, byUnit);
        return Arrays.stream(units).allMatch(Together::once) ? nested : inOrder(order);
    }

    /** Whether no unit comes again after another. */
    private static boolean once(int[] unit) {
        for (int s = 1; s < unit.length; s++) {
            if (unit[s] < unit[s - 1]) {
                return false;
            }
        }
        return true;
    }

    private void name() {
        Map<List<String>, Integer> first = new HashMap<>();
        int[] at = new int[outer];
        for (int s = 0; s < stretches.length; s++) {
            List<String> names = new ArrayList<>();
            for (int depth = 0; depth < outer; depth++) {
                int[] starts = nested.starts().get(depth);
                at[depth] += at[depth] + 1 < starts.length && starts[at[depth] + 1] <= stretches[s] ? 1 : 0;
                names.add(nested.name(depth, at[depth]));
                Integer known = first.putIfAbsent(List.copyOf(names), s);
                units[depth][s] = known == null ? s : known;
            }
        }
    }

    private Nested inOrder(Integer[] order) {
        double[] values = new double[nested.values().length];
        List<List<Integer>> starts = new ArrayList<>();
        List<List<String>> names = new ArrayList<>();
        for (int depth = 0; depth < outer; depth++) {
            starts.add(new ArrayList<>());
            names.add(new ArrayList<>());
        }
        int size = 0;
        for (int i = 0; i < order.length; i++) {
            int s = order[i];
            for (int depth = 0; depth < outer; depth++) {
                if (i == 0 || units[depth][s] != units[depth][order[i - 1]]) {
                    starts.get(depth).add(size);
                    names.get(depth).add(named(depth, s));
                }
            }
            int end = s + 1 < stretches.length ? stretches[s + 1] : values.length;
            System.arraycopy(nested.values(), stretches[s], values, size, end - stretches[s]);
            size += end - stretches[s];
        }
        return new Nested(
                values,
                nested.levels(),
                starts.stream()
                        .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                        .toList(),
                names);
    }

    /** What the unit of a stretch is called. */
    private String named(int depth, int stretch) {
        int[] starts = nested.starts().get(depth);
        int found = Arrays.binarySearch(starts, stretches[stretch]);
        return nested.name(depth, found >= 0 ? found : -found - 2);
    }
}
