package tare.importer.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An XML element, small and immutable. Namespaces are left out of names.
 *
 * @param name local name
 * @param attributes by local name, in file order
 * @param children elements in file order
 * @param text own text, pieces joined, without space around it
 * @param line line at which it begins
 */
public record XmlElement(
        String name, Map<String, String> attributes, List<XmlElement> children, String text, int line) {
    public XmlElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** Where it stands, as notes say it. */
    public String place() {
        return "line " + line;
    }

    /** An attribute, or an empty text. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The first child of this name. */
    public Optional<XmlElement> child(String child) {
        return children.stream().filter(c -> c.name.equals(child)).findFirst();
    }

    /** All children of this name. */
    public List<XmlElement> children(String child) {
        return children.stream().filter(c -> c.name.equals(child)).toList();
    }

    /** The text of the first child of this name, or an empty text. */
    public String childText(String child) {
        return child(child).map(XmlElement::text).orElse("");
    }
}
