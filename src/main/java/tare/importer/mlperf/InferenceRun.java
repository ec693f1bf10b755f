package tare.importer.mlperf;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Metrics;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;

/**
 * One inference run as measurements. The headline depends on the scenario: Offline a capacity (tokens per second where the
 * log has it, else samples), Server the completed rate, which is an offered load because the submitter chose it, SingleStream
 * and MultiStream a latency. Latencies of Server runs carry the target rate as a parameter: only at the same target do they
 * answer the same question.
 */
public final class InferenceRun {
    private static final Metrics INFERENCE = new Metrics(Domain.GPU_INFERENCE);
    private static final Pattern LATENCY =
            Pattern.compile("(min|max|mean|[\\d.]+(?:th)? percentile) (.*(?:latency|token)) ?\\(ns\\)");
    private static final Pattern RATE =
            Pattern.compile("(?:completed |scheduled )?(?:samples|tokens|queries) per second");
    /** The headline of MultiStream up to round v0.7: how many streams stayed within a bound of latency. */
    private static final String STREAMS = "samples per query";

    private static final String[] OFFLINE = {"tokens per second", "samples per second"};
    private static final String[] SERVER = {
        "completed tokens per second",
        "completed samples per second",
        "scheduled samples per second",
        "samples per second"
    };

    private final LoadGenLog log;
    private final ResultPlace place;
    private final Draft draft;
    private final String scenario;
    private final Key key;
    private final RunInfo run;

    /** Takes the log of a run, where it lies, and the detail log beside it (or the same log again). */
    public InferenceRun(LoadGenLog log, LoadGenLog detail, ResultPlace place, Draft draft) {
        this.log = log;
        this.place = place;
        this.draft = draft;
        this.scenario =
                log.text("scenario").toLowerCase(Locale.ROOT).replace(" ", "").replace("_", "");
        this.key = key(log, place);
        this.run = RunInfo.UNKNOWN.withRun(place.run()).withTime(start(detail), duration(detail));
    }

    private static Key key(LoadGenLog log, ResultPlace place) {
        Map<String, String> parameters = new TreeMap<>();
        String said = log.text("scenario");
        parameters.put(
                "scenario",
                place.scenario().equalsIgnoreCase(said) || place.scenario().isEmpty() ? said : place.scenario());
        String benchmark = place.benchmark().isEmpty() ? log.text("sut name") : place.benchmark();
        return Key.of(benchmark.isEmpty() ? "MLPerf inference" : benchmark, parameters);
    }

    /** Whether the log holds a result. */
    public static boolean hasResult(LoadGenLog log) {
        return log.values().keySet().stream()
                .anyMatch(k -> RATE.matcher(k).matches() || LATENCY.matcher(k).matches());
    }

    /** Puts the measurements, facts and notes into the draft. */
    public void read() {
        facts();
        boolean streams = scenario.equals("multistream") && log.number(STREAMS).isPresent();
        if (streams) {
            Metric metric = INFERENCE.primaryRate("Streams (samples per query)", "streams");
            add(key, metric, new Data.Single(log.number(STREAMS).getAsDouble()), Map.of(), STREAMS);
        } else if (!scenario.equals("singlestream") && !scenario.equals("multistream")) {
            rates();
        }
        latencies(streams);
        if (draft.measurements().isEmpty()) {
            throw new ImportFailure("NO_RESULT", "the log holds no result: the run did not finish", "");
        }
        notes();
    }

    private void rates() {
        boolean server = scenario.equals("server");
        String headline = "";
        for (String name : server ? SERVER : OFFLINE) {
            if (headline.isEmpty() && log.number(name).isPresent()) {
                headline = name;
            }
        }
        Quantity quantity = server ? Quantity.OFFERED_LOAD : Quantity.CAPACITY;
        for (String name : log.values().keySet()) {
            OptionalDouble value = log.number(name);
            if (RATE.matcher(name).matches() && value.isPresent()) {
                String unit =
                        name.contains("tokens") ? "tokens/s" : name.contains("queries") ? "queries/s" : "samples/s";
                Metric metric = INFERENCE.of(capital(name), unit, Direction.HIGHER, quantity);
                add(
                        key,
                        name.equals(headline) ? metric.withRole(Role.PRIMARY) : metric,
                        new Data.Single(value.getAsDouble()),
                        Map.of(),
                        name);
            }
        }
    }

    private void latencies(boolean bounded) {
        Map<String, Map<String, Double>> found = new LinkedHashMap<>();
        Map<String, String> first = new TreeMap<>();
        log.values().keySet().forEach(name -> {
            Matcher m = LATENCY.matcher(name);
            OptionalDouble value = log.number(name);
            if (m.matches() && value.isPresent()) {
                String what = m.group(2).strip();
                found.computeIfAbsent(what, w -> new LinkedHashMap<>()).put(label(m.group(1)), value.getAsDouble());
                first.putIfAbsent(what, name);
            }
        });
        found.forEach((what, values) -> {
            if (scenario.equals("offline")) {
                Metric metric = INFERENCE.latency(what + " since the start of the run", "ns");
                add(key, metric, new Data.Summary(values), Map.of(), first.getOrDefault(what, what));
            } else {
                spread(what, values, bounded, first.getOrDefault(what, what));
            }
        });
    }

