package tare.importer.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.model.RunInfo;

/** A format that is a mapping file. */
public final class MappingFormat implements Format {
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
        draft.tool(mapping.info().tool(), "");
        Collector collector = new Collector(draft, mapping.numbers());
        Teller teller = new Teller(draft, mapping.info().tool());
        collector.finish(rows(input, collector, teller));
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure(
                    "NOTHING_FOUND", "looks like " + mapping.id() + " but holds no result that could be read", "");
        }
    }

    private RunInfo rows(Input input, Collector collector, Teller teller) throws IOException {
        return switch (mapping.kind()) {
            case TEXT -> text(input, new TextRows(mapping, collector, teller));
            default -> throw new ImportFailure("MAPPING", "not yet", "");
        };
    }

    private RunInfo text(Input input, TextRows rows) throws IOException {
        Unwrapped unwrapped = new Unwrapped(mapping.unwrap().orElse(""));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (number % 4096 == 0 && input.cancelled()) {
                    throw new CancellationException();
                }
                if (mapping.unwrap().isEmpty()) {
                    rows.line(number, line);
                } else {
                    for (String one : unwrapped.lines(line)) {
                        rows.line(number, one);
                    }
                }
            }
            if (!unwrapped.rest().isBlank()) {
                rows.line(number, unwrapped.rest());
            }
        }
        return rows.finish();
    }
}
