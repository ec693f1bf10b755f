package tare.importer.guided;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tare.importer.Structure;
import tare.importer.guided.Place.Node;
import tare.importer.guided.Place.Step;
import tare.model.Domain;

/** The first guess for JSON and XML: what repeats is a record, its numbers are metrics, its name the benchmark. */
final class TreeSketch {
    private static final Pattern REPEATS =
            Pattern.compile("(?i)runs?|launches|repeats|repetitions|rounds|trials|forks|passes|attempts|reps|läufe");
    private static final Pattern SETTINGS = Pattern.compile(
            "(?i)param(?:eter)?s?|config(?:uration)?|settings?|options|args|arguments|inputs?|setup|einstellungen");

    private final Sketch.Form form;
    private final Map<Node, List<String>> leaves = new LinkedHashMap<>();
    private final Map<Node, List<String>> keys = new LinkedHashMap<>();

    TreeSketch(Sketch.Form form) {
        this.form = form;
    }

    Sketch sketch(List<Tree> documents, String root) {
        documents.forEach(this::collect);
        List<Field> fields = new ArrayList<>();
        boolean records = leaves.keySet().stream().anyMatch(n -> n.record() > 0) || form == Sketch.Form.NDJSON;
        keys.forEach((place, names) -> key(place, names).ifPresent(fields::add));
        leaves.forEach((place, values) -> fields.add(leaf(place, values, records)));
        return new Sketch(
                "",
                form,
                Domain.APPLICATION,
                Sketch.Table.NONE,
                root,
                List.of(),
                Sketch.onePrimary(named(settled(fields)), null),
                true);
    }

    /** Numbers beside a list of runs that itself holds numbers are settings or facts, not what was measured. */
    private static List<Field> settled(List<Field> fields) {
        int runs = fields.stream()
                .filter(f -> f.is(Meaning.RUN))
                .mapToInt(f -> record(f))
                .max()
                .orElse(0);
        boolean measured = fields.stream().anyMatch(f -> f.is(Meaning.VALUE) && record(f) >= runs);
        return fields.stream()
                .map(f -> measured && f.is(Meaning.VALUE) && record(f) < runs ? setting(f) : f)
                .toList();
    }

    private static int record(Field f) {
        return f.place() instanceof Node n ? n.record() : 0;
    }

    private static Field setting(Field f) {
        if (Meanings.fact(f.name()).isPresent()) {
            return f.meaning(Meaning.IGNORE);
        }
        return f.example().matches("\\d+") && f.unit().isEmpty() ? f.meaning(Meaning.PARAMETER) : f;
    }

    private void collect(Tree tree) {
        List<Step> steps = tree.place().steps();
        if (form != Sketch.Form.XML
                && !tree.leaf()
                && !steps.isEmpty()
                && steps.getLast().each()) {
            keys.computeIfAbsent(tree.place().then(new Step(Step.KEY, false)), k -> new ArrayList<>())
                    .add(tree.name());
        }
        if (!tree.value().isEmpty() && (tree.leaf() || form == Sketch.Form.XML)) {
            leaves.computeIfAbsent(tree.place(), k -> new ArrayList<>()).add(tree.value());
        }
        tree.children().forEach(this::collect);
    }

    /** The name or number of a record: a name is the benchmark, a number tells runs apart. */
    private Optional<Field> key(Node place, List<String> names) {
        Step record = place.steps().get(place.steps().size() - 2);
        boolean map = record.name().isEmpty() && !names.getFirst().startsWith("[");
        if (map) {
            Optional<Meaning> level = Meanings.level(names.getFirst().replaceAll("[\\d_-]+$", ""));
            String called = place.steps().size() > 2
                    ? place.steps().get(place.steps().size() - 3).name()
                    : "name";
            boolean platforms =
                    Structure.isPlatform(called.toLowerCase(Locale.ROOT).replaceFirst("s$", ""));
            Meaning usual = platforms ? Meaning.PLATFORM : Meaning.BENCHMARK;
            return Optional.of(Field.of(place, names.getFirst(), level.orElse(usual), called));
        }
        Meaning meaning =
                REPEATS.matcher(record.name()).matches() && numbersBelow(place) ? Meaning.RUN : Meaning.IGNORE;
        String shown = names.getFirst().replaceAll("[\\[\\]]", "");
        return Optional.of(Field.of(place, shown, meaning, record.name().isEmpty() ? "record" : record.name()));
    }

