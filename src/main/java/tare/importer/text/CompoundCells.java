package tare.importer.text;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Cells that say several things, such as {@code two-socket;launch=2}: what stands before the first semicolon is the
 * column's own value, each {@code name=value} after it is a column of its own.
 */
public final class CompoundCells {
    private static final Pattern SHAPE = Pattern.compile("[^;=]*(?:;\\s*[\\w .-]{1,40}\\s*=[^;]*)+");

    private final Map<String, Integer> columns;
    private final Set<Integer> compound = new HashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    /** @param columns where such cells may stand, by name */
    public CompoundCells(Map<String, Integer> columns) {
        this.columns = Map.copyOf(columns);
    }

    /** Looks at one of the first rows. */
    public void look(CsvRow row) {
        columns.values().forEach(column -> {
            String cell = row.text(column);
            if (cell.indexOf('=') > 0 && SHAPE.matcher(cell).matches()) {
                compound.add(column);
                split(cell, (name, value) -> names.add(name));
            }
        });
        names.remove("");
    }

    /** The names found inside cells, in the order in which they came. */
    public Set<String> names() {
        return names;
    }

    /** Hands over the parts of a cell: its own value under an empty name, then each named part; other cells whole. */
    public void parts(CsvRow row, int column, BiConsumer<String, String> part) {
        String cell = row.text(column);
        if (compound.contains(column) && SHAPE.matcher(cell).matches()) {
            split(cell, part);
        } else {
            part.accept("", cell);
        }
    }

    private static void split(String cell, BiConsumer<String, String> part) {
        String[] parts = cell.split(";", -1);
        part.accept("", parts[0].strip());
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            part.accept(
                    parts[i].substring(0, equals).strip(),
                    parts[i].substring(equals + 1).strip());
        }
    }
}
