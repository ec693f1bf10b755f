package tare.importer.mapping;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.JsonDoc;
import tare.importer.Probe;
import tare.importer.Probes;
import tare.importer.Recognition;
import tare.importer.TextDoc;
import tare.importer.XmlDoc;
import tare.importer.YamlDoc;
import tare.model.RunInfo;

/** A format that is a mapping file; a file that holds a list of mappings describes shapes of one format. */
public final class MappingFormat implements Format {
    private static final int LONGEST_LINE = 16_384;

    private final List<Mapping> shapes;

    private MappingFormat(List<Mapping> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    /**
     * A format from the text of a mapping file.
     *
     * @param file the mapping's name, for messages
     * @throws ImportFailure naming the file and the key if the mapping is wrong
     */
    public static MappingFormat of(String file, String text) {
        return new MappingFormat(MappingReader.read(file, text));
    }

    @Override
    public String id() {
        return shapes.getFirst().id();
    }

    @Override
    public FormatInfo info() {
        return shapes.getFirst().info();
    }

    @Override
    public Recognition recognise(Probe probe) {
        return shapes.stream()
                .map(shape -> recognise(shape, probe))
                .max(Comparator.comparingInt(Recognition::confidence))
                .orElse(Recognition.NONE);
    }

    private static Recognition recognise(Mapping shape, Probe probe) {
        Recognition best = Recognition.NONE;
        for (Recogniser one : shape.recognise()) {
            Recognition found = guarded(one, probe);
            if (found.confidence() > best.confidence()) {
                best = found;
            }
        }
        return best;
    }

    /** A pattern that takes too long or nests too deep on this text does not recognise it. */
    private static Recognition guarded(Recogniser one, Probe probe) {
        try {
            return one.of(probe);
        } catch (ImportFailure | StackOverflowError tooMuch) {
            return Recognition.NONE;
        }
    }

    /** The shape that the file has: the surest, and the first when none is recognised (the user insisted). */
    private Mapping shape(Input input) throws IOException {
        if (shapes.size() == 1) {
            return shapes.getFirst();
        }
        Probe probe = Probes.of(input);
        Mapping best = shapes.getFirst();
        int sure = 0;
        for (Mapping shape : shapes) {
            int confidence = recognise(shape, probe).confidence();
            if (confidence > sure) {
                best = shape;
                sure = confidence;
            }
        }
        return best;
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        Mapping mapping = shape(input);
        String tool = mapping.info().tool();
        draft.tool(tool, "");
        Teller teller = new Teller(draft, tool);
        try {
            if (mapping.kind() == Mapping.Kind.CSV) {
                new CsvRows(mapping, draft, teller).read(input);
            } else {
                Collector collector = new Collector(draft, mapping.numbers());
                collector.finish(rows(mapping, input, draft, collector, teller));
            }
        } catch (StackOverflowError tooDeep) {
            throw new ImportFailure(
                    "MAPPING_PATTERN", "a pattern of mapping " + mapping.file() + " nests too deep on this file", "");
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure(
                    "NOTHING_FOUND", "looks like " + mapping.id() + " but holds no result that could be read", "");
        }
    }

    private static RunInfo rows(Mapping mapping, Input input, Draft draft, Collector collector, Teller teller)
            throws IOException {
        JsonRows json = new JsonRows(mapping, collector, teller);
        switch (mapping.kind()) {
            case TEXT -> {
                return text(mapping, input, draft, new TextRows(mapping, collector, teller));
            }
            case XML -> {
                return new XmlRows(mapping, collector, teller, XmlDoc.read(input, draft)).read();
            }
            case NDJSON -> JsonDoc.forEachLine(input, draft, json::document);
            case YAML -> YamlDoc.read(input, draft).forEach(json::document);
            default -> json.document(JsonDoc.read(input, draft));
        }
        return json.finish();
    }

    private static RunInfo text(Mapping mapping, Input input, Draft draft, TextRows rows) throws IOException {
        Unwrapped unwrapped = new Unwrapped(mapping.unwrap().orElse(""));
        int[] last = {0};
        TextDoc.forEachLine(input, draft, (number, raw) -> {
            last[0] = number;
            if (number % 4096 == 0 && input.cancelled()) {
                throw new CancellationException();
            }
            String line = TextDoc.stripAnsi(raw);
            if (mapping.unwrap().isEmpty()) {
                rows.line(number, line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
            } else {
                unwrapped.lines(line).forEach(one -> rows.line(number, one));
            }
        });
        if (!unwrapped.rest().isBlank()) {
            rows.line(last[0], unwrapped.rest());
        }
        return rows.finish();
    }
}
