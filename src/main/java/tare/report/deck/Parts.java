package tare.report.deck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Element;
import tare.report.SafeText;
import tare.report.Unclosed;

/**
 * An Office package: named parts with content types and relations. Written in the order of names with a fixed time, so
 * that the same parts give the same bytes.
 */
public final class Parts {
    private static final String TYPES = "[Content_Types].xml";
    private static final String CORE = "docProps/core.xml";
    private static final String MADE = "<dc:creator>Tare</dc:creator>";
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final long LIMIT = 200L << 20;

    private final Map<String, byte[]> parts = new TreeMap<>();
    private final Map<String, Content> late = new TreeMap<>();
    private final Map<String, String> defaults = new TreeMap<>();
    private final Map<String, String> overrides = new TreeMap<>();

    /** A part that is too large to be kept: written when the package is. */
    @FunctionalInterface
    public interface Content {
        /** The stream stays open. */
        void write(OutputStream out) throws IOException;
    }

    /** A relation of one part to another. */
    public record Relation(String id, String type, String target, boolean external) {}

    /** An empty package. */
    public static Parts empty() {
        Parts out = new Parts();
        out.defaults.put("rels", "application/vnd.openxmlformats-package.relationships+xml");
        out.defaults.put("xml", "application/xml");
        return out;
    }

