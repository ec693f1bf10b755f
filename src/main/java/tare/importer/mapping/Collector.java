package tare.importer.mapping;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import tare.importer.Draft;
import tare.importer.Guess;
import tare.importer.text.BenchmarkLimit;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Key;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Unit;

/** Applies metric rules to records and puts equal benchmark, parameters, metric and run together. */
final class Collector {
    private static final int FINE = 7;
    private static final int MOST_RUNS = 200;

    private final Draft draft;
    private final NumberStyle numbers;
    private final UnaryOperator<Nested> order;
    private final Map<List<Object>, Group> groups = new LinkedHashMap<>();
    private final Map<Said, Metric> metrics = new HashMap<>();

    /** @param order how the values of a measurement are put in order when all are there */
    Collector(Draft draft, NumberStyle numbers, UnaryOperator<Nested> order) {
        this.draft = draft;
        this.numbers = numbers;
        this.order = order;
    }

    void add(List<MetricRule> rules, Fields fields) {
        for (MetricRule rule : rules) {
            if (rule.condition().holds(fields)) {
                add(rule, fields);
            }
        }
    }

    private void add(MetricRule rule, Fields fields) {
        Optional<String> benchmark = rule.identity().benchmark().fill(fields).map(String::strip);
        if (benchmark.isEmpty()) {
            return;
        }
        if (rule.failed().filter(f -> f.holds(fields)).isPresent()) {
            group(rule, benchmark.get(), fields).fail(Math.max(1, stated(rule, fields)));
            return;
        }
        Map<String, Double> reported = reported(rule, fields);
        if (rule.value().number().isEmpty()) {
            if (!reported.isEmpty()) {
                Group group = anew(rule, benchmark.get(), fields, reported);
                group.report(reported, toUnit(rule, fields, group));
                failures(rule, fields, group);
            } else if (rule.value().failures().flatMap(t -> t.fill(fields)).isPresent()) {
                failures(rule, fields, group(rule, benchmark.get(), fields));
            }
            return;
        }
        List<String> texts = rule.value().number().get().fillAll(fields);
        if (texts.isEmpty()) {
            return;
        }
        Group group = group(rule, benchmark.get(), fields);
        group.report(reported, toUnit(rule, fields, group));
        failures(rule, fields, group);
        for (String text : texts) {
            value(rule, fields, text, group);
        }
    }

    private void failures(MetricRule rule, Fields fields, Group group) {
        group.fail(stated(rule, fields));
    }

    /** The failures that the record itself counts. */
    private long stated(MetricRule rule, Fields fields) {
        return (long) optional(rule.value().failures(), fields, 0);
    }

    private void value(MetricRule rule, Fields fields, String text, Group group) {
        OptionalDouble number = numbers.read(text);
        if (number.isEmpty()) {
            draft.drop(
                    "NOT_A_NUMBER",
                    "'" + shortened(text) + "' is not a finite number and was left out",
                    place(rule, fields));
            return;
        }
        double scale = scale(rule, fields) * toUnit(rule, fields, group);
        double value = (number.getAsDouble() - part(rule.value().minus(), fields, 0)) * scale;
        if (!Double.isFinite(value)) {
            draft.drop("NOT_FINITE", "'" + shortened(text) + "' gives no finite value", place(rule, fields));
            return;
        }
        group.add(
                value,
                optional(rule.value().seconds(), fields, Double.NaN),
                (long) optional(rule.value().count(), fields, -1),
                outer(rule, fields),
                step(text) * Math.abs(scale));
    }

    /** What makes a value that is stated in another unit, as 0.8 ms among 812 us, one of its group. */
    private static double toUnit(MetricRule rule, Fields fields, Group group) {
        String stated = rule.metric().unit().fill(fields).strip();
        return stated.equals(group.unit().symbol()) ? 1 : Unit.of(stated).factorTo(group.unit());
    }

    private double scale(MetricRule rule, Fields fields) {
        return rule.value().factor() / part(rule.value().divideBy(), fields, 1);
    }

    /** A number that the value is made with: one that is missing changes nothing, one that cannot be read leaves none. */
    private double part(Optional<Template> template, Fields fields, double missing) {
        return template.flatMap(t -> t.fill(fields))
                .map(t -> numbers.read(t).orElse(Double.NaN))
                .orElse(missing);
    }

    private double optional(Optional<Template> template, Fields fields, double otherwise) {
        return template.flatMap(t -> t.fill(fields))
                .map(t -> numbers.read(t).orElse(otherwise))
                .orElse(otherwise);
    }

    /** The unit of the last printed digit; 0 when seven or more digits were printed, which is not coarse. */
    private double step(String text) {
        try {
            BigDecimal printed = new BigDecimal(numbers.plain(text));
            return printed.precision() >= FINE ? 0 : printed.ulp().doubleValue();
        } catch (NumberFormatException notPlain) {
            return 0;
        }
    }

    private static String[] outer(MetricRule rule, Fields fields) {
        List<MetricRule.LevelRule> levels = rule.value().levels();
        String[] outer = new String[levels.size() - 1];
        for (int i = 0; i < outer.length; i++) {
            outer[i] = levels.get(i).by().fill(fields).orElse("");
        }
        return outer;
    }

