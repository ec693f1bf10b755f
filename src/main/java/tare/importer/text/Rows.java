package tare.importer.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tare.importer.Draft;
import tare.importer.Numbers;
import tare.model.Data;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Rank;
import tare.model.RunInfo;

/**
 * Turns rows of values into measurements: rows of one key, metric and platform belong together; columns that name a level
 * give the nesting; without any, each row is a run.
 */
public final class Rows {
    private static final int MOST_NAMED = 10_000;
    private static final int MOST_TIMED = 100_000;

    private final List<Level> levels;
    private final Map<Identity, Group> groups = new LinkedHashMap<>();

    /** @param levels of the structure columns, in any order */
    public Rows(List<Level> levels) {
        this.levels = List.copyOf(levels);
    }

    /**
     * What rows must share to belong together.
     *
     * @param platform label, or empty
     */
    public record Identity(Key key, Metric metric, String platform) {}

    private static final class Group {
        private final String place;
        private final Doubles values = new Doubles();
        private final List<String[]> where = new ArrayList<>();
        private final Set<String> steps = new TreeSet<>();
        private final Doubles times = new Doubles();
        private double first = Double.NaN;
        private long failed;

        Group(String place) {
            this.place = place;
        }

        /** Keeps when a row was taken; of very many rows only when the first was. */
        void at(double time) {
            first = Double.isNaN(first) ? time : Math.min(first, time);
            if (times.size() < MOST_TIMED) {
                times.add(time);
            }
        }
    }

    /**
     * Adds a value.
     *
     * @param printed the value as text, for its printed step
     * @param units for each level, in the order given, which unit the row belongs to
     * @param time seconds since the epoch, or NaN
     */
    public void add(Identity identity, double value, String printed, List<String> units, double time, String place) {
        Group group = groups.computeIfAbsent(identity, i -> new Group(place));
        BenchmarkLimit.check(groups.size(), () -> place);
        group.values.add(value);
        if (!levels.isEmpty()) {
            group.where.add(units.toArray(String[]::new));
        }
        if (group.steps.size() < 1000) {
            group.steps.add(printed);
        }
        if (!Double.isNaN(time)) {
            group.at(time);
        }
    }

    /** Counts a row whose work failed. */
    public void failed(Identity identity, String place) {
        groups.computeIfAbsent(identity, i -> new Group(place)).failed++;
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Puts the measurements into the draft, in the order of first rows. */
    public void addTo(Draft draft) {
        groups.forEach((identity, group) -> {
            RunInfo run = RunInfo.UNKNOWN
                    .withTime(group.first, Double.NaN)
                    .withRun(only(group, Rank.RUN))
                    .withBoot(only(group, Rank.BOOT))
                    .withHost(only(group, Rank.HOST));
            draft.add(Measurement.of(identity.key, identity.metric, data(group), group.place)
                    .withPlatform(identity.platform)
                    .withFailed(group.failed)
                    .withStep(Numbers.step(group.steps))
                    .withRun(run));
        });
    }

    /** The one unit of a rank that all rows belong to, or an empty text. */
    private String only(Group group, Rank rank) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).rank() == rank) {
                Set<String> units = new LinkedHashSet<>();
                for (String[] row : group.where) {
                    units.add(row[i]);
                }
                return units.size() == 1 ? units.iterator().next() : "";
            }
        }
        return "";
    }

    private Data data(Group group) {
        double[] values = group.values.toArray();
        double[] times = times(group, values.length);
        if (levels.isEmpty()) {
            return new Data.Samples(new Nested(values, List.of(Level.run("row")), List.of(), List.of(), times));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> levels.get(i).rank()));
        int[][] units = units(group, order);
        Integer[] rows = sorted(units, values.length);
        boolean unique = starts(units[units.length - 1], rows).length == rows.length;
        List<Level> nesting = new ArrayList<>();
        order.forEach(i -> nesting.add(levels.get(i)));
        if (!unique) {
            boolean below = nesting.getLast().rank().compareTo(Rank.RUN) >= 0;
            nesting.add(below ? Level.iteration("row") : Level.run("row"));
        }
        double[] sortedValues = new double[values.length];
        for (int i = 0; i < rows.length; i++) {
            sortedValues[i] = values[rows[i]];
        }
        List<int[]> starts = new ArrayList<>();
        for (int depth = 0; depth < nesting.size() - 1; depth++) {
            starts.add(starts(units[depth], rows));
        }
        return new Data.Samples(
                new Nested(sortedValues, nesting, starts, names(group, order, rows, starts), inOrder(times, rows)));
    }

    /** What the columns call the units of their levels; none where there are very many. */
    private static List<List<String>> names(Group group, List<Integer> order, Integer[] rows, List<int[]> starts) {
        List<List<String>> names = new ArrayList<>();
        for (int depth = 0; depth < order.size(); depth++) {
            int column = order.get(depth);
            int[] first = depth < starts.size() ? starts.get(depth) : every(rows.length);
            names.add(
                    first.length > MOST_NAMED
                            ? List.of()
                            : Arrays.stream(first)
                                    .mapToObj(at -> group.where.get(rows[at])[column])
                                    .toList());
        }
        return names;
    }

    private static int[] every(int rows) {
        return IntStream.range(0, rows).toArray();
    }

    /** When each row was taken, where all say so; none where there are very many. */
    private static double[] times(Group group, int rows) {
        return group.times.size() == rows ? group.times.toArray() : new double[0];
    }

    private static double[] inOrder(double[] times, Integer[] rows) {
        return times.length == 0
                ? times
                : Arrays.stream(rows).mapToDouble(i -> times[i]).toArray();
    }

    /** For each level, outermost first, the unit of each row: the number of the first row that lies in it. */
    private static int[][] units(Group group, List<Integer> order) {
        int rows = group.where.size();
        int[][] units = new int[order.size()][rows];
        for (int depth = 0; depth < units.length; depth++) {
            int column = order.get(depth);
            Map<Within, Integer> firsts = new HashMap<>();
            for (int row = 0; row < rows; row++) {
                int outer = depth == 0 ? 0 : units[depth - 1][row];
                Integer first = firsts.putIfAbsent(new Within(outer, group.where.get(row)[column]), row);
                units[depth][row] = first == null ? row : first;
            }
        }
        return units;
    }

    /** A unit by its name and the unit around it. */
    private record Within(int outer, String name) {}

    /** Rows in file order, but with those of one unit together, units by their first row. */
    private static Integer[] sorted(int[][] units, int rows) {
        Comparator<Integer> byUnit = Comparator.comparingInt(row -> units[0][row]);
        for (int depth = 1; depth < units.length; depth++) {
            int[] unit = units[depth];
            byUnit = byUnit.thenComparingInt(row -> unit[row]);
        }
        Integer[] sorted = IntStream.range(0, rows).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, byUnit);
        return sorted;
    }

    /** Where the units of a level begin among the sorted rows. */
    private static int[] starts(int[] unit, Integer[] rows) {
        return IntStream.range(0, rows.length)
                .filter(i -> i == 0 || unit[rows[i]] != unit[rows[i - 1]])
                .toArray();
    }
}
