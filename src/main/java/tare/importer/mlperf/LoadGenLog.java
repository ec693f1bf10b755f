package tare.importer.mlperf;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Draft;
import tare.importer.ImportFailure;
import tare.importer.Numbers;
import tare.importer.text.JsonValue;
import tare.importer.text.TextDoc;

/**
 * What one LoadGen log says, in the words of the summary log, lower case: {@code samples per second},
 * {@code 99.00 percentile latency (ns)}, {@code target_qps}.
 *
 * @param values name to value as written
 * @param lines name to the line it stood in
 */
public record LoadGenLog(Map<String, String> values, Map<String, Integer> lines) {
    private static final Pattern OLD_ENTRY = Pattern.compile("\"pid\": \\d+, \"tid\": \\d+, \"ts\": \\d+ns : (.*)");
    private static final Pattern POWER = Pattern.compile("POWER_(BEGIN|END): .*\"time\" : (.*)");
    private static final Pattern DETAIL_LATENCY = Pattern.compile("result_(.*)_ns");

    /** Reads {@code mlperf_log_summary.txt}. */
    public static LoadGenLog summary(TextDoc text) {
        LoadGenLog log = new LoadGenLog(new LinkedHashMap<>(), new LinkedHashMap<>());
        boolean found = false;
        for (int i = 1; i <= text.lines().size(); i++) {
            String line = text.line(i);
            found |= line.contains("MLPerf Results Summary");
            String name = name(line);
            if (found && !name.isEmpty()) {
                log.put(name, value(line), i);
            } else if (line.matches("\\d+ ERRORS? encountered.*")) {
                log.put("errors", line.replaceAll("\\D.*", ""), i);
            }
        }
        if (log.values.isEmpty()) {
            throw new ImportFailure(
                    "TRUNCATED",
                    "the summary ends after its banner",
                    "line " + text.lines().size());
        }
        return log;
    }

    /** Reads {@code mlperf_log_detail.txt}, lines {@code :::MLLOG} or those of version 0.7 and before. */
    public static LoadGenLog detail(TextDoc text, Draft draft) {
        LoadGenLog log = new LoadGenLog(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int i = 1; i <= text.lines().size(); i++) {
            String line = text.line(i);
            int marker = line.indexOf(":::MLLOG");
            if (marker >= 0) {
                log.event(line.substring(marker + 8), i, draft);
            } else {
                Matcher m = OLD_ENTRY.matcher(line);
                if (m.matches()) {
                    log.old(m.group(1), i);
                }
            }
        }
        return log;
    }

    private void event(String json, int line, Draft draft) {
        MlLog.parse(json, line, draft).ifPresent(event -> {
            JsonValue value = event.get("value");
            String key = event.get("key").text("");
            boolean plain = value.exists() && !value.isArray() && !value.isObject();
            if (!plain || key.equals("generic_message")) {
                return;
            }
            put(word(key), value.text(), line);
        });
    }

    private void old(String entry, int line) {
        Matcher power = POWER.matcher(entry);
        if (power.matches()) {
            put("power_" + power.group(1).toLowerCase(Locale.ROOT), power.group(2), line);
            return;
        }
        String name = name(entry);
        String value = value(entry);
        if (!name.isEmpty() && !name.contains("\"") && value.length() < 200) {
            put(name.equals("version") ? "loadgen_version" : name, value, line);
        }
    }

    /** What stands before the first colon; empty if there is none. */
    private static String name(String entry) {
        return entry.substring(0, Math.max(entry.indexOf(':'), 0)).strip();
    }

    private static String value(String entry) {
        return entry.substring(entry.indexOf(':') + 1).strip();
    }

    /** The summary's word for a key of the detail log. */
    private static String word(String key) {
        Matcher latency = DETAIL_LATENCY.matcher(key);
        if (latency.matches()) {
            String what =
                    latency.group(1).replace("_percentile_", " percentile ").replace('_', ' ');
            return what.replace("per output token", "to output token") + " (ns)";
        }
        return switch (key) {
            case "result_validity" -> "result is";
            case "effective_scenario" -> "scenario";
            case "effective_test_mode" -> "mode";
            case "sut_name" -> "sut name";
            case "effective_target_qps" -> "target_qps";
            case "effective_samples_per_query" -> "samples_per_query";
            case "effective_min_duration_ms" -> "min_duration (ms)";
            case "num_errors" -> "errors";
            default ->
                key.startsWith("result_")
                        ? key.substring(7)
                                .replace("_per_sec", "_per_second")
                                .replace("secondond", "second")
                                .replace('_', ' ')
                        : key;
        };
    }

    private void put(String name, String value, int line) {
        String key = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (!value.isEmpty() && values.putIfAbsent(key, value) == null) {
            lines.put(key, line);
        }
    }

    /** The value as written; empty when the log does not have it. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public OptionalDouble number(String name) {
        return Numbers.plain(text(name));
    }

    String place(String name) {
        Integer line = lines.get(name);
        return line == null ? "" : "line " + line;
    }
}
