package tare.importer.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.JsonDoc;
import tare.importer.text.Probes;
import tare.importer.text.TextDoc;
import tare.importer.text.XmlDoc;
import tare.importer.text.YamlDoc;
import tare.model.RunInfo;

/** A format that is a mapping file; a file that holds a list of mappings describes shapes of one format. */
public final class MappingFormat implements Format {
    private static final int LONGEST_LINE = 16_384;

    private final List<MappingReader.Head> heads;
    private final Object reading = new Object();
    private volatile List<Mapping> shapes = List.of();

    private MappingFormat(List<MappingReader.Head> heads) {
        this.heads = List.copyOf(heads);
    }

    /**
     * A format from the text of a mapping file.
     *
     * @param file the mapping's name, for messages
     * @throws ImportFailure naming the file and the key if the mapping is wrong
     */
    public static MappingFormat of(String file, String text) {
        MappingFormat format = later(file, text);
        format.shapes();
        return format;
    }

    /** Like {@link #of}, but what only matters for reading files is read, and found to be wrong, with the first of them. */
    static MappingFormat later(String file, String text) {
        return new MappingFormat(MappingReader.heads(file, text));
    }

    /** Read once, by one of the threads that read files: what a mapping has been asked for is noted while it is read. */
    List<Mapping> shapes() {
        if (shapes.isEmpty()) {
            synchronized (reading) {
                if (shapes.isEmpty()) {
                    shapes = heads.stream().map(MappingReader.Head::read).toList();
                }
            }
        }
        return shapes;
    }

    @Override
    public String id() {
        return heads.getFirst().id();
    }

    @Override
    public FormatInfo info() {
        return heads.getFirst().info();
    }

    /** How such files are built, in the words of mappings: {@code csv}; several for several shapes. */
    String kind() {
        return shapes().stream()
                .map(m -> m.kind().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** How such files are known, in the mapping's own words. */
    String known() {
        return heads.stream()
                .flatMap(h -> h.recognise().stream())
                .map(Recogniser::because)
                .filter(because -> !because.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public Recognition recognise(Probe probe) {
        Recognition best = Recognition.NONE;
        for (MappingReader.Head shape : heads) {
            Recognition found = recognise(shape, probe);
            best = found.confidence() > best.confidence() ? found : best;
        }
        return best;
    }

    private static Recognition recognise(MappingReader.Head shape, Probe probe) {
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
        int best = 0;
        if (heads.size() > 1) {
            Probe probe = Probes.of(input);
            int sure = 0;
            for (int i = 0; i < heads.size(); i++) {
                int confidence = recognise(heads.get(i), probe).confidence();
                best = confidence > sure ? i : best;
                sure = Math.max(sure, confidence);
            }
        }
        return shapes().get(best);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        Mapping mapping = shape(input);
        String tool = mapping.tool();
        draft.tool(tool, "");
        Teller teller = new Teller(draft, tool);
        try {
            if (mapping.kind() == Mapping.Kind.CSV) {
                new CsvRows(mapping, draft, teller, file(input)).read(input);
            } else {
                boolean lines = mapping.kind() == Mapping.Kind.TEXT;
                Collector collector =
                        new Collector(draft, mapping.numbers(), lines ? UnaryOperator.identity() : Together::of);
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

    /** The file's name without its extension, a field of every record. */
    private static String file(Input input) {
        String name = input.name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String bounded(String line) {
        String shorter = TextDoc.withoutLongBlanks(line);
        return shorter.length() > LONGEST_LINE ? shorter.substring(0, LONGEST_LINE) : shorter;
    }

    private static RunInfo rows(Mapping mapping, Input input, Draft draft, Collector collector, Teller teller)
            throws IOException {
        JsonRows json = new JsonRows(mapping, collector, teller, file(input));
        switch (mapping.kind()) {
            case TEXT -> {
                return text(mapping, input, draft, new TextRows(mapping, collector, teller, file(input)));
            }
            case XML -> {
                return new XmlRows(mapping, collector, teller, XmlDoc.read(input, draft), file(input)).read();
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
                rows.line(number, bounded(line));
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