    private boolean numbersBelow(Node key) {
        List<Step> record = key.steps().subList(0, key.steps().size() - 1);
        return leaves.keySet().stream()
                .anyMatch(l -> l.steps().size() > record.size()
                        && l.steps().subList(0, record.size()).equals(record));
    }

    private Field leaf(Node place, List<String> values, boolean records) {
        String name = nameOf(place);
        Field plain = Field.of(place, values.getFirst(), Meaning.IGNORE, name);
        if (records
                && place.record() == 0
                && form != Sketch.Form.NDJSON
                && !place.steps().getLast().each()) {
            return known(place)
                    .map(n -> Meanings.as(plain.named(n), Meaning.FACT))
                    .orElse(plain);
        }
        Meaning meaning = Meanings.inRecord(name, values);
        if (meaning == Meaning.VALUE && within(place, SETTINGS)) {
            return Meanings.as(plain, Meaning.PARAMETER);
        }
        boolean counts = meaning == Meaning.VALUE && !place.steps().getLast().each() && TableSketch.counts(values);
        return Meanings.as(plain, !counts ? meaning : within(place, REPEATS) ? Meaning.IGNORE : Meaning.RUN);
    }

    /** Whether a node that a place lies in has such a name. */
    private static boolean within(Node place, Pattern names) {
        return place.steps().stream().limit(place.steps().size() - 1L).anyMatch(s -> names.matcher(s.name())
                .matches());
    }

    /** The end of the path that is the name of a usual fact, the longest first. */
    private static Optional<String> known(Node place) {
        List<String> names = place.steps().stream().map(Step::name).toList();
        for (int from = Math.max(0, names.size() - 3); from < names.size(); from++) {
            String end = String.join(" ", names.subList(from, names.size())).replace("@", "");
            if (Meanings.fact(end).isPresent()) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    private static String nameOf(Node place) {
        int size = place.steps().size();
        String last = size == 0 ? "value" : place.steps().getLast().name();
        Step around = size < 2 ? new Step("", true) : place.steps().get(size - 2);
        if (last.matches("value|val|amount") && !around.each()) {
            return around.name();
        }
        return last.startsWith("@") ? last.substring(1) : last.isEmpty() ? "value" : last;
    }

    /** When no field names the benchmark, the first text is taken; in the innermost record before outer ones. */
    static List<Field> named(List<Field> fields) {
        boolean known = fields.stream().anyMatch(f -> f.is(Meaning.BENCHMARK));
        if (known) {
            return once(fields);
        }
        Optional<Field> first = fields.stream()
                .filter(f -> f.is(Meaning.PARAMETER) && !Meanings.number(f.example()))
                .findFirst();
        return fields.stream()
                .map(f -> first.filter(x -> x.equals(f)).isPresent() ? f.meaning(Meaning.BENCHMARK) : f)
                .toList();
    }

    /** An id beside a name is no second name. */
    private static List<Field> once(List<Field> fields) {
        long names = fields.stream()
                .filter(f -> f.is(Meaning.BENCHMARK) && !f.name().equalsIgnoreCase("id"))
                .count();
        return fields.stream()
                .map(f -> names > 0 && f.is(Meaning.BENCHMARK) && f.name().equalsIgnoreCase("id")
                        ? f.meaning(Meaning.IGNORE)
                        : f)
                .toList();
    }
}
