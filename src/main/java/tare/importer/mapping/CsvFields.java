package tare.importer.mapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tare.importer.text.CsvRow;

/** The cells of one row by column name in any case, or by number from 1 as {@code #2}; units as {@code unit of NAME}. */
final class CsvFields implements Fields {
    static final String UNIT_OF = "unit of ";
    private static final int MOST_KNOWN = 1000;
    private static final Pattern NUMBERED = Pattern.compile("#\\d{1,5}");

    private final List<String> names;
    private final Map<String, Integer> columns = new HashMap<>();
    private final String file;
    private final Map<Integer, String> units = new HashMap<>();
    private final List<Integer> filled;
    private final Map<Integer, String> above = new HashMap<>();
    private final Map<Pattern, Map<String, Boolean>> finds = new HashMap<>();
    private @Nullable String[] texts = new String[0];
    private CsvRow row;

    /** @param fill columns whose empty cells mean what stands above them, outer ones first */
    CsvFields(List<String> names, CsvRow row, String file, List<String> fill) {
        this.names = names;
        this.row = row;
        this.file = file;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT);
            if (!NUMBERED.matcher(name).matches()) {
                columns.putIfAbsent(name, i);
            }
        }
        this.filled = fill.stream().map(this::column).filter(c -> c >= 0).toList();
    }

    /** The row below the header, which names the units. */
    void units(CsvRow units) {
        for (int i = 0; i < Math.min(names.size(), units.size()); i++) {
            String unit = units.text(i).strip();
            boolean framed = unit.startsWith("(") && unit.endsWith(")") || unit.startsWith("[") && unit.endsWith("]");
            this.units.put(i, framed ? unit.substring(1, unit.length() - 1).strip() : unit);
        }
    }

    void row(CsvRow next) {
        row = next;
        texts = texts.length == next.size() ? texts : new String[next.size()];
        Arrays.fill(texts, null);
        boolean begun = false;
        for (int column : filled) {
            boolean own = !row.isBlank(column);
            if (own || begun) {
                above.put(column, row.text(column));
            }
            begun |= own;
        }
    }

    private int column(String name) {
        Integer known = columns.get(name);
        if (known == null) {
            known = NUMBERED.matcher(name).matches()
                    ? Integer.valueOf(Integer.parseInt(name.substring(1)) - 1)
                    : columns.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
            columns.put(name, known);
        }
        return known;
    }

    @Override
    public Optional<String> get(String name) {
        if (!units.isEmpty() && name.startsWith(UNIT_OF)) {
            return Optional.ofNullable(units.get(column(name.substring(UNIT_OF.length()))));
        }
        int column = column(name);
        if (column < 0 && name.equals(FILE)) {
            return Optional.of(file);
        }
        return column < 0 || column >= row.size() ? Optional.empty() : Optional.of(text(column));
    }

    /** The text of a cell, made once for a row. */
    private String text(int column) {
        if (column >= texts.length) {
            return read(column);
        }
        String known = texts[column];
        String text = known == null ? read(column) : known;
        texts[column] = text;
        return text;
    }

    private String read(int column) {
        String text = row.text(column);
        return text.isEmpty() ? above.getOrDefault(column, "") : text;
    }

    /** Most columns that are asked have few different texts, so each is looked through once. */
    @Override
    public boolean finds(Pattern pattern, String name) {
        String text = get(name).orElse("");
        Map<String, Boolean> known = finds.computeIfAbsent(pattern, p -> new HashMap<>());
        Boolean found = known.get(text);
        if (found == null) {
            found = Guarded.find(pattern, text);
            if (known.size() < MOST_KNOWN) {
                known.put(text, found);
            }
        }
        return found;
    }

    @Override
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < names.size() && i < row.size(); i++) {
            String name = names.get(i).strip();
            if (name.startsWith(prefix) && !row.isBlank(i)) {
                found.put(name.substring(prefix.length()), row.text(i));
            }
        }
        return found;
    }

    @Override
    public String place(String name) {
        int column = column(name);
        return column < 0 ? row.place() : row.place() + ", column " + (column + 1);
    }
}
