package tare.importer.mapping;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tare.importer.text.XmlElement;

/**
 * The fields of an XML element. A name is a path of child elements ({@code run/metric}), an attribute ({@code @name},
 * {@code mean/@value}), the own text ({@code .}), and begins at the root with {@code /}. {@code *} is any element,
 * {@code //} any depth.
 */
record XmlFields(XmlElement element, XmlElement root) implements Fields {

    /** All elements that a path finds below an element, each once; two that are alike are two. */
    static List<XmlElement> find(XmlElement from, String path) {
        if (path.isEmpty() || path.equals(".")) {
            return List.of(from);
        }
        if (path.startsWith("//")) {
            String rest = path.substring(2);
            Set<XmlElement> once = Collections.newSetFromMap(new IdentityHashMap<>());
            return descendants(from)
                    .flatMap(e -> step(e, rest).stream())
                    .filter(once::add)
                    .toList();
        }
        return step(from, path);
    }

    private static Stream<XmlElement> descendants(XmlElement from) {
        return Stream.concat(Stream.of(from), from.children().stream().flatMap(XmlFields::descendants));
    }

    private static List<XmlElement> step(XmlElement from, String path) {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        List<XmlElement> here = name.equals("*") ? from.children() : from.children(name);
        if (slash < 0) {
            return here;
        }
        String rest = path.substring(slash + 1);
        String below = rest.startsWith("/") ? "/" + rest : rest;
        return here.stream().flatMap(e -> find(e, below).stream()).toList();
    }

    @Override
    public Optional<String> get(String name) {
        return all(name).stream().findFirst();
    }

    @Override
    public List<String> all(String name) {
        boolean absolute = name.startsWith("/") && !name.startsWith("//");
        XmlElement from = absolute ? root : element;
        String path = absolute ? name.substring(1) : name;
        int at = path.lastIndexOf('@');
        if (at < 0) {
            return find(from, path).stream()
                    .map(XmlElement::text)
                    .filter(t -> !t.isEmpty())
                    .toList();
        }
        String attribute = path.substring(at + 1);
        String to = at == 0 ? "" : path.substring(0, at - 1);
        return find(from, to).stream()
                .filter(e -> e.attributes().containsKey(attribute))
                .map(e -> e.attribute(attribute))
                .toList();
    }

    @Override
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (XmlElement e : find(element, prefix)) {
            found.putAll(e.attributes());
            e.children().stream().filter(c -> !c.text().isEmpty()).forEach(c -> found.put(c.name(), c.text()));
        }
        return found;
    }

    @Override
    public String place(String name) {
        return element.place();
    }
}
