package tare.importer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.MemoryInput;
import tare.importer.mapping.LineRule.Says;
import tare.importer.text.JsonDoc;
import tare.model.PlatformKind;

/** Reads a mapping file; what is wrong in it is refused in one sentence that names the file and the key. */
final class MappingReader {
    /** The version of the mapping language. */
    static final int VERSION = 1;

    private MappingReader() {}

    /**
     * What must be known of a mapping to recognise files; the rest is read when a file is.
     *
     * @param id the format's id
     * @param info what it is, in words
     * @param recognise how a file is known; each entry is one way, the surest that fits counts
     * @param keys of the whole mapping
     */
    record Head(String id, FormatInfo info, List<Recogniser> recognise, Keys keys) {
        Head {
            recognise = List.copyOf(recognise);
        }

        /** The whole mapping. */
        Mapping read() {
            return MappingReader.read(keys, id, info.tool());
        }
    }

    /** One mapping, or the list of the shapes of one format. */
    static List<Head> heads(String file, String text) {
        JsonNode root = tree(file, text);
        if (!root.isArray()) {
            return List.of(head(new Keys(file, "", root)));
        }
        List<Head> shapes = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            shapes.add(head(new Keys(file, "[" + i + "]", root.get(i))));
        }
        if (shapes.stream().map(Head::id).distinct().count() != 1) {
            throw new ImportFailure("MAPPING", "mapping " + file + ": all shapes in a list need the same 'id'", "id");
        }
        return shapes;
    }

    private static JsonNode tree(String file, String text) {
        try {
            return JsonDoc.read(MemoryInput.of(file, text), new Draft()).node();
        } catch (ImportFailure e) {
            throw new ImportFailure("MAPPING", "mapping " + file + " is not JSON: " + e.getMessage(), e.place());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Head head(Keys k) {
        if (k.number("mapping", 0) != VERSION) {
            throw k.bad("mapping", "must be 1, the version of the mapping language");
        }
        FormatInfo info = new FormatInfo(
                k.text("tool"),
                k.text("evidence", "value"),
                k.text("levels", ""),
                k.text("reads", ""),
                k.text("limits", ""));
        return new Head(
                k.text("id"),
                info,
                k.children("recognise").stream().map(MappingReader::recogniser).toList(),
                k);
    }

    private static Mapping read(Keys k, String id, String tool) {
        MetricReader metrics = new MetricReader(
                k.text("domain", "application"), k.child("defaults").map(Keys::node));
        Mapping.Kind kind = kind(k);
        Mapping mapping = new Mapping(
                k.file(),
                id,
                tool,
                kind,
                numbers(k),
                csv(k),
                k.optional("unwrap"),
                k.children("lines").stream().map(l -> line(l, metrics)).toList(),
                k.children("records").stream().map(r -> record(r, metrics)).toList(),
                metrics.read(k, "metrics"),
                run(k),
                says(k));
        if (mapping.lines().isEmpty()
                && mapping.records().isEmpty()
                && mapping.metrics().isEmpty()) {
            throw k.bad(kind == Mapping.Kind.TEXT ? "lines" : "records", "is missing: nothing would be read");
        }
        k.done();
        return mapping;
    }

    private static Mapping.Kind kind(Keys k) {
        String word = k.text("kind");
        for (Mapping.Kind kind : Mapping.Kind.values()) {
            if (kind.name().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        throw k.bad("kind", "must be text, csv, json, ndjson, yaml or xml");
    }

    private static NumberStyle numbers(Keys owner) {
        Optional<Keys> found = owner.child("numbers");
        if (found.isEmpty()) {
            return NumberStyle.USUAL;
        }
        Keys k = found.get();
        String decimal = k.text("decimal", ".");
        String group = k.text("group", "");
        if (decimal.length() != 1 || group.length() > 1 || decimal.equals(group)) {
            throw k.bad("decimal", "and 'group' must be one character each, and different");
        }
        k.done();
        return new NumberStyle(decimal.charAt(0), group.isEmpty() ? 0 : group.charAt(0));
    }

    private static Mapping.CsvRule csv(Keys owner) {
        Optional<Keys> found = owner.child("csv");
        if (found.isEmpty()) {
            return new Mapping.CsvRule("", List.of(), Optional.empty(), List.of(), false, List.of(), false);
        }
        Keys k = found.get();
        Mapping.CsvRule rule = new Mapping.CsvRule(
                k.text("separator", ""),
                k.texts("columns"),
                k.pattern("header"),
                k.patternList("above"),
                k.flag("units"),
                k.texts("fill"),
                k.flag("hand"));
        k.done();
        return rule;
    }

    private static Recogniser recogniser(Keys k) {
        Recogniser r = new Recogniser(
                k.texts("contains"),
                k.pattern("matches").map(Recogniser.Search::of),
                k.texts("without"),
                k.texts("keys"),
                k.texts("columns"),
                k.texts("root"),
                k.flag("json"),
                (int) k.number("confidence", 80),
                k.text("because"));
        k.done();
        return r;
    }

    private static RunRule run(Keys owner) {
        Optional<Keys> found = owner.child("run");
        Template none = Template.of("");
        if (found.isEmpty()) {
            return new RunRule(none, none, none, none, none);
        }
        Keys k = found.get();
        RunRule rule = new RunRule(
                k.optionalTemplate("id").orElse(none),
                k.optionalTemplate("boot").orElse(none),
                k.optionalTemplate("host").orElse(none),
                k.optionalTemplate("started").orElse(none),
                k.optionalTemplate("duration").orElse(none));
        k.done();
        return rule;
    }

    private static Says says(Keys k) {
        List<LineRule.NoteRule> notes = new ArrayList<>();
        for (Keys n : k.children("notes")) {
            notes.add(new LineRule.NoteRule(
                    n.condition(), n.text("code"), n.text("severity", "warning"), n.template("message")));
            n.done();
        }
        return new Says(
                k.templates("facts"),
                k.optionalTemplate("version"),
                k.child("platform").map(MappingReader::platform),
                notes);
    }

    private static LineRule.Kind platform(Keys k) {
        String word = k.text("kind").toUpperCase(Locale.ROOT).replace('-', '_');
        for (PlatformKind kind : PlatformKind.values()) {
            if (kind.name().equals(word)) {
                LineRule.Kind found = new LineRule.Kind(k.condition(), kind, k.template("because"));
                k.done();
                return found;
            }
        }
        throw k.bad("kind", "must be bare-metal, vm or container");
    }

    private static LineRule line(Keys k, MetricReader metrics) {
        LineRule rule = new LineRule(
                k.pattern("match").orElseThrow(() -> k.bad("match", "is missing")),
                k.texts("in"),
                k.condition(),
                k.optional("section"),
                k.text("block", ""),
                k.flag("keep"),
                k.flag("more"),
                k.patterns("find"),
                k.templates("set"),
                k.texts("clear"),
                k.texts("count"),
                k.child("columns").map(MappingReader::columns),
                k.child("each").map(MappingReader::each),
                metrics.read(k, "metrics"),
                says(k));
        k.done();
        return rule;
    }

    private static LineRule.Columns columns(Keys k) {
        LineRule.Columns c = new LineRule.Columns(k.text("name"), needed(k, "find"), k.texts("heads"));
        k.done();
        return c;
    }

    private static LineRule.Each each(Keys k) {
        LineRule.Each e = new LineRule.Each(
                Template.of(k.text("of", "${line}")),
                needed(k, "find"),
                k.text("columns", ""),
                k.text("into", ""),
                k.flag("byPlace"));
        k.done();
        return e;
    }

    private static Pattern needed(Keys k, String key) {
        return k.pattern(key).orElseThrow(() -> k.bad(key, "is missing"));
    }

    private static Mapping.RecordRule record(Keys k, MetricReader metrics) {
        Mapping.RecordRule rule = new Mapping.RecordRule(
                k.text("at", ""),
                k.condition(),
                k.patterns("find"),
                k.templates("set"),
                metrics.read(k, "metrics"),
                k.children("records").stream().map(r -> record(r, metrics)).toList(),
                says(k));
        k.done();
        return rule;
    }
}
