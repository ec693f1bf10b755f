package tare.report.deck;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tare.model.VisibleText;
import tare.plot.Scene;
import tare.report.Block;
import tare.report.Page;
import tare.report.Report;
import tare.report.SafeText;

/** Pages as slides on a template: titles and text that fit, long pages cut, notes, numbers and footers. */
public final class Deck {
    private static final String P = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final double[] SHRINKS = {1, 0.93, 0.86, 0.8, 0.75};
    /** Long content may be written smaller where that spares so much of the slides. */
    private static final double SMALLER = 0.86;

    private static final double WORTH = 0.67;
    /** A title may be written this much smaller to need a line less. */
    private static final double SPARED = 0.9;
    /** Little content is written larger: type scale and the share of the room that it may then take. */
    private static final double[][] GROWN = {{1.25, 0.7}, {1.12, 0.85}};

    private final Report report;
    private final Template template;
    private final Pen pen;
    private final Canvas.Counter counter = new Canvas.Counter();
    private final List<String> slides = new ArrayList<>();
    private final Notes notes;
    private final boolean shown;
    private final Optional<Logo> logo;
    private final List<Shown> pictures = new ArrayList<>();

    /**
     * A slide as it will look.
     *
     * @param page id of the page that it belongs to
     * @param scene its picture
     * @param logo where the logo stands: x, y, width, height; empty without one
     */
    public record Shown(String page, Scene scene, List<Double> logo) {
        public Shown {
            logo = List.copyOf(logo);
        }
    }

    private Deck(Report report, Template template, boolean shown) throws IOException {
        this.report = report;
        this.template = template;
        this.shown = shown;
        this.logo = Logo.of(report.branding().logo(), template);
        TextFit fit = new TextFit(template.fontFactor());
        this.pen = template.dark() ? Pen.onPanel(fit, template.scale()) : Pen.onTheme(fit, template.scale());
        this.notes = new Notes(template);
    }

    /** The slides as they will look, without writing them. */
    public static List<Shown> shown(Report report) throws IOException {
        Deck deck = new Deck(report, template(report), true);
        for (Page page : report.pages()) {
            deck.page(page);
        }
        return List.copyOf(deck.pictures);
    }

    private static Template template(Report report) throws IOException {
        byte[] own = report.branding().template();
        return own.length == 0 ? Template.ours() : Template.ofFile(own);
    }

    /** Writes the report's pages; the stream stays open. */
    public static void write(Report report, OutputStream out) throws IOException {
        Deck deck = new Deck(report, template(report), false);
        for (Page page : report.pages()) {
            deck.page(page);
        }
        deck.finish();
        deck.template.parts().save(out);
    }

    private void page(Page page) throws IOException {
        boolean first = slides.isEmpty();
        Template.Layout layout = first ? template.headline() : template.finding();
        List<Block> blocks = new ArrayList<>(page.blocks());
        blocks.replaceAll(b -> page.id().equals("sources") ? SourceSummary.of(b) : b);
        Optional<String> subtitle = Optional.empty();
        if (layout.slot("subTitle").isPresent()
                && !blocks.isEmpty()
                && blocks.getFirst() instanceof Block.Sentence s
                && s.tone() == Block.Tone.LEAD) {
            subtitle = Optional.of(s.text());
            blocks.removeFirst();
        }
        Piece all = Pieces.stack(pen, blocks);
        Box room = room(layout, page.title());
        List<Piece> parts = new ArrayList<>();
        double shrink = split(all, inside(room), parts);
        if (parts.size() > 1) {
            room = room(layout, page.title() + " (10 of 10)");
            parts.clear();
            shrink = split(all, inside(room), parts);
        }
        for (int i = 0; i < parts.size(); i++) {
            Template.Layout used = i == 0 ? layout : template.finding();
            Box own = room(used, page.title() + suffix(i, parts.size()));
            slide(page, used, i == 0 ? subtitle : Optional.empty(), parts.get(i), own, i, parts.size(), shrink);
        }
    }

