package tare.report.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A deck without slides: its theme, masters and layouts, and where these leave room. Ours, or the user's own .pptx, whose
 * slides are taken out.
 */
final class Template {
    static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    private static final double POINT = 12700;

    private final Parts parts;
    private final String presentation;
    private final double width;
    private final double height;
    private final List<Layout> layouts;
    private final boolean dark;
    private final double fontFactor;
    private final Map<String, Integer> colours = new HashMap<>();

    /** A placeholder of a layout with its inherited place. */
    record Slot(String type, String index, Box box, double fontSize) {}

    /** A layout. */
    record Layout(String part, String type, List<Slot> slots) {
        Optional<Slot> slot(String... types) {
            return slots.stream().filter(s -> List.of(types).contains(s.type())).findFirst();
        }

        Optional<Slot> title() {
            return slot("title", "ctrTitle");
        }

        Optional<Slot> kicker() {
            return slots.stream()
                    .filter(s -> s.type().equals("body") && s.index().equals("10"))
                    .findFirst();
        }
    }

    private Template(Parts parts, String presentation, Element root) throws IOException {
        this.parts = parts;
        this.presentation = presentation;
        Element size = Xml.first(root, "sldSz").orElseThrow(() -> new IOException("the template has no slide size"));
        this.width = Long.parseLong(size.getAttribute("cx")) / POINT;
        this.height = Long.parseLong(size.getAttribute("cy")) / POINT;
        this.layouts = new ArrayList<>();
        boolean isDark = false;
        double factor = 1;
        for (Parts.Relation r : parts.relations(presentation)) {
            if (r.type().endsWith("/slideMaster")) {
                String master = Parts.resolve(presentation, r.target());
                readMaster(master);
                Look.colours(parts, master).forEach(colours::putIfAbsent);
                isDark |= layouts.size() > 0 && Look.isDark(parts, master);
                factor = Math.max(factor, Look.fontFactor(parts, master));
            }
        }
        if (layouts.stream().noneMatch(l -> l.title().isPresent())) {
            throw new IOException("the template has no layout with a title");
        }
        this.dark = isDark;
        this.fontFactor = factor;
    }

    static Template ours() throws IOException {
        return of(Parts.ofResources("/tare/deck/"));
    }

    /** Reads a .pptx or .potx and takes its slides out. */
    static Template ofFile(byte[] pptx) throws IOException {
        return of(Parts.read(Parts.stream(pptx)));
    }

    private static Template of(Parts parts) throws IOException {
        String presentation = parts.relations("").stream()
                .filter(r -> r.type().endsWith("/officeDocument"))
                .map(r -> Parts.resolve("", r.target()))
                .findFirst()
                .orElseThrow(() -> new IOException("the template has no presentation"));
        byte[] xml = parts.get(presentation).orElseThrow(() -> new IOException("the template has no presentation"));
        Element root = Xml.parse(xml);
        if (!root.getLocalName().equals("presentation")) {
            throw new IOException("the template is not a presentation but a " + root.getLocalName());
        }
        Strip.slides(parts, presentation, root);
        parts.retype(presentation, MAIN);
        return new Template(parts, presentation, root);
    }

    private void readMaster(String master) throws IOException {
        Element root = Xml.parse(parts.get(master).orElseThrow(() -> new IOException("missing part " + master)));
        Map<String, Slot> inherited = new HashMap<>();
        for (Slot s : slots(root, Map.of(), titleSize(root))) {
            inherited.putIfAbsent(s.type(), s);
        }
        List<Parts.Relation> relations = new ArrayList<>(parts.relations(master));
        for (Parts.Relation r : relations) {
            if (r.type().endsWith("/slideLayout")) {
                String part = Parts.resolve(master, r.target());
                Element layout = Xml.parse(parts.get(part).orElseThrow(() -> new IOException("missing part " + part)));
                layouts.add(new Layout(part, layout.getAttribute("type"), slots(layout, inherited, titleSize(root))));
            }
        }
    }

    private static double titleSize(Element master) {
        return Xml.first(master, "titleStyle")
                .flatMap(t -> Xml.first(t, "defRPr"))
                .map(e -> e.getAttribute("sz"))
                .filter(s -> !s.isEmpty())
                .map(s -> Integer.parseInt(s) / 100.0)
                .orElse(44.0);
    }

