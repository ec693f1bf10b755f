package tare.importer.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tare.importer.CsvDialect;
import tare.importer.Probe;

/** The first guess for a table: columns of numbers are metrics, columns of text are names and parameters. */
final class GuessTable {
    private static final Set<String> NAMES = Set.of("benchmark", "name", "test", "case", "workload", "metric", "task");
    private static final Set<String> SIDES = Set.of("platform", "system", "side", "environment");
    private static final Set<String> TIMES = Set.of("time", "timestamp", "started", "date", "start");

    private final ObjectNode mapping;

    GuessTable(ObjectNode mapping) {
        this.mapping = mapping;
    }

    boolean table(Probe probe) {
        CsvDialect dialect = CsvDialect.of(probe.text());
        Pattern cut = Pattern.compile(Pattern.quote(String.valueOf(dialect.separator())));
        List<String[]> rows = probe.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(30)
                .map(line -> cut.split(line, -1))
                .toList();
        mapping.put("kind", "csv");
        ObjectNode known = mapping.putArray("recognise").addObject();
        ObjectNode csv = mapping.putObject("csv");
        csv.put("separator", String.valueOf(dialect.separator()));
        if (dialect.decimalComma()) {
            mapping.putObject("numbers").put("decimal", ",").put("group", ".");
        }
        List<String> header = new ArrayList<>();
        for (String cell : rows.getFirst()) {
            header.add(plain(cell));
        }
        header.forEach(known.withArray("columns")::add);
        known.put("because", "its columns");
        return metrics(header, rows.subList(1, rows.size()));
    }

    private boolean metrics(List<String> header, List<String[]> rows) {
        ObjectNode defaults = mapping.putObject("defaults");
        ArrayNode metrics = mapping.putArray("records").addObject().putArray("metrics");
        List<String> texts = new ArrayList<>();
        ArrayNode levels = mapping.arrayNode();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (Guess.rank(name).isPresent()) {
                levels.addObject()
                        .put("name", name)
                        .put("rank", Guess.rank(name).get())
                        .put("by", "${" + name + "}");
            } else if (numeric(rows, i) && !TIMES.contains(name.toLowerCase(Locale.ROOT))) {
                metric(metrics, name);
            } else if (!TIMES.contains(name.toLowerCase(Locale.ROOT))) {
                texts.add(name);
            }
        }
        identity(defaults, texts);
        if (!levels.isEmpty()) {
            defaults.set("levels", levels);
        }
        return !metrics.isEmpty();
    }

    private static void metric(ArrayNode metrics, String column) {
        Guess.Heading heading = Guess.Heading.of(column);
        metrics.addObject()
                .put("metric", heading.name())
                .put("value", "${" + column + "}")
                .put("unit", heading.unit())
                .put("better", Guess.better(column))
                .put("role", metrics.size() == 1 ? "primary" : "secondary");
    }

    private void identity(ObjectNode defaults, List<String> texts) {
        String name = texts.stream()
                .filter(t -> NAMES.contains(t.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(texts.isEmpty() ? "" : texts.getFirst());
        defaults.put("benchmark", name.isEmpty() ? mapping.path("id").asText() : "${" + name + "}");
        ObjectNode parameters = defaults.putObject("parameters");
        for (String text : texts) {
            if (SIDES.contains(text.toLowerCase(Locale.ROOT))) {
                defaults.put("platform", "${" + text + "}");
            } else if (!text.equals(name)) {
                parameters.put(text, "${" + text + "}");
            }
        }
    }

    private static boolean numeric(List<String[]> rows, int column) {
        long numbers = rows.stream()
                .filter(r -> column < r.length && Guess.isNumber(plain(r[column])))
                .count();
        long filled = rows.stream()
                .filter(r -> column < r.length && !plain(r[column]).isEmpty())
                .count();
        return numbers > 0 && numbers * 10 >= filled * 8;
    }

    private static String plain(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }
}