    /** Cuts a page's content into what fits; returns the scale of the type. */
    private double split(Piece all, Box room, List<Piece> out) {
        for (double[] grown : GROWN) {
            if (all.height(room.width(), grown[0]) <= grown[1] * room.height() && all.whole(room.width(), grown[0])) {
                out.add(all);
                return grown[0];
            }
        }
        for (double shrink : SHRINKS) {
            boolean fits = all.height(room.width(), shrink) <= room.height();
            if (fits && shrink >= SMALLER && all.whole(room.width(), shrink)) {
                out.add(all);
                return shrink;
            }
        }
        for (double shrink : SHRINKS) {
            if (all.height(room.width(), shrink) <= room.height()) {
                out.add(all);
                return shrink;
            }
        }
        List<Piece> large = cut(all, room, SHRINKS[0]);
        List<Piece> small = cut(all, room, SMALLER);
        boolean spared = small.size() <= large.size() * WORTH;
        out.addAll(spared ? small : large);
        return spared ? SMALLER : SHRINKS[0];
    }

    private static List<Piece> cut(Piece all, Box room, double shrink) {
        List<Piece> out = new ArrayList<>();
        Optional<Piece> rest = Optional.of(all);
        while (rest.isPresent()) {
            Piece piece = rest.get();
            Optional<Piece.Cut> cut = piece.height(room.width(), shrink) <= room.height()
                    ? Optional.empty()
                    : piece.cut(room.width(), room.height(), shrink);
            out.add(cut.map(Piece.Cut::head).orElse(piece));
            rest = cut.map(Piece.Cut::tail);
        }
        return out;
    }

    private static String suffix(int part, int of) {
        return of > 1 ? " (" + (part + 1) + " of " + of + ")" : "";
    }

    private void slide(
            Page page,
            Template.Layout layout,
            Optional<String> subtitle,
            Piece piece,
            Box room,
            int part,
            int of,
            double shrink)
            throws IOException {
        Slide slide = new Slide(new SlideScene(pen.fit(), template.colours(), shown));
        int number = slides.size() + 1;
        slide.relate("slideLayout", "/" + layout.part());
        String suffix = suffix(part, of);
        layout.kicker().ifPresent(k -> slide.placeholder(k, "Kicker", List.of(kicker(page, k)), 0));
        layout.title().map(this::besideLogo).ifPresent(t -> title(slide, t, page.title(), suffix));
        subtitle.ifPresent(text -> layout.slot("subTitle").ifPresent(s -> filled(slide, s, "Subtitle", text)));
        if (template.dark()) {
            String white = "<a:solidFill>" + Pen.rgb("FFFFFF") + "</a:solidFill>";
            slide.shape("Panel", "", room, "roundRect", white, List.of(), "t", 0, false);
        }
        Canvas canvas = new Canvas(slide, template.parts(), counter);
        piece.draw(canvas, inside(room), shrink);
        brand(canvas);
        foot(slide, layout, page, number);
        if (shown) {
            slides.add(page.id());
            List<Double> place = logo.map(Logo::place).orElse(List.of());
            pictures.add(new Shown(
                    page.id(), slide.scene().scene(template.width(), template.height(), page.title()), place));
            return;
        }
        String name = "ppt/slides/tareSlide" + number + ".xml";
        notes.add(slide, number, page.title() + "\n" + page.speech());
        template.parts().add(name, P + "slide+xml", slide.xml());
        template.parts().relate(name, slide.relations());
        slides.add(name);
    }

