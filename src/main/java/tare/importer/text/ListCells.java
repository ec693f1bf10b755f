package tare.importer.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tare.importer.Guess;
import tare.importer.Numbers;
import tare.importer.text.HandTable.Row;
import tare.model.Note;

/**
 * Cells that hold several numbers, such as {@code 12.1; 12.3; 12.0}. Repeats become columns of the same name side by side;
 * what may be a summary (a mean with its spread, the least and the most) is said and left.
 */
public final class ListCells {
    private static final Pattern SUMMARY = Pattern.compile(
            "(?iu).*(?:min|max|avg|mean|average|median|std|stdev|sd|spread|range|percentile|quartile|\\bp\\d|\\bci\\b|mittel|moy|±|/).*");
    private static final Pattern REPEATS = Pattern.compile(
            "(?iu).*(?:runs|repeats|repetitions|samples|values|times|measurements|trials|iterations|werte|messungen|läufe|wiederholungen).*");
    private static final Pattern FRAME = Pattern.compile("^[\\[({](.*)[\\])}]$");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d+[.,]\\d+");
    private static final int ENOUGH = 3;
    private static final int MANY = 6;
    private static final int MOST = 1000;
    /** Repeats of one thing are this much alike; a mean and its spread are not. */
    private static final double ALIKE = 3;

    private final List<Row> rows;
    private final List<Note> notes;

    private ListCells(List<Row> rows, List<Note> notes) {
        this.rows = rows;
        this.notes = notes;
    }

    /** The rows with such cells spread out; empty where there are none, or none that surely hold repeats. */
    static Optional<List<Row>> spread(List<Row> rows, List<Note> notes) {
        boolean head = rows.size() > 1 && !rows.getFirst().numbers();
        return head ? new ListCells(rows, notes).spread() : Optional.empty();
    }

    /** Whether a cell holds several numbers. */
    public static boolean several(String cell) {
        return list(cell).size() > 1;
    }

    private Optional<List<Row>> spread() {
        TreeMap<Integer, Integer> wide = new TreeMap<>();
        List<String> head = rows.getFirst().cells();
        for (int c = 0; c < head.size(); c++) {
            List<List<String>> lists = lists(c);
            int most = lists.stream().mapToInt(List::size).max().orElse(0);
            if (most > 1 && repeats(head.get(c), lists)) {
                wide.put(c, most);
                notes.add(Note.info(
                        "LIST_CELLS",
                        "the cells of \"" + head.get(c) + "\" hold up to " + most + " numbers each: read as repeats",
                        "line " + rows.getFirst().line()));
            }
        }
        return wide.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().map(r -> spread(r, wide)).toList());
    }

    private Row spread(Row row, TreeMap<Integer, Integer> wide) {
        boolean head = row == rows.getFirst();
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++) {
            String cell = row.cells().get(c);
            int columns = wide.getOrDefault(c, 1);
            List<String> parts = columns == 1 ? List.of(cell) : head ? headings(cell, columns) : list(cell);
            for (int i = 0; i < columns; i++) {
                cells.add(i < parts.size() ? parts.get(i) : "");
            }
        }
        return row.with(cells);
    }

    /** A heading for each repeat: its number stands before the unit. */
    private static List<String> headings(String heading, int many) {
        int bracket = IntStream.of(heading.indexOf('('), heading.indexOf('['))
                .filter(i -> i > 0)
                .min()
                .orElse(heading.length());
        Guess.Named named = Guess.unitInName(heading);
        boolean glued = bracket == heading.length() && !named.unit().isEmpty();
        String before = glued ? named.name() : heading.substring(0, bracket).strip();
        String unit = glued ? named.unit() : Guess.standsAlone(heading, heading) ? heading : "";
        String behind = unit.isEmpty() ? (" " + heading.substring(bracket)).stripTrailing() : " (" + unit + ")";
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> before + " run " + i + behind)
                .toList();
    }

    /** What the cells of a column hold; nothing where one holds something else than numbers. */
    private List<List<String>> lists(int column) {
        List<List<String>> lists = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            if (!Numbers.saysMissing(cell)) {
                List<String> list = list(cell);
                if (list.isEmpty() || list.size() > MOST) {
                    return List.of();
                }
                lists.add(list);
            }
        }
        return lists;
    }

    /** The numbers in a cell, one or more; empty where it holds anything else. */
    private static List<String> list(String cell) {
        String inside = FRAME.matcher(cell.strip()).replaceFirst("$1").strip();
        if (Numbers.printed(inside)) {
            return List.of(inside);
        }
        List<String> found = List.of();
        for (String mark : List.of(";", ",\\s+", "\\s+")) {
            List<String> parts =
                    Arrays.stream(inside.split(mark, -1)).map(String::strip).toList();
            boolean sure = !mark.equals("\\s+")
                    || parts.stream().allMatch(p -> DECIMAL.matcher(p).matches());
            if (found.isEmpty() && parts.size() > 1 && sure && parts.stream().allMatch(Numbers::printed)) {
                found = parts;
            }
        }
        return found;
    }

    private static boolean repeats(String heading, List<List<String>> lists) {
        if (SUMMARY.matcher(heading).matches()) {
            return false;
        }
        if (REPEATS.matcher(heading).matches()) {
            return true;
        }
        List<double[]> several =
                lists.stream().filter(l -> l.size() > 1).map(ListCells::numbers).toList();
        return several.stream().allMatch(ListCells::alike)
                && several.stream().anyMatch(v -> v.length >= ENOUGH)
                && several.stream().anyMatch(v -> v.length >= MANY || !inOrder(v));
    }

    private static double[] numbers(List<String> parts) {
        return parts.stream()
                .mapToDouble(p -> Numbers.lenient(p)
                        .orElseGet(() -> Numbers.decimalComma(p).orElse(Double.NaN)))
                .toArray();
    }

    private static boolean alike(double[] v) {
        double least = Arrays.stream(v).min().orElse(0);
        return least > 0 && Arrays.stream(v).max().orElse(0) <= ALIKE * least;
    }

    /** Whether numbers only go up: the least, the mean and the most do so in every cell. */
    private static boolean inOrder(double[] v) {
        return IntStream.range(1, v.length).allMatch(i -> v[i] >= v[i - 1]);
    }
}