    private List<Slot> slots(Element root, Map<String, Slot> inherited, double titleSize) {
        List<Slot> out = new ArrayList<>();
        for (Element sp : Xml.all(root, "sp")) {
            Optional<Element> ph = Xml.first(sp, "ph");
            if (ph.isEmpty()) {
                continue;
            }
            String type =
                    ph.get().getAttribute("type").isEmpty() ? "obj" : ph.get().getAttribute("type");
            String parent =
                    type.equals("ctrTitle") ? "title" : type.equals("obj") || type.equals("subTitle") ? "body" : type;
            Slot from = inherited.get(parent);
            Box box = box(sp).orElse(from != null ? from.box() : new Box(0, 0, 0, 0));
            double size = Xml.first(sp, "lvl1pPr")
                    .flatMap(l -> Xml.first(l, "defRPr"))
                    .map(e -> e.getAttribute("sz"))
                    .filter(s -> !s.isEmpty())
                    .map(s -> Integer.parseInt(s) / 100.0)
                    .orElse(from != null ? from.fontSize() : titleSize);
            out.add(new Slot(type, ph.get().getAttribute("idx"), box, size));
        }
        return out;
    }

    private static Optional<Box> box(Element sp) {
        Optional<Element> xfrm = Xml.child(sp, "spPr").flatMap(p -> Xml.child(p, "xfrm"));
        Optional<Element> off = xfrm.flatMap(x -> Xml.child(x, "off"));
        Optional<Element> ext = xfrm.flatMap(x -> Xml.child(x, "ext"));
        if (off.isEmpty() || ext.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Box(
                Long.parseLong(off.get().getAttribute("x")) / POINT,
                Long.parseLong(off.get().getAttribute("y")) / POINT,
                Long.parseLong(ext.get().getAttribute("cx")) / POINT,
                Long.parseLong(ext.get().getAttribute("cy")) / POINT));
    }

    Parts parts() {
        return parts;
    }

    String presentation() {
        return presentation;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** 1 for slides of 960 by 540 points. */
    double scale() {
        return Math.min(width / 960, height / 540);
    }

    /** Whether its background is dark, so that content stands on a light panel. */
    boolean dark() {
        return dark;
    }

    /** The theme's colours of text and background, by the names that slides use. */
    Map<String, Integer> colours() {
        return colours;
    }

    /** How much wider its fonts run than the measure's. */
    double fontFactor() {
        return fontFactor;
    }

    /** For the first slide: a title layout that leaves room under its title, else as for the others. */
    Layout headline() {
        return layouts.stream()
                .filter(l -> l.type().equals("title") && l.title().isPresent())
                .filter(l -> l.title().get().box().bottom() < 0.45 * height
                        && l.slot("subTitle")
                                .map(s -> s.box().bottom() < 0.6 * height)
                                .orElse(true))
                .findFirst()
                .orElseGet(this::finding);
    }

    /** For slides whose content is drawn: a title and nothing else to fill. */
    Layout finding() {
        return layouts.stream()
                .filter(l -> l.title().isPresent())
                .min(Comparator.comparingInt(Template::rank))
                .orElseThrow();
    }

    private static int rank(Layout l) {
        return switch (l.type().toLowerCase(Locale.ROOT)) {
            case "titleonly" -> 0;
            case "obj", "tx" -> 1;
            case "blank" -> 9;
            case "title" -> 5;
            default -> 3;
        };
    }

    /** Where content goes under (or above) a layout's title. */
    Box content(Layout layout) {
        double s = scale();
        Box title = layout.title().map(Slot::box).orElse(new Box(48 * s, 40 * s, width - 96 * s, 60 * s));
        double left = title.width() > 0.6 * width ? title.x() : 0.05 * width;
        double wide = title.width() > 0.6 * width ? title.width() : 0.9 * width;
        double foot = height - 36 * s;
        for (Slot slot : layout.slots()) {
            boolean low = List.of("ftr", "sldNum", "dt").contains(slot.type())
                    && slot.box().y() > 0.75 * height;
            if (low) {
                foot = Math.min(foot, slot.box().y());
            }
        }
        if (title.y() > 0.5 * height) {
            double top = 0.06 * height;
            return new Box(left, top, wide, title.y() - top - 8 * s);
        }
        double under = layout.slot("subTitle").map(sub -> sub.box().bottom()).orElse(title.bottom());
        double top = Math.max(title.bottom(), under) + 10 * s;
        return new Box(left, top, wide, foot - 6 * s - top);
    }
}
