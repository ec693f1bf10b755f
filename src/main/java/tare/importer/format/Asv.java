package tare.importer.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.Format;
import tare.importer.FormatInfo;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.Recognition;
import tare.importer.text.JsonDoc;
import tare.importer.text.JsonValue;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

/**
 * airspeed velocity: result files of versions 1 and 2, the index of benchmarks and {@code machine.json}. A null is a
 * failed benchmark, NaN a skipped one. The date in a result file is that of the commit and not used.
 */
public final class Asv implements Format {
    private static final Map<String, String> FACTS = Map.of(
            "machine", FactKeys.HOST,
            "cpu", FactKeys.CPU_MODEL,
            "num_cpu", FactKeys.CPU_THREADS,
            "os", FactKeys.OS,
            "ram", FactKeys.MEMORY,
            "python", FactKeys.RUNTIME);

    private static final Pattern KIND =
            Pattern.compile("^(?:(?:Timeraw|Time|Track|Mem|PeakMem)(?=[A-Z_])|(?:timeraw|time|track|mem|peakmem)_)");

    @Override
    public String id() {
        return "asv";
    }

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "airspeed velocity",
                "value, samples",
                "sample",
                "the result of each benchmark and parameter set (time, memory or tracked value)",
                "profiles; many files of one machine are a history of commits");
    }

    @Override
    public Recognition recognise(Probe probe) {
        boolean json = probe.text().startsWith("{");
        boolean results =
                probe.hasKeys("commit_hash", "results") && (probe.hasKey("params") || probe.hasKey("result_columns"));
        boolean index = probe.hasKeys("code", "param_names", "params", "type");
        boolean machine =
                probe.hasKeys("arch", "cpu", "machine", "os", "ram") && probe.whole() && !probe.hasKey("results");
        return Recognition.likely(
                        results ? "has commit_hash and results" : index ? "an index of benchmarks" : "a machine file")
                .when(json && (results || index || machine));
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        JsonValue root = JsonDoc.read(input, draft).object();
        draft.tool("airspeed velocity", "");
        if (!root.has("results")) {
            if (root.has("machine")) {
                facts(root, draft);
            }
            draft.info("SIDE_FILE", root.has("machine") ? "describes a machine" : "an index of benchmarks", "");
            return;
        }
        double version = root.get("version").number(1);
        if (version > 2) {
            draft.warn(
                    "NEWER_VERSION",
                    "version " + (int) version + " of the file is newer than what was tried (2)",
                    "$.version");
        }
        facts(root.get("params"), draft);
        Optional<JsonValue> index = index(input, draft);
        List<String> columns = root.get("result_columns").elements().stream()
                .map(JsonValue::text)
                .toList();
        root.get("results")
                .object()
                .fields()
                .forEach((name, value) -> draft.attempt(() -> {
                    Entry entry = Entry.of(name, value, columns, index);
                    entry.addTo(draft);
                }));
    }

    private static void facts(JsonValue machine, Draft draft) {
        FACTS.forEach((theirs, ours) -> draft.fact(ours, machine.get(theirs).text("")));
        draft.subject(machine.get("machine").text(""));
    }

    private static Optional<JsonValue> index(Input input, Draft draft) throws IOException {
        Optional<Input> beside = input.sibling("../benchmarks.json");
        return beside.isEmpty() ? Optional.empty() : Optional.of(JsonDoc.read(beside.get(), draft));
    }

    /** One benchmark's results over its parameters. */
    private record Entry(
            String name,
            JsonValue result,
            JsonValue params,
            JsonValue samples,
            List<String> names,
            String type,
            String unit) {
        static Entry of(String name, JsonValue value, List<String> columns, Optional<JsonValue> index) {
            JsonValue nothing = value.get("-");
            Optional<JsonValue> known = index.map(i -> i.get(name)).filter(JsonValue::isObject);
            List<String> names = known.map(k -> k.get("param_names").elements().stream()
                            .map(p -> p.text(""))
                            .toList())
                    .orElse(List.of());
            String unit = known.map(k -> k.get("unit").text("")).orElse("");
            String type = known.map(k -> k.get("type").text("")).orElse("");
            if (!columns.isEmpty() && value.isArray()) {
                JsonValue result = column(value, columns, "result", nothing);
                JsonValue params = column(value, columns, "params", nothing);
                return new Entry(name, result, params, column(value, columns, "samples", nothing), names, type, unit);
            }
            if (value.isObject()) {
                return new Entry(
                        name, value.get("result"), value.get("params"), value.get("samples"), names, type, unit);
            }
            return new Entry(name, value, nothing, nothing, names, type, unit);
        }

        private static JsonValue column(JsonValue row, List<String> columns, String column, JsonValue otherwise) {
            int at = columns.indexOf(column);
            return at >= 0 && at < row.size() ? row.at(at) : otherwise;
        }

        void addTo(Draft draft) {
            if (!result.isArray()) {
                one(Key.of(name), result, samples, draft);
                return;
            }
            List<Map<String, String>> sets = sets();
            for (int i = 0; i < result.size(); i++) {
                Map<String, String> set = i < sets.size() ? sets.get(i) : Map.of("set", String.valueOf(i + 1));
                one(Key.of(name, set), result.at(i), samples.isArray() ? samples.at(i) : samples, draft);
            }
        }

        /** The cross product of the parameters, the last one fastest. */
        private List<Map<String, String>> sets() {
            List<Map<String, String>> sets = new ArrayList<>();
            sets.add(new TreeMap<>());
            int p = 0;
            for (JsonValue values : params.elements()) {
                String parameter = p < names.size() ? names.get(p) : "param" + (p + 1);
                List<Map<String, String>> more = new ArrayList<>();
                for (Map<String, String> set : sets) {
                    for (JsonValue v : values.elements()) {
                        Map<String, String> longer = new TreeMap<>(set);
                        longer.put(parameter, v.text(""));
                        more.add(longer);
                    }
                }
                if (more.size() > 1_000_000) {
                    throw params.wrong("fewer than a million parameter sets");
                }
                sets = more;
                p++;
            }
            return sets;
        }

        private void one(Key key, JsonValue value, JsonValue values, Draft draft) {
            if (values.isArray() && values.size() > 0) {
                double[] all = values.numbers(draft);
                draft.add(Measurement.of(
                        key, metric(), Data.Samples.flat(Level.iteration("sample"), all), values.path()));
            } else if (value.finite().isPresent()) {
                draft.add(Measurement.of(key, metric(), new Data.Single(value.number()), value.path()));
            } else if (value.isNumber()) {
                draft.info("BENCHMARK_SKIPPED", key.label() + " was skipped", value.path());
            } else if (!value.exists()) {
                draft.drop("BENCHMARK_FAILED", key.label() + " failed", value.path());
            } else {
                throw value.wrong("a number");
            }
        }

        /** By the type in the index, else by the beginning of the name, as asv goes by: {@code time_x} or {@code TimeX}. */
        private Metric metric() {
            Matcher kind = KIND.matcher(name.substring(name.lastIndexOf('.') + 1));
            String by = !type.isEmpty()
                    ? type
                    : kind.find() ? kind.group().replace("_", "").toLowerCase(Locale.ROOT) : "";
            return switch (by) {
                case "time", "timeraw" ->
                    new Metric("time", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);
                case "mem", "peakmem", "memory", "peakmemory" ->
                    new Metric("memory", Unit.of("B"), Direction.LOWER, Quantity.SIZE, Role.PRIMARY, Domain.MEMORY);
                default ->
                    new Metric(
                            "tracked value",
                            Unit.of(unit),
                            Direction.UNKNOWN,
                            Quantity.OTHER,
                            Role.PRIMARY,
                            Domain.CPU);
            };
        }
    }
}