    private Map<String, Double> reported(MetricRule rule, Fields fields) {
        Map<String, Double> found = new LinkedHashMap<>();
        rule.reported().fields().forEach((name, template) -> template.fill(fields)
                .ifPresent(text -> report(name.fill(fields).orElse(""), text, rule, found)));
        for (String prefix : rule.reported().under()) {
            fields.under(prefix).forEach((name, text) -> report(name, text, rule, found));
        }
        return found;
    }

    private void report(String name, String text, MetricRule rule, Map<String, Double> found) {
        double factor = name.equals("n") ? 1 : rule.reported().factor();
        numbers.read(text).ifPresent(n -> found.put(name, n * factor));
    }

    /** The group for a summary; one that states again what was stated already is of another run. */
    private Group anew(MetricRule rule, String benchmark, Fields fields, Map<String, Double> reported) {
        Group first = group(rule, benchmark, fields);
        if (!first.repeats(reported)) {
            return first;
        }
        String own = rule.identity().run().fill(fields).orElse("");
        for (int n = 2; n <= MOST_RUNS; n++) {
            Group next = group(rule, benchmark, fields, (own + ' ' + n).strip());
            if (!next.repeats(reported)) {
                return next;
            }
        }
        draft.warn(
                "LIMIT",
                "more than " + MOST_RUNS + " summaries of " + benchmark + ": the last one counts",
                place(rule, fields));
        return first;
    }

    private Group group(MetricRule rule, String benchmark, Fields fields) {
        return group(rule, benchmark, fields, rule.identity().run().fill(fields).orElse(""));
    }

    private Group group(MetricRule rule, String benchmark, Fields fields, String run) {
        Map<String, String> parameters = parameters(rule, fields);
        Metric metric = metric(rule, fields);
        String platform = rule.identity().platform().fill(fields).orElse("");
        List<Object> id =
                List.of(benchmark, parameters, metric.name(), metric.unit().dimension(), platform, run);
        BenchmarkLimit.check(groups.size(), () -> place(rule, fields));
        return groups.computeIfAbsent(
                id, key -> new Group(Key.of(benchmark, parameters), metric, rule, platform, run, place(rule, fields)));
    }

    private static String place(MetricRule rule, Fields fields) {
        return fields.place(rule.value().number().map(Template::firstField).orElse(""));
    }

    private static Map<String, String> parameters(MetricRule rule, Fields fields) {
        Map<String, String> found = new TreeMap<>();
        rule.identity().parameters().forEach((name, template) -> template.fill(fields)
                .filter(t -> !t.isBlank())
                .ifPresent(t -> found.put(name.fill(fields).orElse(name.written()), t.strip())));
        for (MetricRule.Pairs pairs : rule.identity().pairs()) {
            if (pairs.find().isEmpty()) {
                fields.under(pairs.under()).forEach((name, value) -> {
                    if (pairs.except().filter(e -> Guarded.find(e, name)).isEmpty()) {
                        found.put(name, value);
                    }
                });
                continue;
            }
            Matcher m =
                    Guarded.matcher(pairs.find().get(), pairs.of().fill(fields).orElse(""));
            while (m.find()) {
                String key = m.group("key");
                found.put(key == null ? "part" : key.strip(), m.group("value").strip());
            }
        }
        return found;
    }

    /** Records have few different metrics, so what the words of one mean is found once. */
    private Metric metric(MetricRule rule, Fields fields) {
        MetricRule.Words words = rule.metric();
        Said said = new Said(
                words.name().fill(fields).strip(),
                words.unit().fill(fields),
                words.better().fill(fields),
                words.quantity().fill(fields),
                words.role().fill(fields),
                words.domain().fill(fields));
        return metrics.computeIfAbsent(said, Said::metric);
    }

    /** What a record says of a metric. */
    private record Said(String name, String unit, String better, String quantity, String role, String domain) {
        Metric metric() {
            Unit one = Unit.of(unit);
            Direction way = word(Direction.values(), better, Direction.UNKNOWN);
            return new Metric(
                    name,
                    one,
                    way,
                    word(Quantity.values(), quantity, usual(name, one, way)),
                    word(Role.values(), role, Role.SECONDARY),
                    word(Domain.values(), domain, Domain.APPLICATION));
        }
    }

    /** What a number usually is when the mapping does not say. */
    private static Quantity usual(String name, Unit unit, Direction better) {
        if (unit.dimension().endsWith("/time") && better != Direction.LOWER) {
            return Quantity.CAPACITY;
        }
        return switch (unit.dimension()) {
            case "time" -> Guess.quantity(unit, name);
            case "bytes", "bits" -> Quantity.SIZE;
            case "fraction" -> Quantity.FRACTION;
            case "energy" -> Quantity.ENERGY;
            default -> unit.dimension().startsWith("time/") ? Quantity.TIME : Quantity.OTHER;
        };
    }

    private static <E extends Enum<E>> E word(E[] values, String written, E otherwise) {
        String name = written.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return otherwise;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    boolean isEmpty() {
        return groups.values().stream().allMatch(Group::isEmpty);
    }

    /** Hands everything collected over to the draft, with what is known of the file's run. */
    void finish(RunInfo run) {
        groups.values().stream().filter(g -> !g.isEmpty()).forEach(g -> draft.add(g.measurement(run, order)));
    }
}
