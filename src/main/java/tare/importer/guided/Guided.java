package tare.importer.guided;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.sheet.Tables;
import tare.importer.text.HandTable;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.importer.text.Probes;
import tare.importer.text.TextDoc;
import tare.importer.text.XmlDoc;
import tare.importer.text.XmlElement;

/**
 * A file that no format knows, ready to be pointed at.
 *
 * @param sketch the first guess
 * @param view what it holds, for the eye
 */
public record Guided(Sketch sketch, View view) {
    private static final int MOST_LINES = 400;
    private static final int MOST_DOCUMENTS = 12;

    /** What a file holds, in one of three shapes. */
    public sealed interface View {
        /** Whether any number stands in it that a person could point at. */
        boolean numbers();
    }

    /**
     * A table.
     *
     * @param above the lines above its header
     * @param rows the header and all others
     */
    public record Rows(List<String> above, List<String> header, List<List<String>> rows) implements View {
        public Rows {
            above = List.copyOf(above);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }

        @Override
        public boolean numbers() {
            return rows.stream().skip(1).flatMap(List::stream).anyMatch(Meanings::numeric);
        }
    }

    /** A document. */
    public record Branches(Tree root) implements View {
        @Override
        public boolean numbers() {
            return root.numbers();
        }
    }

    /** Lines of text. */
    public record Lines(List<String> lines) implements View {
        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public boolean numbers() {
            return lines.stream().flatMap(l -> Words.of(l).stream()).anyMatch(Words.Word::number);
        }
    }

    /**
     * Looks at a file and guesses.
     *
     * @throws ImportFailure if the file holds nothing that could be a number
     */
    public static Guided of(Input file) throws IOException {
        Input input = Tables.of(file).input();
        Probe probe = Probes.of(input);
        Guided found = look(input, probe);
        if (found.sketch().values().isEmpty() && !found.view().numbers()) {
            throw new ImportFailure("NO_NUMBERS", "nothing in this file looks like named numbers", "");
        }
        return found;
    }

    private static Guided look(Input input, Probe probe) throws IOException {
        if (probe.looksLikeXml()) {
            XmlElement root = XmlDoc.read(input, new Draft());
            Tree tree = Tree.xml(root);
            return new Guided(new TreeSketch(Sketch.Form.XML).sketch(List.of(tree), root.name()), new Branches(tree));
        }
        if (probe.looksLikeJson()) {
            return lined(probe) ? lines(probe) : document(input, probe);
        }
        Probe plain = Probes.of(HandTable.of(input, new Draft()));
        TableSketch table = TableSketch.of(plain);
        return table.fits()
                ? new Guided(
                        table.sketch(),
                        new Rows(table.above(), TableSketch.header(table.rows().getFirst()), table.rows()))
                : text(probe);
    }

    private static boolean lined(Probe probe) {
        String first = probe.firstLine().strip();
        return first.startsWith("{")
                && first.endsWith("}")
                && probe.text().strip().contains("\n{");
    }

    private static Guided document(Input input, Probe probe) throws IOException {
        try {
            Tree tree = Tree.json(JsonDoc.read(input, new Draft()).node());
            return new Guided(new TreeSketch(Sketch.Form.JSON).sketch(List.of(tree), ""), new Branches(tree));
        } catch (ImportFailure notJson) {
            return text(probe);
        }
    }

    private static Guided lines(Probe probe) {
        List<Tree> documents = new ArrayList<>();
        List<String> all = probe.text()
                .lines()
                .filter(l -> !l.isBlank())
                .limit(MOST_DOCUMENTS)
                .toList();
        for (int i = 0; i < all.size(); i++) {
            JsonDoc.parseLine(all.get(i), i + 1, new Draft())
                    .map(JsonValue::node)
                    .map(Tree::json)
                    .ifPresent(documents::add);
        }
        return new Guided(new TreeSketch(Sketch.Form.NDJSON).sketch(documents, ""), new Branches(documents.getFirst()));
    }

    private static Guided text(Probe probe) {
        List<String> lines = probe.text().lines().map(TextDoc::stripAnsi).toList();
        return new Guided(
                new TextSketch(lines).sketch(), new Lines(lines.subList(0, Math.min(lines.size(), MOST_LINES))));
    }
}
