package tare.importer.guided;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tare.importer.guided.Place.Node;
import tare.importer.guided.Place.Step;
import tare.importer.text.XmlElement;

/**
 * A JSON or XML document as a person sees it.
 *
 * @param name key, element or attribute
 * @param value what stands there; empty for what only holds others
 * @param place the same for all records of its kind
 * @param children what is inside; long lists are cut
 * @param more how many were cut
 */
public record Tree(String name, String value, Node place, List<Tree> children, int more) {
    private static final int WIDEST = 12;
    private static final int DEEPEST = 12;

    public Tree {
        children = List.copyOf(children);
    }

    static Tree json(JsonNode root) {
        return json("", root, new Node(List.of()), 0);
    }

    private static Tree json(String name, JsonNode node, Node place, int depth) {
        if (node.isValueNode() || depth > DEEPEST) {
            return new Tree(name, node.isValueNode() && !node.isNull() ? node.asText() : "", place, List.of(), 0);
        }
        List<Tree> children = new ArrayList<>();
        boolean records = node.isObject() && alike(node);
        int at = 0;
        for (Iterator<Map.Entry<String, JsonNode>> it = entries(node);
                it.hasNext() && at < WIDEST * (records || node.isArray() ? 1 : 20);
                at++) {
            Map.Entry<String, JsonNode> e = it.next();
            Node below = node.isArray()
                    ? each(place)
                    : place.then(records ? new Step("", true) : new Step(e.getKey(), false));
            children.add(json(node.isArray() ? "[" + at + "]" : e.getKey(), e.getValue(), below, depth + 1));
        }
        return new Tree(name, "", place, children, Math.max(0, node.size() - at));
    }

    private static Iterator<Map.Entry<String, JsonNode>> entries(JsonNode node) {
        if (node.isObject()) {
            return node.properties().iterator();
        }
        List<Map.Entry<String, JsonNode>> all = new ArrayList<>();
        node.forEach(n -> all.add(Map.entry("", n)));
        return all.iterator();
    }

    /** The step to a list becomes the step to each of its elements. */
    private static Node each(Node place) {
        if (place.steps().isEmpty() || place.steps().getLast().each()) {
            return place.then(new Step("", true));
        }
        List<Step> steps = new ArrayList<>(place.steps());
        steps.set(steps.size() - 1, new Step(steps.getLast().name(), true));
        return new Node(steps);
    }

    /** Whether the members of an object are records under names: objects that have most of their keys in common. */
    private static boolean alike(JsonNode object) {
        if (object.size() < 2) {
            return false;
        }
        Set<String> first = new TreeSet<>();
        for (JsonNode child : object) {
            if (!child.isObject() || child.isEmpty()) {
                return false;
            }
            if (first.isEmpty()) {
                child.fieldNames().forEachRemaining(first::add);
                continue;
            }
            Set<String> own = new TreeSet<>();
            child.fieldNames().forEachRemaining(own::add);
            int all = own.size() + first.size();
            own.retainAll(first);
            if (own.size() * 4 < all) {
                return false;
            }
        }
        return true;
    }

    static Tree xml(XmlElement root) {
        return xml(root, new Node(List.of()), 0);
    }

    private static Tree xml(XmlElement e, Node place, int depth) {
        List<Tree> children = new ArrayList<>();
        e.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(a -> children.add(new Tree(
                        "@" + a.getKey(), a.getValue(), place.then(new Step("@" + a.getKey(), false)), List.of(), 0)));
        int cut = 0;
        for (XmlElement child : e.children()) {
            if (depth > DEEPEST || children.size() > WIDEST * 4) {
                cut++;
                continue;
            }
            boolean many = e.children(child.name()).size() > 1;
            children.add(xml(child, place.then(new Step(child.name(), many)), depth + 1));
        }
        return new Tree(e.name(), e.text(), place, children, cut);
    }

    /** Whether a number stands here or inside. */
    boolean numbers() {
        return Meanings.number(value) || children.stream().anyMatch(Tree::numbers);
    }

    /** Whether something stands here. */
    public boolean leaf() {
        return children.isEmpty();
    }

    /** Whether it is one of several of its kind. */
    public boolean record() {
        return !leaf() && !place.steps().isEmpty() && place.steps().getLast().each();
    }

    /** The place of its own name or number. */
    public Node keyPlace() {
        return place.then(new Step(Step.KEY, false));
    }
}
