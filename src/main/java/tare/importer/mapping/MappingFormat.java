package tare.importer.mapping;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.JsonDoc;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.TextDoc;
import tare.importer.XmlDoc;
import tare.importer.YamlDoc;
import tare.model.RunInfo;

/** A format that is a mapping file. */
public final class MappingFormat implements Format {
    private static final int LONGEST_LINE = 16_384;

    private final Mapping mapping;

    private MappingFormat(Mapping mapping) {
        this.mapping = mapping;
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
        return mapping.id();
    }

    @Override
    public FormatInfo info() {
        return mapping.info();
    }

    @Override
    public Recognition recognise(Probe probe) {
        Recognition best = Recognition.NONE;
        for (Recogniser one : mapping.recognise()) {
            Recognition found = one.of(probe);
            if (found.confidence() > best.confidence()) {
                best = found;
            }
        }
        return best;
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        String tool = mapping.info().tool();
        draft.tool(tool, "");
        Teller teller = new Teller(draft, tool);
        if (mapping.kind() == Mapping.Kind.CSV) {
            new CsvRows(mapping, draft, teller).read(input);
        } else {
            Collector collector = new Collector(draft, mapping.numbers());
            collector.finish(rows(input, draft, collector, teller));
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure(
                    "NOTHING_FOUND", "looks like " + mapping.id() + " but holds no result that could be read", "");
        }
    }

    private RunInfo rows(Input input, Draft draft, Collector collector, Teller teller) throws IOException {
        JsonRows json = new JsonRows(mapping, collector, teller);
        switch (mapping.kind()) {
            case TEXT -> {
                return text(input, draft, new TextRows(mapping, collector, teller));
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

    private RunInfo text(Input input, Draft draft, TextRows rows) throws IOException {
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
