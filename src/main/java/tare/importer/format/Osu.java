package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Numbers;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.TextDoc;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/**
 * OSU micro-benchmarks: a header {@code # OSU MPI <test> v<version>}, a line of column names, a row for each message size.
 * Each size is a benchmark of its own; tests without sizes (barrier, init) have one row.
 */
public final class Osu implements Format {
    private static final Pattern TITLE = Pattern.compile("#\\s*OSU (.*?)\\s+v([\\d.]+)\\s*$");
    private static final Pattern COLUMN = Pattern.compile("(\\S.*?)(?:\\s{2,}|$)");
    private static final Pattern NODE = Pattern.compile("MPI startup\\(\\): \\d+\\s+\\d+\\s+(\\S+)\\s+\\{");

    @Override
    public String id() {
        return "osu";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "OSU micro-benchmarks",
                "value",
                "run",
                "latency, bandwidth or message rate of each message size; min and max with -f",
                "iterations are averaged by the tool; validation columns are not read");
    }

    @Override
    public Recognition recognise(Probe probe) {
        return Recognition.sure("\"# OSU ... v\"")
                .when(probe.text().lines().anyMatch(l -> TITLE.matcher(l).matches()));
    }

    /** The test that the following rows belong to. */
    private record Test(String name, List<String> columns) {}

    @Override
    public void read(Input input, Draft draft) throws IOException {
        List<String> lines = TextDoc.read(input, draft).lines();
        Test test = new Test("", List.of());
        TreeSet<String> nodes = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher title = TITLE.matcher(line);
            Matcher node = NODE.matcher(line);
            if (title.matches()) {
                test = new Test(title.group(1), List.of());
                draft.tool("OSU micro-benchmarks", title.group(2));
                draft.fact(FactKeys.TOOL_VERSION, title.group(2));
            } else if (line.startsWith("#")
                    && !test.name().isEmpty()
                    && line.matches("#\\s*(Size|Avg|Latency|Overall|Min|Operation).*")) {
                test = new Test(test.name(), columns(line.substring(1).strip()));
            } else if (node.find()) {
                nodes.add(node.group(1));
            } else if (!test.name().isEmpty() && line.matches("[\\d.].*")) {
                row(test, line.split("\\s+"), "line " + (i + 1), draft);
            }
        }
        draft.fact(FactKeys.HOST, String.join(", ", nodes));
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "there is no row of results under a header", "");
        }
    }

    private static List<String> columns(String header) {
        List<String> columns = new ArrayList<>();
        Matcher m = COLUMN.matcher(header);
        while (m.find()) {
            columns.add(m.group(1));
        }
        return columns;
    }

    private static void row(Test test, String[] cells, String place, Draft draft) {
        boolean sized = !test.columns().isEmpty() && test.columns().getFirst().equals("Size");
        Key key = Key.of(test.name());
        if (sized) {
            key = key.with("size", cells[0]);
        }
        int first = sized ? 1 : 0;
        Map<String, Double> reported = new LinkedHashMap<>();
        for (int i = first; i < cells.length; i++) {
            String name = i < test.columns().size() ? test.columns().get(i) : "column " + (i + 1);
            Numbers.plain(cells[i]).ifPresent(v -> reported.put(name, v));
        }
        boolean judged = true;
        for (int i = first; i < cells.length; i++) {
            String name = i < test.columns().size() ? test.columns().get(i) : "";
            OptionalDouble v = Numbers.plain(cells[i]);
            boolean used = !name.startsWith("Min") && !name.startsWith("Max") && !name.equals("Iterations");
            if (v.isPresent() && used && (judged || !name.isEmpty())) {
                Metric metric = metric(name, test.name()).withRole(judged ? Role.PRIMARY : Role.SECONDARY);
                draft.add(Measurement.of(key, metric, new Data.Single(v.getAsDouble()), place)
                        .withReported(reported)
                        .withStep(Numbers.step(List.of(cells[i]))));
                judged = false;
            }
        }
        if (judged) {
            draft.drop("ROW_DROPPED", "the row has no result", place);
        }
    }

    private static Metric metric(String column, String test) {
        String text = column.isEmpty() ? test : column;
        if (text.contains("Messages/s")) {
            return of("message rate", "messages/s", Direction.HIGHER, Quantity.CAPACITY);
        }
        if (text.contains("MB/s") || text.contains("Bandwidth")) {
            return of("bandwidth", "MB/s", Direction.HIGHER, Quantity.CAPACITY);
        }
        if (text.contains("Overlap")) {
            return of("overlap", "%", Direction.HIGHER, Quantity.FRACTION);
        }
        String name = text.contains("Latency") || text.contains("(us)")
                ? column.replaceAll("\\s*\\(.*\\)", "").strip()
                : "";
        return of(
                name.isEmpty() || name.equals("Avg Latency") ? "latency" : name.toLowerCase(java.util.Locale.ROOT),
                text.contains("(ms)") ? "ms" : "us",
                Direction.LOWER,
                Quantity.LATENCY);
    }

    private static Metric of(String name, String unit, Direction better, Quantity quantity) {
        return new Metric(name, Unit.of(unit), better, quantity, Role.SECONDARY, Domain.NETWORK);
    }
}
