package tare.importer.guided;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tare.importer.CsvDialect;
import tare.importer.CsvDoc;
import tare.importer.Probe;
import tare.model.Domain;

/** The first guess for a table: columns of numbers are metrics, columns of text are names and parameters. */
final class TableSketch {
    private static final int ROWS = 60;

    private final CsvDialect dialect;
    private final List<List<String>> rows;

    TableSketch(Probe probe) {
        this.dialect = CsvDialect.of(probe.text());
        this.rows = CsvDoc.firstRecords(probe.text(), dialect, ROWS);
    }

    /** Whether it is a table at all: a header of several names, and rows that mostly are as wide. */
    boolean fits() {
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        return dialect.header() && width > 1 && rows.size() > 1 && as(width) * 10 >= rows.size() * 6L;
    }

    private long as(int width) {
        return rows.stream().filter(r -> r.size() == width).count();
    }

    List<List<String>> rows() {
        return rows;
    }

    Sketch sketch() {
        List<String> header = rows.getFirst();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isBlank() && header.indexOf(header.get(i)) == i) {
                fields.add(field(header.get(i), column(i)));
            }
        }
        return new Sketch(
                "",
                Sketch.Form.CSV,
                Domain.APPLICATION,
                new Sketch.Table(dialect.separator(), dialect.decimalComma(), header),
                "",
                List.of(),
                Sketch.onePrimary(TreeSketch.named(fields), null),
                true);
    }

    private List<String> column(int i) {
        return IntStream.range(1, rows.size())
                .filter(r -> i < rows.get(r).size())
                .mapToObj(r -> rows.get(r).get(i))
                .filter(c -> !c.isBlank())
                .toList();
    }

    private static Field field(String name, List<String> values) {
        Field plain = Field.of(new Place.Column(name), values.isEmpty() ? "" : values.getFirst(), Meaning.IGNORE, name);
        return values.isEmpty() ? plain : Meanings.as(plain, Meanings.inRecord(name, values));
    }
}