    /** Reads a package; refused when it is none, or expands beyond 200 MB. */
    public static Parts read(InputStream in) throws IOException {
        Parts out = new Parts();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (!e.isDirectory()) {
                    byte[] bytes = zip.readNBytes((int) (LIMIT - total));
                    total += bytes.length;
                    if (total >= LIMIT) {
                        throw new IOException("the package expands beyond " + (LIMIT >> 20) + " MB");
                    }
                    out.parts.put(e.getName(), bytes);
                }
            }
        }
        byte[] types = out.parts.remove(TYPES);
        if (types == null) {
            throw new IOException("not an Office package: it has no list of content types");
        }
        out.readTypes(types);
        return out;
    }

    /** A package from text parts in resources, named in {@code parts.txt}. */
    static Parts ofResources(String folder) throws IOException {
        Parts out = new Parts();
        String list = new String(resource(folder + "parts.txt"), StandardCharsets.UTF_8);
        for (String name : list.lines().toList()) {
            out.parts.put(name, resource(folder + name));
        }
        byte[] types = out.parts.remove(TYPES);
        out.readTypes(types == null ? new byte[0] : types);
        return out;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Parts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("resource missing: " + name);
            }
            return in.readAllBytes();
        }
    }

    private void readTypes(byte[] xml) throws IOException {
        Element root = Xml.parse(xml);
        for (Element e : Xml.children(root)) {
            String type = e.getAttribute("ContentType");
            if (e.getLocalName().equals("Default")) {
                defaults.put(e.getAttribute("Extension"), type);
            } else {
                overrides.put(e.getAttribute("PartName").replaceFirst("^/", ""), type);
            }
        }
    }

    public Set<String> names() {
        return new TreeSet<>(parts.keySet());
    }

    public Optional<byte[]> get(String name) {
        byte[] bytes = parts.get(name);
        return bytes == null ? Optional.empty() : Optional.of(bytes.clone());
    }

    /** Adds or replaces a part that has a content type of its own. */
    public void add(String name, String contentType, byte[] bytes) {
        parts.put(name, bytes);
        overrides.put(name, contentType);
    }

    /** As {@link #add(String, String, byte[])} for XML text. */
    public void add(String name, String contentType, String xml) {
        add(name, contentType, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a part that is made while the package is written; {@link #get} does not know it. */
    void addLate(String name, String contentType, Content content) {
        late.put(name, content);
        overrides.put(name, contentType);
    }

    /** Adds a part whose content type goes by its extension. */
    public void addByExtension(String name, String contentType, byte[] bytes) {
        parts.put(name, bytes);
        defaults.put(name.substring(name.lastIndexOf('.') + 1), contentType);
    }

    /** Replaces the bytes of a part that is there. */
    void replace(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    public void remove(String name) {
        parts.remove(name);
        parts.remove(relationsOf(name));
        overrides.remove(name);
    }

    /** Makes a part of one kind (a template's main part) one of another. */
    void retype(String name, String contentType) {
        overrides.put(name, contentType);
    }

    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    /** The relations of a part; the empty name is the package itself. */
    public List<Relation> relations(String part) throws IOException {
        byte[] xml = parts.get(relationsOf(part));
        List<Relation> out = new ArrayList<>();
        if (xml != null) {
            for (Element e : Xml.children(Xml.parse(xml))) {
                out.add(new Relation(
                        e.getAttribute("Id"),
                        e.getAttribute("Type"),
                        e.getAttribute("Target"),
                        e.getAttribute("TargetMode").equals("External")));
            }
        }
        return out;
    }

    public void relate(String part, List<Relation> relations) {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (Relation r : relations) {
            xml.append("<Relationship Id=\"")
                    .append(r.id())
                    .append("\" Type=\"")
                    .append(r.type())
                    .append("\" Target=\"")
                    .append(SafeText.xml(r.target()))
                    .append(r.external() ? "\" TargetMode=\"External\"/>" : "\"/>");
        }
        xml.append("</Relationships>");
        parts.put(relationsOf(part), xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The part that a target of another part names, as it is written: names of parts keep their codes. */
    static String resolve(String part, String target) {
        String from = target.startsWith("/") ? "" : part.substring(0, part.lastIndexOf('/') + 1);
        Deque<String> way = new ArrayDeque<>();
        for (String step : (from + target).split("/", -1)) {
            if (step.equals("..")) {
                way.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                way.addLast(step);
            }
        }
        return String.join("/", way);
    }

    /** Says what the package is and who made it. */
    void properties(String elements) throws IOException {
        add(
                CORE,
                "application/vnd.openxmlformats-package.core-properties+xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties"
                        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + elements
                        + "</cp:coreProperties>");
        List<Relation> top = new ArrayList<>(relations(""));
        top.add(new Relation(
                "rIdCore",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                CORE,
                false));
        relate("", top);
    }

    /** Writes the package; the stream stays open. */
    public void save(OutputStream out) throws IOException {
        if (!parts.containsKey(CORE)) {
            properties(MADE);
        }
        try (ZipOutputStream zip = new ZipOutputStream(new Unclosed(out))) {
            entry(zip, TYPES, o -> o.write(types().getBytes(StandardCharsets.UTF_8)));
            Map<String, Content> all = new TreeMap<>(late);
            parts.forEach((name, bytes) -> all.put(name, o -> o.write(bytes)));
            for (Map.Entry<String, Content> e : all.entrySet()) {
                entry(zip, e.getKey(), e.getValue());
            }
        }
        out.flush();
    }

    private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
        ZipEntry e = new ZipEntry(name);
        e.setTimeLocal(EPOCH);
        zip.putNextEntry(e);
        content.write(zip);
        zip.closeEntry();
    }

    private String types() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        defaults.forEach((k, v) -> xml.append("<Default Extension=\"")
                .append(SafeText.xml(k))
                .append("\" ContentType=\"")
                .append(SafeText.xml(v))
                .append("\"/>"));
        overrides.forEach((k, v) -> {
            if (parts.containsKey(k) || late.containsKey(k)) {
                xml.append("<Override PartName=\"/")
                        .append(SafeText.xml(k))
                        .append("\" ContentType=\"")
                        .append(SafeText.xml(v))
                        .append("\"/>");
            }
        });
        return xml.append("</Types>").toString();
    }

    /** A copy whose parts may be changed without touching this one. */
    public Parts copy() {
        Parts out = new Parts();
        out.parts.putAll(parts);
        out.late.putAll(late);
        out.defaults.putAll(defaults);
        out.overrides.putAll(overrides);
        return out;
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
