package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.phoronix.TestResult;
import tare.importer.phoronix.TestSystem;
import tare.importer.text.CsvDialect;
import tare.importer.text.TextDoc;

/**
 * The tables that {@code phoronix-test-suite result-file-to-csv} and {@code result-file-raw-to-csv} write: the first has a row
 * for each test with a column for each system, the second a block for each test with the trials of each system.
 */
public final class PhoronixCsv implements Format {
    private static final Pattern SYSTEMS = Pattern.compile("^ ?,(,\"[^\"]*\")+\\s*$");
    private static final Pattern ROW = Pattern.compile("^\"[^\"]*\",(?:HIB|LIB)?,.*");
    private static final Pattern DIRECTION = Pattern.compile("^(?<way>Higher|Lower) Results Are Better\\s*$");
    private static final Pattern TEST = Pattern.compile("^\"(?<title>[^\"]* - [^\"]*)\",\\s*$");
    private static final Pattern NAMED =
            Pattern.compile("^(?<title>.*?) - (?<options>.*?)(?: \\((?<unit>[^()]*)\\))?$");

    @Override
    public String id() {
        return "phoronix-csv";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Phoronix Test Suite, result-file-to-csv and result-file-raw-to-csv",
                "value, samples",
                "trial, in the raw table",
                "the test's value for each system; components of the one system as facts",
                "the plain table holds means without trials, the raw one no units; neither names the version of a test's"
                        + " profile");
    }

    @Override
    public Recognition recognise(Probe probe) {
        List<String> lines = probe.text().lines().toList();
        boolean plain = lines.stream().anyMatch(l -> SYSTEMS.matcher(l).matches())
                && lines.stream().anyMatch(l -> l.matches("^\"[^\"]* - [^\"]*\",(HIB|LIB),.*"));
        boolean raw = lines.stream().anyMatch(l -> TEST.matcher(l).matches())
                && lines.stream().anyMatch(l -> DIRECTION.matcher(l).matches());
        return Recognition.sure("rows of tests with HIB or LIB, or blocks of tests that say which results are better")
                .when(plain || raw);
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("Phoronix Test Suite", "");
        Tables tables = new Tables(draft);
        TextDoc.forEachLine(input, draft, tables::line);
        tables.finish();
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "the tables hold no result", "");
        }
    }

    /** What one system reached in one test of the raw table. */
    private record Trials(String test, String proportion, String system, List<String> values, String place) {}

    /** What the lines before tell of a line. */
    private static final class Tables {
        private final Draft draft;
        private final Map<String, String> components = new LinkedHashMap<>();
        private final List<Trials> trials = new ArrayList<>();
        private List<String> systems = List.of();
        private String title = "";
        private String proportion = "";
        private boolean many;

        Tables(Draft draft) {
            this.draft = draft;
        }

        void line(int number, String text) {
            Matcher test = TEST.matcher(text);
            Matcher direction = DIRECTION.matcher(text);
            if (SYSTEMS.matcher(text).matches()) {
                List<String> cells = cells(text);
                systems = cells.subList(2, cells.size());
                many = systems.size() > 1;
            } else if (test.matches()) {
                title = test.group("title");
                proportion = "";
            } else if (direction.matches()) {
                proportion = direction.group("way").equals("Higher") ? "HIB" : "LIB";
            } else if (!title.isEmpty() && text.startsWith("\"")) {
                List<String> cells = cells(text);
                trials.add(new Trials(
                        title, proportion, cells.getFirst(), cells.subList(1, cells.size()), "line " + number));
            } else if (!systems.isEmpty() && ROW.matcher(text).matches()) {
                row(cells(text), "line " + number);
            } else if (!systems.isEmpty() && text.contains(",,")) {
                component(cells(text));
            }
        }

        private void row(List<String> cells, String place) {
            proportion = cells.get(1);
            for (int i = 2; i < cells.size() && i - 2 < systems.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    add(cells.getFirst(), many ? systems.get(i - 2) : "", cells.get(i), List.of(), place);
                }
            }
        }

        /** What the one system is made of; of several, whose it is would not be known. */
        private void component(List<String> cells) {
            if (!many && cells.size() > 2 && !cells.get(2).isEmpty()) {
                components.putIfAbsent(cells.getFirst(), cells.get(2));
            }
        }

        private void add(String name, String system, String value, List<String> values, String place) {
            Matcher named = NAMED.matcher(name);
            boolean parts = named.matches();
            TestResult result = new TestResult(
                    "",
                    parts ? named.group("title") : name,
                    "",
                    parts ? named.group("options") : "",
                    value.isEmpty() || !parts || named.group("unit") == null ? "" : named.group("unit"),
                    proportion,
                    "");
            result.add(system, value, values.toArray(String[]::new), place, draft);
        }

        void finish() {
            boolean several = trials.stream().map(Trials::system).distinct().count() > 1;
            for (Trials t : trials) {
                proportion = t.proportion();
                add(t.test(), several ? t.system() : "", "", t.values(), t.place());
            }
            TestSystem.facts(components, draft);
        }

        private static List<String> cells(String line) {
            return CsvDialect.cells(line, ',').stream().map(String::strip).toList();
        }
    }
}
