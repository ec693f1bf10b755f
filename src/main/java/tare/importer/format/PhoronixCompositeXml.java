package tare.importer.format;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
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
import tare.importer.text.XmlDoc;
import tare.importer.text.XmlElement;

/**
 * The Phoronix Test Suite's {@code composite.xml}: for each test and system the trials. The suite adds trials when they
 * scatter, so their number depends on the noise. Several systems in a file are several platforms.
 */
public final class PhoronixCompositeXml implements Format {
    @Override
    public String id() {
        return "phoronix-composite-xml";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Phoronix Test Suite",
                "samples, series",
                "trial",
                "the test's value in its own unit; system components, system layer and mitigations as facts",
                "facts are kept when the file holds one system");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean suite = probe.looksLikeXml() && probe.text().contains("<PhoronixTestSuite");
        return Recognition.sure("root PhoronixTestSuite with results")
                .when(suite
                        && (probe.text().contains("<Result>") || probe.text().contains("<Generated>")));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        XmlElement root = XmlDoc.read(input, draft);
        String client =
                root.child("Generated").map(g -> g.childText("TestClient")).orElse("");
        draft.tool("Phoronix Test Suite", client.replaceAll(".*v(?=\\d)", ""));
        List<XmlElement> systems = root.children("System");
        long distinct =
                systems.stream().map(s -> s.childText("Identifier")).distinct().count();
        if (distinct == 1) {
            system(systems.getFirst(), draft);
        } else if (distinct > 1) {
            draft.info("SEVERAL_SYSTEMS", "the file holds " + distinct + " systems: their facts are not kept", "");
        }
        for (XmlElement result : root.children("Result")) {
            TestResult test = new TestResult(
                    result.childText("Identifier"),
                    result.childText("Title"),
                    result.childText("Arguments"),
                    result.childText("Description"),
                    result.childText("Scale"),
                    result.childText("Proportion"),
                    result.childText("DisplayFormat"));
            for (XmlElement data : result.children("Data")) {
                for (XmlElement entry : data.children("Entry")) {
                    String raw = entry.childText("RawString");
                    String label = distinct > 1 ? entry.childText("Identifier") : "";
                    test.add(
                            label,
                            entry.childText("Value"),
                            raw.isEmpty() ? new String[0] : raw.split(":"),
                            entry.place(),
                            draft);
                }
            }
        }
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "the file defines tests or systems but holds no results", "");
        }
    }

    private static void system(XmlElement system, Draft draft) {
        Map<String, String> all = new LinkedHashMap<>(TestSystem.components(system.childText("Hardware")));
        all.putAll(TestSystem.components(system.childText("Software")));
        TestSystem.facts(all, draft);
        draft.fact("system.identifier", system.childText("Identifier"));
        String json = system.childText("JSON");
        if (json.startsWith("{")) {
            Map<String, String> notes = new LinkedHashMap<>();
            JsonDoc.parseLine(json, system.line(), draft)
                    .ifPresent(n -> n.fields().forEach((k, v) -> notes.put(k, v.text(""))));
            TestSystem.notes(notes, draft);
        }
    }
}
