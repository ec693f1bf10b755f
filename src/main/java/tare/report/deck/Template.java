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
    private static final String HUNDREDTHS = "\\d{3,6}";
    /** Less room than this for content, and the title goes to the upper edge. */
    private static final double LEAST_ROOM = 0.45;

    private final Parts parts;
    private final String presentation;
    private final double width;
    private final double height;
    private final List<Layout> layouts;
    private final boolean dark;
    private final double fontFactor;
    private final Map<String, Integer> colours = new HashMap<>();

    /**
     * A placeholder of a layout with its inherited place.
     *
     * @param moved whether slides put it elsewhere than the layout does
     */
    record Slot(String type, String index, Box box, double fontSize, boolean moved) {
        Slot at(Box other, double size) {
            return new Slot(type, index, other, size, true);
        }
    }

    /** A layout. */
    record Layout(String part, String type, List<Slot> slots) {
        Optional<Slot> slot(String... types) {
            return slots.stream().filter(s -> List.of(types).contains(s.type())).findFirst();
        }

        Optional<Slot> title() {
            return slot("title", "ctrTitle");
        }

        /** A line over the title; other placeholders of that number are for other things. */
        Optional<Slot> kicker() {
            double under = title().map(t -> t.box().y() + 4).orElse(0.0);
            return slots.stream()
                    .filter(s -> s.type().equals("body") && s.index().equals("10"))
                    .filter(s -> s.box().height() <= 40 && s.box().bottom() <= under)
                    .findFirst();
        }
    }

    private Template(Parts parts, String presentation, Element root) throws IOException {
        this.parts = parts;
        this.presentation = presentation;
        Element size = Xml.first(root, "sldSz").orElseThrow(() -> new IOException("the template has no slide size"));
        this.width = side(size.getAttribute("cx"));
        this.height = side(size.getAttribute("cy"));
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
            throw new IOException("the template has no layout with a title: give one of its layouts a title");
        }
        this.dark = isDark;
        this.fontFactor = factor;
    }

    /** A side of the slide in points, between one inch and what presentation programs allow. */
    private static double side(String emu) throws IOException {
        double points = emu.matches("\\d{1,9}") ? Long.parseLong(emu) / POINT : 0;
        if (points < 72 || points > 4032) {
            throw new IOException("the template's slides have no size that can be used: " + emu);
        }
        return points;
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
                Optional<byte[]> xml = parts.get(part);
                if (xml.isPresent()) {
                    Element layout = Xml.parse(xml.get());
                    List<Slot> slots = slots(layout, inherited, titleSize(root));
                    layouts.add(new Layout(part, layout.getAttribute("type"), slots));
                }
            }
        }
    }

    private static double titleSize(Element master) {
        return Xml.first(master, "titleStyle")
                .flatMap(t -> Xml.first(t, "defRPr"))
                .map(e -> e.getAttribute("sz"))
                .filter(s -> s.matches(HUNDREDTHS))
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
                    .filter(s -> s.matches(HUNDREDTHS))
                    .map(s -> Integer.parseInt(s) / 100.0)
                    .orElse(from != null ? from.fontSize() : titleSize);
            out.add(new Slot(type, ph.get().getAttribute("idx"), box, size, false));
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
        List<String> numbers = List.of(
                off.get().getAttribute("x"),
                off.get().getAttribute("y"),
                ext.get().getAttribute("cx"),
                ext.get().getAttribute("cy"));
        if (!numbers.stream().allMatch(n -> n.matches("-?\\d{1,12}"))) {
            return Optional.empty();
        }
        double[] p =
                numbers.stream().mapToDouble(n -> Long.parseLong(n) / POINT).toArray();
        return Optional.of(new Box(p[0], p[1], p[2], p[3]));
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

    /** For slides whose content is drawn: a title, at the upper edge where its own place leaves no room, and nothing else to fill. */
    Layout finding() {
        Layout best = layouts.stream()
                .filter(l -> l.title().isPresent())
                .min(Comparator.comparingInt(Template::rank))
                .orElseThrow();
        Box title = best.title().orElseThrow().box();
        boolean narrow = title.width() < 0.3 * width || title.right() > width + 1 || title.height() < 8;
        if (!narrow && content(best).height() >= LEAST_ROOM * height) {
            return best;
        }
        Box above = new Box(0.05 * width, 0.06 * height, 0.9 * width, 0.13 * height);
        List<Slot> slots = best.slots().stream()
                .filter(s -> !s.type().equals("subTitle"))
                .map(s -> s.type().equals("title") || s.type().equals("ctrTitle")
                        ? s.at(above, Math.clamp(s.fontSize(), 20 * scale(), 28 * scale()))
                        : s)
                .toList();
        return new Layout(best.part(), best.type(), slots);
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
