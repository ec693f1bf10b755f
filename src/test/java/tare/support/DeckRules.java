package tare.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Rules of a presentation that no schema holds and whose breach makes PowerPoint offer a repair. */
public final class DeckRules {
    private static final long MASTERS_FROM = 2_147_483_648L;
    private static final long WIDEST_LINE = 20_116_800;
    private static final int MOST_SERIES = 255;
    private static final int MOST_POINTS = 32_000;
    private static final Pattern RANGE = Pattern.compile("'?([^'!]+)'?!\\$[A-Z]+\\$(\\d+)(?::\\$[A-Z]+\\$(\\d+))?");

    private final Map<String, byte[]> parts;
    private final Map<String, Map<String, String>> relations = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();

    private DeckRules(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** What a zipped file holds, by name. */
    public static Map<String, byte[]> parts(byte[] zipped) throws IOException {
        Map<String, byte[]> out = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (out.put(e.getName(), zip.readAllBytes()) != null) {
                    throw new IOException("twice in the package: " + e.getName());
                }
            }
        }
        return out;
    }

    /** Every breach, with its part; empty for a deck that keeps all rules. */
    public static List<String> broken(Map<String, byte[]> parts) throws IOException {
        DeckRules rules = new DeckRules(parts);
        rules.types();
        rules.relations();
        rules.reached();
        for (String part : parts.keySet()) {
            if (part.endsWith(".xml") && !part.startsWith("[")) {
                rules.part(part, rules.xml(part));
            }
        }
        rules.presentation();
        return rules.broken;
    }

    private Document xml(String part) {
        return ReadXml.of(Objects.requireNonNull(parts.get(part), part));
    }

    private void bad(boolean is, String what, String part) {
        if (is) {
            broken.add(what + ": " + part);
        }
    }

    private static List<Element> all(Document xml, String name) {
        return list(xml.getElementsByTagName(name));
    }

    private static List<Element> all(Element in, String name) {
        return list(in.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> out = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            out.add((Element) nodes.item(i));
        }
        return out;
    }

    private static List<String> values(List<Element> elements, String attribute) {
        return elements.stream().map(e -> e.getAttribute(attribute)).toList();
    }

    private static boolean twice(List<String> values) {
        return new HashSet<>(values).size() != values.size();
    }

    private void types() {
        Document xml = xml("[Content_Types].xml");
        List<String> named = values(all(xml, "Override"), "PartName");
        List<String> extensions = values(all(xml, "Default"), "Extension");
        bad(twice(named) || twice(extensions), "a type is given twice", "[Content_Types].xml");
        named.forEach(n -> bad(!parts.containsKey(n.substring(1)), "a type without its part", n));
        for (String part : parts.keySet()) {
            boolean typed = named.contains("/" + part)
                    || extensions.contains(part.substring(part.lastIndexOf('.') + 1))
                    || part.startsWith("[");
            bad(!typed, "no type", part);
        }
    }

    private void relations() {
        for (String part : parts.keySet()) {
            if (part.endsWith(".rels")) {
                String owner = part.replace("_rels/", "").replaceFirst("\\.rels$", "");
                Map<String, String> targets = new HashMap<>();
                for (Element r : all(xml(part), "Relationship")) {
                    boolean outside = r.getAttribute("TargetMode").equals("External");
                    String target = outside
                            ? ""
                            : URI.create("/" + owner)
                                    .resolve(r.getAttribute("Target"))
                                    .getPath()
                                    .substring(1);
                    bad(!outside && !parts.containsKey(target), "a relation leads nowhere", part + " " + target);
                    bad(targets.put(r.getAttribute("Id"), target) != null, "a relation's id twice", part);
                }
                relations.put(owner, targets);
            }
        }
    }

    private void reached() {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(""));
        while (!open.isEmpty()) {
            Map<String, String> targets = relations.getOrDefault(open.removeLast(), Map.of());
            targets.values().stream().filter(seen::add).forEach(open::add);
        }
        for (String part : parts.keySet()) {
            bad(!part.endsWith(".rels") && !part.startsWith("[") && !seen.contains(part), "nothing leads to", part);
        }
    }

    private void part(String part, Document xml) throws IOException {
        for (Element e : list(xml.getElementsByTagName("*"))) {
            for (String r : List.of("r:id", "r:embed", "r:link")) {
                boolean known = relations.getOrDefault(part, Map.of()).containsKey(e.getAttribute(r));
                bad(e.hasAttribute(r) && !known, "an id without relation", part);
            }
            boolean text = e.getTagName().matches("[ap]:txBody|c:rich");
            bad(text && all(e, "a:p").isEmpty(), "a text without paragraph", part);
            boolean size = e.hasAttribute("cx") && e.hasAttribute("cy");
            bad(size && (number(e, "cx") < 0 || number(e, "cy") < 0), "a negative size", part);
        }
        bad(twice(values(all(xml, "p:cNvPr"), "id")), "a shape's id twice", part);
        bad(
                all(xml, "a:ln").stream().anyMatch(l -> l.hasAttribute("w") && number(l, "w") > WIDEST_LINE),
                "a line wider than lines are",
                part);
        all(xml, "a:tbl").forEach(t -> table(part, t));
        all(xml, "p:pic").forEach(p -> picture(part, p));
        if (part.matches("ppt/charts/[^/]+\\.xml")) {
            chart(part, xml);
        }
        if (part.matches("ppt/(slides|notesSlides)/[^/]+\\.xml")) {
            String wanted = part.contains("notes") ? "ppt/notesMasters/" : "ppt/slideLayouts/";
            long found = relations.getOrDefault(part, Map.of()).values().stream()
                    .filter(t -> t.startsWith(wanted))
                    .count();
            bad(found != 1, "no layout or master", part);
        }
    }

    private static long number(Element e, String attribute) {
        return Long.parseLong(e.getAttribute(attribute));
    }

    private void table(String part, Element table) {
        List<Element> columns = all(table, "a:gridCol");
        bad(columns.stream().anyMatch(c -> number(c, "w") <= 0), "a column without width", part);
        bad(
                all(table, "a:tr").stream().anyMatch(r -> all(r, "a:tc").size() != columns.size()),
                "a row with other cells than columns",
                part);
    }

    private void picture(String part, Element picture) {
        Map<String, String> targets = relations.getOrDefault(part, Map.of());
        String shown = targets.getOrDefault(all(picture, "a:blip").getFirst().getAttribute("r:embed"), "");
        bad(!shown.matches(".*\\.(png|jpe?g|gif)"), "a picture without one that every program shows", part);
        for (Element svg : all(picture, "asvg:svgBlip")) {
            String drawn = targets.getOrDefault(svg.getAttribute("r:embed"), "");
            bad(!drawn.endsWith(".svg"), "a drawing that is none", part);
        }
    }

    private void chart(String part, Document xml) throws IOException {
        List<Element> data = all(xml, "c:externalData");
        String book = data.isEmpty()
                ? ""
                : relations
                        .getOrDefault(part, Map.of())
                        .getOrDefault(data.getFirst().getAttribute("r:id"), "");
        bad(!book.endsWith(".xlsx"), "a chart without its workbook", part);
        if (!parts.containsKey(book)) {
            return;
        }
        Map<String, Integer> rows = rows(parts(Objects.requireNonNull(parts.get(book))));
        for (Element f : all(xml, "c:f")) {
            var range = RANGE.matcher(f.getTextContent());
            boolean there = range.matches()
                    && rows.getOrDefault(range.group(1), 0)
                            >= Integer.parseInt(range.group(3) == null ? range.group(2) : range.group(3));
            bad(!there, "a range that the workbook has not", part + " " + f.getTextContent());
        }
        List<Element> series = all(xml, "c:ser");
        bad(series.isEmpty() || series.size() > MOST_SERIES, series.size() + " series", part);
        bad(twice(firsts(series, "c:idx")) || twice(firsts(series, "c:order")), "a series' number twice", part);
        List<String> axes = new ArrayList<>(firsts(all(xml, "c:valAx"), "c:axId"));
        axes.addAll(firsts(all(xml, "c:catAx"), "c:axId"));
        bad(!axes.containsAll(values(all(xml, "c:axId"), "val")), "an axis that is not there", part);
        for (String cache : List.of("c:numCache", "c:strCache")) {
            all(xml, cache).forEach(c -> points(part, c));
        }
    }

    private static List<String> firsts(List<Element> in, String name) {
        return in.stream().map(e -> all(e, name).getFirst().getAttribute("val")).toList();
    }

    private void points(String part, Element cache) {
        long count = number(all(cache, "c:ptCount").getFirst(), "val");
        List<Long> at = all(cache, "c:pt").stream().map(p -> number(p, "idx")).toList();
        boolean rising = at.equals(at.stream().sorted().distinct().toList());
        bad(!rising || !at.isEmpty() && at.getLast() >= count, "points out of order", part);
        bad(count > MOST_POINTS, count + " points", part);
    }

    private static Map<String, Integer> rows(Map<String, byte[]> book) {
        List<String> sheets =
                values(all(ReadXml.of(Objects.requireNonNull(book.get("xl/workbook.xml"))), "sheet"), "name");
        Map<String, Integer> out = new HashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            byte[] sheet = Objects.requireNonNull(book.get("xl/worksheets/sheet" + (i + 1) + ".xml"));
            out.put(
                    sheets.get(i),
                    Integer.parseInt(all(ReadXml.of(sheet), "row").getLast().getAttribute("r")));
        }
        return out;
    }

    private void presentation() {
        String part = "ppt/presentation.xml";
        Document xml = xml(part);
        List<String> slides = values(all(xml, "p:sldId"), "id");
        bad(twice(slides) || slides.stream().anyMatch(i -> Long.parseLong(i) < 256), "slides' ids", part);
        bad(all(xml, "p:notesMasterId").size() != 1, "no master of the notes", part);
        List<String> masters = new ArrayList<>(values(all(xml, "p:sldMasterId"), "id"));
        for (String name : parts.keySet()) {
            if (name.matches("ppt/slideMasters/[^/]+\\.xml")) {
                masters.addAll(values(all(xml(name), "p:sldLayoutId"), "id"));
            }
            boolean master = name.matches("ppt/(slide|notes)Masters/[^/]+\\.xml");
            boolean themed =
                    relations.getOrDefault(name, Map.of()).values().stream().anyMatch(t -> t.contains("/theme/"));
            bad(master && !themed, "a master without theme", name);
        }
        bad(
                twice(masters) || masters.stream().anyMatch(i -> Long.parseLong(i) < MASTERS_FROM),
                "ids of masters and layouts",
                part);
        long files = parts.keySet().stream()
                .filter(n -> n.matches("ppt/slides/[^/]+\\.xml"))
                .count();
        bad(files != slides.size(), "slides that are not shown", part);
        bad(
                !new String(Objects.requireNonNull(parts.get(part)), StandardCharsets.UTF_8).contains("sldSz"),
                "no size",
                part);
    }
}
