package tare.importer.guided;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tare.importer.guided.Place.Node;
import tare.importer.guided.Place.Step;

/** A mapping of a document: a record inside a record for each list on the way; outer fields are carried inwards. */
final class TreePlaces implements SketchWriter.Places {
    private final Sketch sketch;
    private final boolean xml;

    TreePlaces(Sketch sketch) {
        this.sketch = sketch;
        this.xml = sketch.form() == Sketch.Form.XML;
    }

    private static Node node(Field field) {
        return field.place() instanceof Node n ? n : new Node(List.of());
    }

    @Override
    public String template(Field field) {
        Node n = node(field);
        if (field.is(Meaning.VALUE)) {
            return "${" + path(n.steps().subList(n.record(), n.steps().size()), n.record() > 0) + "}";
        }
        return n.record() == 0 ? outside(field) : "${" + carried(field) + "}";
    }

    @Override
    public String outside(Field field) {
        return "${" + path(node(field).steps(), false) + "}";
    }

    private String carried(Field field) {
        return "field" + (sketch.fields().indexOf(field) + 1);
    }

    /** A path from a record, or from the root. */
    private String path(List<Step> steps, boolean inRecord) {
        if (xml) {
            String joined = String.join("/", steps.stream().map(Step::name).toList());
            return inRecord ? joined.isEmpty() ? "." : joined : "/" + joined;
        }
        if (inRecord && steps.size() == 1 && steps.getFirst().name().equals(Step.KEY)) {
            return Step.KEY;
        }
        StringBuilder out = new StringBuilder(inRecord ? "@" : "$");
        for (Step s : steps) {
            boolean plain = s.name().matches("[A-Za-z_]\\w*");
            if (!s.name().isEmpty()) {
                out.append(
                        plain
                                ? "." + s.name()
                                : "['" + s.name().replace("\\", "\\\\").replace("'", "\\'") + "']");
            }
            out.append(!s.each() ? "" : s.name().isEmpty() ? ".*" : "[*]");
        }
        return out.toString();
    }

    /** The unit nearest to the value: in the same object, or in one around it. */
    @Override
    public Optional<Field> unitField(Field value) {
        return sketch.all(Meaning.UNIT).stream()
                .filter(u -> above(u, value))
                .max(Comparator.comparingInt(u -> node(u).steps().size()));
    }

    private static boolean above(Field unit, Field value) {
        List<Step> around = node(unit).steps();
        List<Step> steps = node(value).steps();
        int depth = around.size() - 1;
        return depth <= steps.size() && around.subList(0, depth).equals(steps.subList(0, depth));
    }

    @Override
    public SketchWriter.Nesting nesting(Field value) {
        Node n = node(value);
        int innermost = sketch.fields().stream()
                .filter(f -> f.meaning().level() && starts(n, record(f)))
                .mapToInt(f -> node(f).record())
                .max()
                .orElse(
                        sketch.form() == Sketch.Form.NDJSON
                                        && sketch.fields().stream()
                                                .anyMatch(f -> f.meaning().level())
                                ? 0
                                : -1);
        if (innermost < 0) {
            return SketchWriter.Nesting.OUTSIDE;
        }
        boolean list = !n.steps().isEmpty() && n.steps().getLast().each();
        boolean deeper = list || n.record() > innermost || xml || n.record() == 0;
        return deeper && sketch.inner() ? SketchWriter.Nesting.DEEP : SketchWriter.Nesting.FLAT;
    }

    private static boolean starts(Node place, Node record) {
        int size = record.steps().size();
        return place.steps().size() > size && place.steps().subList(0, size).equals(record.steps());
    }

    @Override
    public void write(ObjectNode mapping, SketchWriter.Metrics metrics) {
        recognise(mapping.putArray("recognise").addObject());
        records(mapping, new Node(List.of()), metrics);
    }

    private void recognise(ObjectNode known) {
        if (xml) {
            known.putArray("root").add(sketch.root());
            known.put("because", "its root").put("confidence", 90);
            return;
        }
        Set<String> names = new TreeSet<>();
        for (Field f : sketch.fields()) {
            if (f.is(Meaning.VALUE) || f.is(Meaning.BENCHMARK)) {
                node(f).steps().stream()
                        .map(Step::name)
                        .filter(n -> !n.isEmpty() && !n.equals(Step.KEY))
                        .forEach(names::add);
            }
        }
        known.put("json", true);
        names.stream().limit(6).forEach(known.putArray("keys")::add);
        known.put("because", "its keys").put("confidence", 90);
    }

    /** The records directly inside one, with everything inside them. */
    private void records(ObjectNode owner, Node outer, SketchWriter.Metrics metrics) {
        List<Field> here = at(outer, Meaning.VALUE);
        boolean root = outer.steps().isEmpty();
        Set<Node> inner = inner(outer);
        if (root && inner.isEmpty() || root && !here.isEmpty()) {
            metrics.into(owner.withArray("records").addObject(), here);
        }
        for (Node next : inner) {
            ObjectNode record = owner.withArray("records").addObject();
            List<Step> way =
                    next.steps().subList(outer.steps().size(), next.steps().size());
            String at = path(way, !root);
            record.put("at", xml && root ? at.substring(1) : at);
            ObjectNode set = record.objectNode();
            sketch.fields().stream()
                    .filter(f -> !f.is(Meaning.IGNORE)
                            && !f.is(Meaning.VALUE)
                            && record(f).equals(next))
                    .forEach(f -> set.put(carried(f), "${" + path(below(f), true) + "}"));
            if (!set.isEmpty()) {
                record.set("set", set);
            }
            List<Field> values = at(next, Meaning.VALUE);
            if (!values.isEmpty()) {
                metrics.into(record, values);
            }
            records(record, next, metrics);
            record.properties().removeIf(e -> e.getValue() instanceof ArrayNode a && a.isEmpty());
        }
    }

    private static List<Step> below(Field f) {
        Node n = node(f);
        return n.steps().subList(n.record(), n.steps().size());
    }

    private static Node record(Field f) {
        Node n = node(f);
        return new Node(n.steps().subList(0, n.record()));
    }

    private List<Field> at(Node record, Meaning meaning) {
        return sketch.all(meaning).stream()
                .filter(f -> record(f).equals(record))
                .toList();
    }

    /** The next records on the way to any field that means something. */
    private Set<Node> inner(Node outer) {
        Set<Node> found = new LinkedHashSet<>();
        int from = outer.steps().size();
        for (Field f : sketch.fields()) {
            Node record = record(f);
            boolean below = record.steps().size() > from
                    && record.steps().subList(0, from).equals(outer.steps());
            if (below && leadsToValue(f)) {
                found.add(new Node(first(record.steps(), from)));
            }
        }
        return found;
    }

    private static boolean leadsToValue(Field f) {
        return f.is(Meaning.VALUE);
    }

    private static List<Step> first(List<Step> steps, int from) {
        List<Step> way = new ArrayList<>(steps.subList(0, from));
        for (int i = from; i < steps.size(); i++) {
            way.add(steps.get(i));
            if (steps.get(i).each()) {
                return way;
            }
        }
        return way;
    }
}