    /** Footer and number in their placeholders; as text where a template has none, for every slide says its margin. */
    private void foot(Slide slide, Template.Layout layout, Page page, int number) {
        double s = template.scale();
        double y = template.height() - 28 * s;
        Optional<Template.Slot> own = layout.slot("ftr");
        if (own.isPresent()) {
            Template.Slot wide = wider(layout, own.get());
            slide.footer(wide, footer(page, wide), layout.kicker().isPresent(), !wide.equals(own.get()));
        } else {
            Box box = new Box(0.05 * template.width(), y, 0.8 * template.width(), 18 * s);
            Template.Slot slot = new Template.Slot("", "", box, 10, true);
            slide.text("Footer", box, List.of(Pen.para(10, Slide.quiet(footer(page, slot)))), "ctr");
        }
        Optional<Template.Slot> place = layout.slot("sldNum");
        if (place.isPresent()) {
            slide.number(place.get(), number);
        } else {
            Box box = new Box(0.87 * template.width(), y, 0.08 * template.width(), 18 * s);
            Pen.Para para = new Pen.Para(List.of(Slide.quiet(String.valueOf(number))), 10, "r", 0, false);
            slide.text("Slide number", box, List.of(para), "ctr");
        }
    }

    /** The organisation's colour as a line along the upper edge, and its logo. */
    private void brand(Canvas canvas) {
        String accent = report.branding().accent();
        if (!accent.isEmpty()) {
            Box edge = new Box(0, 0, template.width(), 5 * template.scale());
            canvas.slide()
                    .shape(
                            "Accent",
                            "",
                            edge,
                            "rect",
                            "<a:solidFill>" + Pen.rgb(accent.substring(1).toUpperCase(Locale.ROOT)) + "</a:solidFill>",
                            List.of(),
                            "t",
                            0,
                            false);
        }
        if (logo.isPresent() && !shown) {
            Logo l = logo.get();
            canvas.slide()
                    .logo("Logo", "Logo", l.box(), canvas.png(report.branding().logo()));
        }
    }

    /** Where content goes; on our own layouts a title of one line leaves it the room of the second. */
    private Box room(Template.Layout layout, String text) {
        Box room = template.content(layout);
        Optional<Template.Slot> title = layout.title().map(this::besideLogo);
        if (layout.kicker().isEmpty() || layout.slot("subTitle").isPresent() || title.isEmpty()) {
            return room;
        }
        double size = title.get().fontSize();
        Box box =
                new Box(0, 0, title.get().box().width() - 14, title.get().box().height());
        double lines = pen.fit()
                .lines(VisibleText.of(text), box.width(), whole(VisibleText.of(text), box, size), true)
                .size();
        double up = lines == 1 ? size * Pen.LINE : 0;
        return new Box(room.x(), room.y() - up, room.width(), room.height() + up);
    }

    /** On a dark template content stands on a light panel with a margin. */
    private Box inside(Box room) {
        return template.dark() ? new Box(room.x() + 10, room.y() + 8, room.width() - 20, room.height() - 16) : room;
    }

    /** A title that would run under the logo ends before it. */
    private Template.Slot besideLogo(Template.Slot title) {
        Box box = title.box();
        boolean under = logo.map(Logo::box)
                .filter(l -> l.y() < box.bottom() && l.bottom() > box.y() + 4)
                .filter(l -> l.x() < box.right() && l.x() > box.x() + box.width() / 2)
                .isPresent();
        if (!under) {
            return title;
        }
        double width = logo.orElseThrow().box().x() - box.x() - 8 * template.scale();
        return title.at(new Box(box.x(), box.y(), width, box.height()), title.fontSize());
    }

    private String kicker(Page page, Template.Slot slot) {
        return pen.fit()
                .oneLine(
                        page.kicker(),
                        slot.box().width() - 4 - logo.map(l -> l.box().width()).orElse(0.0),
                        slot.fontSize() < 30 ? slot.fontSize() : 12,
                        true);
    }

