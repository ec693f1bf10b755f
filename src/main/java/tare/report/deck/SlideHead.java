package tare.report.deck;

import java.util.List;
import java.util.Optional;
import tare.model.VisibleText;

/** What stands above a slide's content: its part of the report, its title beside the logo, and the room that they leave. */
final class SlideHead {
    /** A title may be written this much smaller to need a line less. */
    private static final double SPARED = 0.9;
    /** What placeholders keep free left and right, and above and below. */
    private static final double SIDES = 14;

    private static final double EDGES = 7;
    /** The smallest title, of 14 points on our own slides, and of the size that the template gives it. */
    private static final double SMALLEST = 14;

    private static final double LEAST_SHARE = 0.3;

    /** What the sentence under the first title keeps free below it. */
    private static final double BELOW = 10;

    private final Template template;
    private final TextFit fit;
    private final Optional<Logo> logo;

    SlideHead(Template template, TextFit fit, Optional<Logo> logo) {
        this.template = template;
        this.fit = fit;
        this.logo = logo;
    }

    /** Where content goes; on our own layouts a title of one line leaves it the room of the second. */
    Box room(Template.Layout layout, String text) {
        Box room = template.content(layout);
        Optional<Template.Slot> title = layout.title().map(this::besideLogo);
        if (layout.kicker().isEmpty() || layout.slot("subTitle").isPresent() || title.isEmpty()) {
            return room;
        }
        String visible = VisibleText.of(text);
        Box box = inside(title.get());
        int lines = fit.lines(visible, box.width(), size(visible, title.get()), true)
                .size();
        double up = lines == 1 ? title.get().fontSize() * Pen.LINE : 0;
        return new Box(room.x(), room.y() - up, room.width(), room.height() + up);
    }

    /** Writes what the layout has a place for; the suffix of a page of several stays whole. */
    void write(Slide slide, Template.Layout layout, String kicker, String title, String suffix) {
        layout.kicker().ifPresent(k -> slide.placeholder(k, "Kicker", List.of(kicker(kicker, k)), 0));
        layout.title().map(this::besideLogo).ifPresent(t -> title(slide, t, title, suffix));
    }

    /** The sentence under the title of the first slide. */
    void subtitle(Slide slide, Template.Slot slot, String text) {
        Box box = new Box(0, 0, slot.box().width() - 4, slot.box().height() - BELOW * template.scale());
        double largest = Math.min(slot.fontSize(), 24 * template.scale());
        double size = fit.size(VisibleText.of(text), box, largest, 10 * template.scale(), false);
        slide.placeholder(slot, "Subtitle", List.of(fit.into(text, box, size, false)), size);
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

    private String kicker(String text, Template.Slot slot) {
        double beside = logo.map(l -> l.box().width()).orElse(0.0);
        double size = slot.fontSize() < 30 ? slot.fontSize() : 12;
        return fit.oneLine(text, slot.box().width() - 4 - beside, size, true);
    }

    private static Box inside(Template.Slot title) {
        return new Box(
                0, 0, title.box().width() - SIDES, Math.max(20, title.box().height() - EDGES));
    }

    /** The largest size at which a title fits its place; a little smaller where that spares a line. */
    private double size(String visible, Template.Slot title) {
        double largest = title.fontSize();
        double least = Math.min(largest, Math.max(SMALLEST * template.scale(), largest * LEAST_SHARE));
        Box box = inside(title);
        return spared(visible, box, fit.size(visible, box, largest, least, true));
    }

    private void title(Slide slide, Template.Slot slot, String text, String suffix) {
        Box box = inside(slot);
        String visible = VisibleText.of(text);
        double size = size(visible + suffix, slot);
        double tail = fit.width(suffix, size, true);
        String shown = fit.height(visible + suffix, box.width(), size, true) <= box.height()
                ? visible
                : fit.into(visible, new Box(0, 0, box.width() - tail / 2, box.height()), size, true);
        boolean own = size < slot.fontSize() || slot.moved();
        slide.placeholder(slot, "Title", List.of(shown + suffix), own ? size : 0);
    }

    /** A little smaller where that spares a line: no single word is left alone. */
    private double spared(String text, Box box, double size) {
        int lines = fit.lines(text, box.width(), size, true).size();
        for (double s = size - 0.5; lines > 1 && s >= SPARED * size; s -= 0.5) {
            if (fit.lines(text, box.width(), s, true).size() < lines) {
                return s;
            }
        }
        return size;
    }
}
