package tare.importer.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tare.importer.Draft;
import tare.importer.Input;
import tare.importer.text.CsvDialect;
import tare.importer.text.CsvDoc;
import tare.importer.text.CsvRow;
import tare.importer.text.HandTable;
import tare.importer.text.Probes;
import tare.model.RunInfo;

/** Reads a table row by row by the record rules of a mapping. */
final class CsvRows {
    private final Mapping mapping;
    private final Draft draft;
    private final Teller teller;
    private final String file;
    private RunInfo run = RunInfo.UNKNOWN;
    private @Nullable CsvFields fields;
    private boolean first = true;
    private Map<String, String> above = Map.of();

    CsvRows(Mapping mapping, Draft draft, Teller teller, String file) {
        this.mapping = mapping;
        this.draft = draft;
        this.teller = teller;
        this.file = file;
    }

    void read(Input file) throws IOException {
        Input whole = mapping.csv().hand() ? HandTable.of(file, draft) : file;
        Input input = mapping.csv().header().isEmpty()
                ? whole
                : Below.header(whole, mapping.csv().header().get());
        CsvDoc table = open(input);
        List<String> names = mapping.csv().columns().isEmpty()
                ? table.header()
                : mapping.csv().columns();
        Collector collector = new Collector(
                draft,
                table.dialect().decimalComma() && mapping.numbers().equals(NumberStyle.USUAL)
                        ? NumberStyle.COMMA
                        : mapping.numbers(),
                Together::of);
        above = mapping.csv().above().isEmpty() ? Map.of() : Above.of(whole, mapping.csv());
        table.forEachRow(row -> row(row, names, collector, input));
        collector.finish(run);
    }

    private CsvDoc open(Input input) throws IOException {
        String separator = mapping.csv().separator();
        boolean named = mapping.csv().columns().isEmpty();
        if (separator.isEmpty() && named) {
            return CsvDoc.open(input, draft);
        }
        CsvDialect found = CsvDialect.of(Probes.of(input).text());
        char mark = separator.isEmpty() ? found.separator() : separator.charAt(0);
        CsvDoc table = CsvDoc.open(
                input, draft, new CsvDialect(mark, found.decimalComma() && mark != ',', doubt(found), named));
        return named ? table : table.allowRagged();
    }

    /** A comma that can be read in two ways is said, unless the mapping says how. */
    private String doubt(CsvDialect found) {
        return mapping.numbers().equals(NumberStyle.USUAL) ? found.ambiguous() : "";
    }

    private void row(CsvRow row, List<String> names, Collector collector, Input input) {
        CsvFields cells = fields;
        if (cells == null) {
            cells = new CsvFields(names, row, file, mapping.csv().fill());
            fields = cells;
            if (mapping.csv().units()) {
                cells.units(row);
                return;
            }
        }
        if (first) {
            first = false;
            run = mapping.run().of(cells.behind(above));
            teller.tell(mapping.says(), cells.behind(above), row.place());
        }
        if ((row.line() & 0xFFF) == 0 && input.cancelled()) {
            throw new CancellationException();
        }
        cells.row(row);
        Fields known = above.isEmpty() ? cells : cells.behind(above);
        collector.add(mapping.metrics(), known);
        for (Mapping.RecordRule rule : mapping.records()) {
            if (rule.condition().holds(known)) {
                Fields all = known.behind(Rows.set(rule, known, Map.of()));
                teller.tell(rule.says(), all, row.place());
                collector.add(rule.metrics(), all);
            }
        }
    }
}