    private void spread(String what, Map<String, Double> values, boolean bounded, String name) {
        Key at = scenario.equals("server") && !log.text("target_qps").isEmpty()
                ? key.with("target_qps", log.text("target_qps"))
                : key;
        String headline =
                switch (scenario) {
                    case "singlestream" -> "p90";
                    case "multistream" -> bounded ? "" : "p99";
                    default -> "";
                };
        values.forEach((part, value) -> {
            if (part.equals("min") || part.equals("max")) {
                return;
            }
            boolean primary = what.equals("latency") && part.equals(headline);
            Metric metric = INFERENCE.latency(part + " " + what, "ns");
            Map<String, Double> reported = part.equals("mean") ? values : Map.of();
            add(at, primary ? metric.withRole(Role.PRIMARY) : metric, new Data.Single(value), reported, name);
        });
    }

    private void add(Key at, Metric metric, Data data, Map<String, Double> reported, String name) {
        draft.add(new Measurement(at, metric, data, reported, 0, 0, run, "", log.place(name)));
    }

    private void facts() {
        draft.subject(place.system());
        fact("mlperf.result", log.text("result is"));
        fact("mlperf.scenario", log.text("scenario"));
        fact("mlperf.mode", log.text("mode"));
        fact("mlperf.sut", log.text("sut name"));
        fact("mlperf.audit", place.audit());
        fact(FactKeys.TOOL_VERSION, log.text("loadgen_version"));
        if (scenario.equals("server")) {
            fact(FactKeys.TARGET_RATE, log.text("target_qps").isEmpty() ? "" : log.text("target_qps") + " queries/s");
            fact(FactKeys.RUN_LENGTH, seconds(log.number("min_duration (ms)").orElse(0) / 1000));
            fact("run.samples", log.text("min_query_count"));
        } else if (scenario.equals("offline")) {
            fact(FactKeys.RUN_LENGTH, seconds(log.number("max latency (ns)").orElse(0) / 1e9));
            fact("run.samples", log.text("samples_per_query"));
        } else {
            fact(FactKeys.RUN_LENGTH, seconds(log.number("min_duration (ms)").orElse(0) / 1000));
        }
    }

    private void fact(String name, String value) {
        draft.fact(name, value);
    }

    private static String seconds(double s) {
        return s > 0 ? Math.round(s) + " s" : "";
    }

    private void notes() {
        String result = log.text("result is");
        if (!result.isEmpty() && !result.equals("VALID")) {
            draft.warn(
                    "RESULT_INVALID",
                    "LoadGen calls the result " + result + ": it may not be compared as it stands",
                    log.place("result is"));
        }
        log.number("errors").ifPresent(n -> {
            if (n > 0) {
                draft.warn("RUN_ERRORS", Math.round(n) + " errors are reported in the run", log.place("errors"));
            }
        });
        if (scenario.equals("server")) {
            String target = log.text("target_qps");
            draft.info(
                    "OFFERED_LOAD",
                    "the rate of a Server run is the load that was chosen"
                            + (target.isEmpty() ? "" : " (target_qps " + target + ")") + ", not a capacity",
                    log.place("target_qps"));
        }
        if (!place.scenario().isEmpty() && !place.scenario().equalsIgnoreCase(log.text("scenario"))) {
            draft.info(
                    "SCENARIO_BY_FOLDER",
                    "the folder says " + place.scenario() + ", the log says " + log.text("scenario")
                            + ": kept apart under the folder's name",
                    log.place("scenario"));
        }
        if (place.benchmark().isEmpty()) {
            draft.info(
                    "BENCHMARK_UNNAMED",
                    "neither log nor path names the benchmark: the name of the system under test stands for it",
                    "");
        }
    }

    private static double start(LoadGenLog detail) {
        String iso = detail.text("test_datetime");
        try {
            if (!iso.isEmpty()) {
                return OffsetDateTime.parse(iso).toEpochSecond();
            }
            return power(detail.text("power_begin"));
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    private double duration(LoadGenLog detail) {
        try {
            double seconds = power(detail.text("power_end")) - power(detail.text("power_begin"));
            if (seconds > 0) {
                return seconds;
            }
        } catch (DateTimeException e) {
            return offlineSeconds();
        }
        return offlineSeconds();
    }

    private double offlineSeconds() {
        return scenario.equals("offline") ? log.number("max latency (ns)").orElse(Double.NaN) / 1e9 : Double.NaN;
    }

    private static double power(String text) {
        return text.isEmpty()
                ? Double.NaN
                : LocalDateTime.parse(text, DateTimeFormatter.ofPattern("MM-dd-yyyy HH:mm:ss.SSS", Locale.ROOT))
                                .toInstant(ZoneOffset.UTC)
                                .toEpochMilli()
                        / 1000.0;
    }

    /** {@code p99.9} for {@code 99.90 percentile}; other words as they are. */
    private static String label(String part) {
        if (!part.endsWith(" percentile")) {
            return part;
        }
        String p = part.substring(0, part.indexOf(' ')).replace("th", "");
        return "p" + (p.contains(".") ? p.replaceAll("0+$", "").replaceAll("\\.$", "") : p);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
