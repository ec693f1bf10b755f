package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.CsvDoc;
import tare.importer.text.CsvRow;
import tare.importer.text.Doubles;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.importer.text.Probes;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/**
 * The files of a Criterion.rs folder. {@code sample.json} holds the samples (total nanoseconds and iterations, divided
 * here); {@code estimates.json} and {@code raw.csv} stand beside it and are secondary then; {@code base} beside
 * {@code new} is an earlier run and left out. Names come from {@code benchmark.json} or the folders.
 */
public final class Criterion implements Format {
    private static final Pattern OLD_SAMPLE = Pattern.compile("(?s)\\[\\s*\\[[-+0-9.eE,\\s]+(\\].*|$)");
    private static final Pattern TUKEY = Pattern.compile("(?s)\\[[-+0-9.eE\\s]+(,[-+0-9.eE\\s]+){3}\\]\\s*");

    @Override
    public String id() {
        return "criterion";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "Criterion.rs",
                "samples, summary",
                "sample",
                "nanoseconds an iteration, of a folder or of cargo-criterion's messages; the tool's estimates are"
                        + " secondary beside the samples",
                "change/, tukey.json, base/ beside new/; that samples of linear mode vary unequally");
    }

    @Override
    public Recognition recognise(Probe probe) {
        String what = kind(probe);
        return switch (what) {
            case "" -> Recognition.NONE;
            case "tukey" -> Recognition.weak("named tukey.json, four numbers");
            default -> Recognition.likely("the shape of Criterion's " + what);
        };
    }

    private static String kind(Probe probe) {
        if (probe.hasKeys("reason", "iteration_count", "measured_values")) {
            return "messages";
        }
        if (probe.hasKeys("iters", "times")) {
            return "sample";
        }
        if (probe.hasKeys("group_id", "function_id") && probe.text().startsWith("{")) {
            return "benchmark";
        }
        if (probe.hasKeys("confidence_interval", "point_estimate") && (probe.hasKey("Mean") || probe.hasKey("mean"))) {
            return "estimates";
        }
        if (probe.firstLine().startsWith("group,function,value,")) {
            return "raw";
        }
        if (probe.name().equals("tukey.json") && TUKEY.matcher(probe.text()).matches()) {
            return "tukey";
        }
        return OLD_SAMPLE.matcher(probe.text()).matches() && probe.name().startsWith("sample") ? "sample" : "";
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        draft.tool("Criterion.rs", "");
        String kind = kind(Probes.of(input));
        boolean isNewer = input.path().contains("/base/")
                && !kind.equals("benchmark")
                && input.sibling("../new/" + input.name()).isPresent();
        if (isNewer) {
            draft.info("SIDE_FILE", "an earlier run of the benchmark: the one in new/ is read", "");
            return;
        }
        switch (kind) {
            case "sample" -> sample(input, draft);
            case "estimates" -> estimates(input, draft);
            case "raw" -> raw(input, draft);
            case "messages" -> JsonDoc.readAll(input, draft).forEach(message -> message(message, draft));
            case "benchmark" -> {
                JsonDoc.read(input, draft);
                draft.info("SIDE_FILE", "names the benchmark whose samples lie beside it", "");
            }
            default -> draft.info("SIDE_FILE", "outlier limits of the samples beside it", "");
        }
    }

    private static Key key(Input input, Draft draft) throws IOException {
        Optional<Input> identity = input.sibling("benchmark.json");
        if (identity.isPresent()) {
            JsonValue id = JsonDoc.read(identity.get(), draft);
            return Key.of(id.first("full_id", "title", "group_id").text(input.path()));
        }
        String folders = input.path().replaceFirst(".*/criterion/", "").replaceFirst("/?(new|base)?/[^/]+$", "");
        String[] parts = folders.split("/");
        int from = Math.max(0, parts.length - 3);
        return Key.of(String.join("/", List.of(parts).subList(from, parts.length)));
    }

    private static Metric metric(String name, Role role) {
        return new Metric(name, Unit.of("ns"), Direction.LOWER, Quantity.TIME, role, Domain.CPU);
    }

    private static void sample(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft);
        JsonValue iters = root.isArray() ? root.at(0) : root.get("iters");
        JsonValue times = root.isArray() ? root.at(1) : root.get("times");
        Metric time = metric("time per iteration", Role.PRIMARY);
        draft.add(Measurement.of(key(input, draft), time, perIteration(iters, times, draft), times.path()));
    }

    /** A message of {@code cargo criterion --message-format=json}; those that end a group hold no times. */
    private static void message(JsonValue message, Draft draft) {
        JsonValue times = message.get("measured_values");
        if (!times.isArray()) {
            return;
        }
        Metric time = metric("time per iteration", Role.PRIMARY)
                .withUnit(Unit.of(message.get("unit").text("ns")));
        Data samples = perIteration(message.get("iteration_count"), times, draft);
        draft.add(Measurement.of(Key.of(message.get("id").text()), time, samples, times.path()));
    }

    private static Data perIteration(JsonValue iterations, JsonValue times, Draft draft) {
        Doubles values = new Doubles(iterations.array().size());
        if (times.array().size() != iterations.size()) {
            throw new ImportFailure("WRONG_TYPE", "iterations and times differ in number", times.path());
        }
        for (int i = 0; i < iterations.size(); i++) {
            double n = iterations.at(i).number();
            if (n > 0) {
                values.add(times.at(i).number() / n);
            } else {
                draft.drop(
                        "NO_ITERATIONS",
                        "a sample of no iterations was left out",
                        iterations.at(i).path());
            }
        }
        return Data.Samples.flat(Level.iteration("sample"), values.toArray());
    }

    private static void estimates(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        boolean ratios = !root.has("std_dev") && !root.has("StdDev");
        if (ratios) {
            draft.info("SIDE_FILE", "relative changes between two runs, no times", "");
            return;
        }
        Map<String, Double> reported = new LinkedHashMap<>();
        root.fields().forEach((name, estimate) -> {
            String plain = name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
            estimate.get("point_estimate")
                    .finite()
                    .ifPresent(v -> reported.put(plain.equals("std_dev") ? "sd" : plain, v));
        });
        Role role = input.sibling("sample.json").isPresent() ? Role.SECONDARY : Role.PRIMARY;
        Metric metric = metric("estimate of time per iteration", role);
        draft.add(Measurement.of(key(input, draft), metric, new Data.Summary(reported), "$"));
    }

    private static void raw(Input input, Draft draft) throws IOException {
        CsvDoc csv = CsvDoc.open(input, draft);
        int time = csv.firstColumn("sample_measured_value", "sample_time_nanos");
        int iterations = csv.column("iteration_count");
        int unit = csv.column("unit");
        if (time < 0 || iterations < 0) {
            throw new ImportFailure("MISSING", "the columns of times and iterations are not there", "line 1");
        }
        Map<String, Doubles> all = new LinkedHashMap<>();
        List<String> units = new ArrayList<>();
        csv.forEachRow(row -> {
            OptionalDouble t = row.number(time);
            OptionalDouble n = row.number(iterations);
            if (t.isEmpty() || !(n.orElse(0) > 0)) {
                draft.drop("ROW_DROPPED", "a row without time or iterations was left out", row.place());
                return;
            }
            units.add(unit < 0 || units.size() > 0 ? "ns" : row.text(unit));
            all.computeIfAbsent(name(row), k -> new Doubles()).add(t.getAsDouble() / n.getAsDouble());
        });
        Role role = input.sibling("sample.json").isPresent() ? Role.SECONDARY : Role.PRIMARY;
        all.forEach((name, values) -> draft.add(Measurement.of(
                Key.of(name),
                metric(role == Role.PRIMARY ? "time per iteration" : "time per iteration (raw.csv)", role)
                        .withUnit(Unit.of(units.getFirst())),
                Data.Samples.flat(Level.iteration("sample"), values.toArray()),
                "")));
    }

    private static String name(CsvRow row) {
        StringBuilder name = new StringBuilder(row.text(0));
        for (int i = 1; i < 3; i++) {
            if (!row.isBlank(i)) {
                name.append('/').append(row.text(i));
            }
        }
        return name.toString();
    }
}
