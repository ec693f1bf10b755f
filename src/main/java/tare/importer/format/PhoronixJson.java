package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.phoronix.TestResult;
import tare.importer.phoronix.TestSystem;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;

/**
 * What {@code phoronix-test-suite result-file-to-json} writes: {@code systems} and {@code results} by hash, each with
 * {@code raw_values} for each system; before 10.8 a list of tests with {@code all_results} and no systems.
 */
public final class PhoronixJson implements Format {
    @Override
    public String id() {
        return "phoronix-json";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Phoronix Test Suite",
                "samples, series",
                "trial",
                "the test's value in its own unit; system components as facts",
                "older files do not say which way is better");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean now = probe.hasKeys("systems", "results") && (probe.hasKey("hardware") || probe.hasKey("proportion"));
        boolean before = probe.hasKeys("title", "results", "all_results", "units");
        return Recognition.sure("keys of a Phoronix result file").when(probe.looksLikeJson() && (now || before));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        draft.tool("Phoronix Test Suite", "");
        Map<String, JsonValue> systems =
                root.get("systems").isObject() ? root.get("systems").fields() : Map.of();
        if (systems.size() == 1) {
            system(systems.values().iterator().next(), draft);
        }
        JsonValue results = root.get("results");
        if (results.isArray()) {
            results.elements().forEach(r -> result(r, r.get("test").text(""), draft));
        } else {
            results.fields().forEach((id, r) -> result(r, r.get("identifier").text(id), draft));
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "the file holds no results", "$.results");
        }
    }

    private static void result(JsonValue r, String identifier, Draft draft) {
        TestResult test = new TestResult(
                identifier,
                r.get("title").text(identifier),
                r.get("arguments").text(""),
                r.get("description").text(""),
                r.first("scale", "units").text(""),
                r.get("proportion").text(""),
                r.get("display_format").text(""));
        Map<String, JsonValue> entries = r.get("results").fields();
        entries.forEach((system, entry) -> {
            String[] raw = entry.get("raw_values").isArray()
                    ? entry.get("raw_values").elements().stream()
                            .map(v -> v.text(""))
                            .toArray(String[]::new)
                    : entry.get("all_results").text("").split(":");
            test.add(entries.size() > 1 ? system : "", entry.get("value").text(""), raw, entry.path(), draft);
        });
    }

    private static void system(JsonValue system, Draft draft) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String part : new String[] {"hardware", "software"}) {
            JsonValue components = system.get(part);
            if (components.isObject()) {
                components.fields().forEach((k, v) -> all.put(k, v.text("")));
            } else {
                all.putAll(TestSystem.components(components.text("")));
            }
        }
        TestSystem.facts(all, draft);
        draft.tool("Phoronix Test Suite", system.get("client_version").text(""));
        Map<String, String> notes = new LinkedHashMap<>();
        if (system.get("data").isObject()) {
            system.get("data").fields().forEach((k, v) -> notes.put(k, v.text("")));
        }
        TestSystem.notes(notes, draft);
    }
}
