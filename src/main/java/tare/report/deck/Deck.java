package tare.report.deck;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tare.plot.scene.Scene;
import tare.report.Block;
import tare.report.Headway;
import tare.report.Page;
import tare.report.Report;
import tare.report.SafeText;

/** Pages as slides on a template: titles and text that fit, long pages cut, notes, numbers and footers. */
public final class Deck {
    private static final String P = "application/vnd.openxmlformats-officedocument.presentationml.";

    private final Report report;
    private final Template template;
    private final Pen pen;
    private final Canvas.Counter counter = new Canvas.Counter();
    private final List<String> slides = new ArrayList<>();
    private final Notes notes;
    private final boolean shown;
    private final Optional<Logo> logo;
    private final SlideHead head;
    private final SlideFoot foot;

    /**
     * A slide as it will look.
     *
     * @param page id of the page that it belongs to
     * @param title of that page
     * @param width of the slide, in points
     * @param height likewise
     * @param logo where the logo stands: x, y, width, height; empty without one
     * @param drawing draws it
     */
    public record Shown(String page, String title, double width, double height, List<Double> logo, Drawing drawing) {
        public Shown {
            logo = List.copyOf(logo);
        }

        /** Its picture, drawn now; on any thread. */
        public Scene scene() throws IOException {
            return drawing.draw();
        }
    }

    /** A picture that is drawn when it is asked for. */
    @FunctionalInterface
    public interface Drawing {
        Scene draw() throws IOException;
    }

    /** A slide before it is drawn: a part of a page, and the slide's number. */
    private record Sketch(
            Page page, Template.Layout layout, Optional<String> subtitle, SlideCuts cuts, int part, int number) {
        String suffix() {
            int of = cuts.parts().size();
            return of > 1 ? " (" + (part + 1) + " of " + of + ")" : "";
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
        this.head = new SlideHead(template, fit, logo);
        this.foot = new SlideFoot(template, fit, report.branding());
    }

    /** The slides as they will look, without writing them: pages are cut now, a slide is drawn when it is asked for. */
    public static List<Shown> shown(Report report) throws IOException {
        Deck deck = new Deck(report, template(report), true);
        List<Sketch> sketches = new ArrayList<>();
        report.pages().forEach(p -> sketches.addAll(deck.sketches(p, sketches.size())));
        return sketches.stream().map(deck::shown).toList();
    }

    private Shown shown(Sketch sketch) {
        return new Shown(
                sketch.page().id(),
                sketch.page().title(),
                template.width(),
                template.height(),
                logo.map(Logo::place).orElse(List.of()),
                () -> drawn(sketch)
                        .scene()
                        .scene(
                                template.width(),
                                template.height(),
                                sketch.page().title()));
    }

    private static Template template(Report report) throws IOException {
        byte[] own = report.branding().template();
        return own.length == 0 ? Template.ours() : Template.ofFile(own);
    }

    /** Writes the report's pages, each a piece of the work, and the file the last one; the stream stays open. */
    public static void write(Report report, OutputStream out, Headway headway) throws IOException {
        Deck deck = new Deck(report, template(report), false);
        int all = report.pages().size() + 1;
        for (int i = 0; i < report.pages().size(); i++) {
            headway.reached(i, all);
            for (Sketch sketch : deck.sketches(report.pages().get(i), deck.slides.size())) {
                deck.add(sketch);
            }
        }
        headway.reached(all - 1, all);
        deck.finish();
        deck.template.parts().save(out);
    }

    /** A page in parts that fit a slide each, after so many slides. */
    private List<Sketch> sketches(Page page, int before) {
        boolean first = before == 0;
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
        SlideCuts cuts = SlideCuts.of(all, inside(head.room(layout, page.title())));
        if (cuts.parts().size() > 1) {
            cuts = SlideCuts.of(all, inside(head.room(layout, page.title() + " (10 of 10)")));
        }
        List<Sketch> out = new ArrayList<>();
        for (int i = 0; i < cuts.parts().size(); i++) {
            out.add(
                    i == 0
                            ? new Sketch(page, layout, subtitle, cuts, 0, before + 1)
                            : new Sketch(page, template.finding(), Optional.empty(), cuts, i, before + i + 1));
        }
        return out;
    }

    private Slide drawn(Sketch sketch) throws IOException {
        Page page = sketch.page();
        Template.Layout layout = sketch.layout();
        Slide slide = new Slide(new SlideScene(pen.fit(), template.colours(), shown));
        slide.relate("slideLayout", "/" + layout.part());
        Box room = head.room(layout, page.title() + sketch.suffix());
        head.write(slide, layout, page.kicker(), page.title(), sketch.suffix());
        sketch.subtitle().ifPresent(text -> layout.slot("subTitle").ifPresent(s -> head.subtitle(slide, s, text)));
        if (template.dark()) {
            String white = "<a:solidFill>" + Pen.rgb("FFFFFF") + "</a:solidFill>";
            slide.shape("Panel", "", room, "roundRect", white, List.of(), "t", 0, false);
        }
        Canvas canvas = new Canvas(slide, template.parts(), counter);
        sketch.cuts()
                .parts()
                .get(sketch.part())
                .draw(canvas, inside(room), sketch.cuts().scale());
        brand(canvas);
        foot.write(slide, layout, page.foot(), sketch.number());
        return slide;
    }

    private void add(Sketch sketch) throws IOException {
        Slide slide = drawn(sketch);
        String name = "ppt/slides/tareSlide" + sketch.number() + ".xml";
        notes.add(
                slide,
                sketch.number(),
                sketch.page().title() + "\n" + sketch.page().speech());
        template.parts().add(name, P + "slide+xml", slide.xml());
        template.parts().relate(name, slide.relations());
        slides.add(name);
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

    /** On a dark template content stands on a light panel with a margin. */
    private Box inside(Box room) {
        return template.dark() ? new Box(room.x() + 10, room.y() + 8, room.width() - 20, room.height() - 16) : room;
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
        parts.properties("<dc:title>" + SafeText.xml(report.analysis().headline()) + "</dc:title><dc:creator>Tare "
                + SafeText.xml(report.provenance().version()) + "</dc:creator>" + created);
    }
}