    private void title(Slide slide, Template.Slot slot, String text, String suffix) {
        double largest = slot.fontSize();
        Box box = new Box(0, 0, slot.box().width() - 14, Math.max(20, slot.box().height() - 7));
        String visible = VisibleText.of(text);
        double least = Math.min(largest, Math.max(14 * template.scale(), largest * 0.42));
        double size = whole(visible + suffix, box, pen.fit().size(visible + suffix, box, largest, least, true));
        double tail = pen.fit().width(suffix, size, true);
        Box room = new Box(0, 0, box.width(), box.height());
        String shown = pen.fit().height(visible + suffix, box.width(), size, true) <= box.height()
                ? visible
                : pen.fit().into(visible, new Box(0, 0, room.width() - tail / 2, room.height()), size, true);
        slide.placeholder(slot, "Title", List.of(shown + suffix), size < largest || slot.moved() ? size : 0);
    }

    /** A little smaller where that spares a line: no single word is left alone. */
    private double whole(String text, Box box, double size) {
        int lines = pen.fit().lines(text, box.width(), size, true).size();
        for (double s = size - 0.5; lines > 1 && s >= SPARED * size; s -= 0.5) {
            if (pen.fit().lines(text, box.width(), s, true).size() < lines) {
                return s;
            }
        }
        return size;
    }

    private void filled(Slide slide, Template.Slot slot, String name, String text) {
        Box box = new Box(0, 0, slot.box().width() - 4, slot.box().height());
        double largest = Math.min(slot.fontSize(), 24 * template.scale());
        double size = pen.fit().size(VisibleText.of(text), box, largest, 10 * template.scale(), false);
        slide.placeholder(slot, name, List.of(pen.fit().into(text, box, size, false)), size);
    }

    /** A template's footer is often a short line in the middle: it takes the room up to the number. */
    private Template.Slot wider(Template.Layout layout, Template.Slot footer) {
        double width = template.width();
        if (footer.box().width() > 0.5 * width || footer.box().y() < 0.75 * template.height()) {
            return footer;
        }
        double left = 0.05 * width + logo.map(l -> l.box().width() + 8).orElse(0.0);
        double right = layout.slot("sldNum")
                .map(n -> n.box().x() + n.box().width() * 0.6)
                .filter(x -> x > 0.6 * width)
                .orElse(0.88 * width);
        Box box = new Box(left, footer.box().y(), right - left, footer.box().height());
        return footer.at(box, footer.fontSize());
    }

    private String footer(Page page, Template.Slot slot) {
        String internal = report.branding().internal() ? "INTERNAL · " : "";
        String own =
                report.branding().footer().isEmpty() ? "" : report.branding().footer() + " · ";
        double size = 10;
        return pen.fit().oneLine(internal + own + page.foot(), slot.box().width() - 14, size, false);
    }

    private void finish() throws IOException {
        Parts parts = template.parts();
        String main = template.presentation();
        List<Parts.Relation> relations = new ArrayList<>(parts.relations(main));
        StringBuilder list = new StringBuilder("<p:sldIdLst>");
        for (int i = 0; i < slides.size(); i++) {
            String id = "rIdTare" + (i + 1);
            relations.add(new Parts.Relation(id, Template.REL + "slide", "/" + slides.get(i), false));
            list.append("<p:sldId id=\"")
                    .append(256 + i)
                    .append("\" r:id=\"")
                    .append(id)
                    .append("\"/>");
        }
        parts.relate(main, relations);
        list.append("</p:sldIdLst>");
        notes.finish(list.toString());
        properties(parts);
    }

    private void properties(Parts parts) throws IOException {
        String date = report.provenance().date();
        String created = date.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date.substring(0, 10)
                        + "T00:00:00Z</dcterms:created>"
                : "";
        parts.add(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties"
                        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                        + SafeText.xml(report.analysis().headline()) + "</dc:title><dc:creator>Tare "
                        + SafeText.xml(report.provenance().version()) + "</dc:creator>" + created
                        + "</cp:coreProperties>");
        List<Parts.Relation> top = new ArrayList<>(parts.relations(""));
        top.add(new Parts.Relation(
                "rIdCore",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
                false));
        parts.relate("", top);
    }
}
