package tare.report.deck;

import java.util.List;
import java.util.Optional;
import tare.report.Branding;

/**
 * What stands under a slide's content: the footer and the number, in their placeholders, or as text where a template has
 * none, for every slide says its margin.
 */
final class SlideFoot {
    private static final double SIZE = 10;

    private final Template template;
    private final TextFit fit;
    private final String before;

    SlideFoot(Template template, TextFit fit, Branding branding) {
        this.template = template;
        this.fit = fit;
        this.before = (branding.internal() ? "INTERNAL · " : "")
                + (branding.footer().isEmpty() ? "" : branding.footer() + " · ");
    }

    void write(Slide slide, Template.Layout layout, String text, int number) {
        double s = template.scale();
        double y = template.height() - 28 * s;
        Optional<Template.Slot> own = layout.slot("ftr");
        if (own.isPresent()) {
            Template.Slot wide = wider(layout, own.get());
            slide.footer(wide, fitted(text, wide.box()), layout.kicker().isPresent(), !wide.equals(own.get()));
        } else {
            Box box = new Box(0.05 * template.width(), y, 0.8 * template.width(), 18 * s);
            slide.text("Footer", box, List.of(Pen.para(SIZE, Slide.quiet(fitted(text, box)))), "ctr");
        }
        Optional<Template.Slot> place = layout.slot("sldNum");
        if (place.isPresent()) {
            slide.number(place.get(), number);
        } else {
            Box box = new Box(0.87 * template.width(), y, 0.08 * template.width(), 18 * s);
            Pen.Para para = new Pen.Para(List.of(Slide.quiet(String.valueOf(number))), SIZE, "r", 0, false);
            slide.text("Slide number", box, List.of(para), "ctr");
        }
    }

    private String fitted(String text, Box box) {
        return fit.oneLine(before + text, box.width() - 14, SIZE, false);
    }

    /** A template's footer is often a short line in the middle: it takes the room up to the number. */
    private Template.Slot wider(Template.Layout layout, Template.Slot footer) {
        double width = template.width();
        if (footer.box().width() > 0.5 * width || footer.box().y() < 0.75 * template.height()) {
            return footer;
        }
        double left = 0.05 * width;
        double right = layout.slot("sldNum")
                .map(n -> n.box().x() + n.box().width() * 0.6)
                .filter(x -> x > 0.6 * width)
                .orElse(0.88 * width);
        Box box = new Box(left, footer.box().y(), right - left, footer.box().height());
        return footer.at(box, footer.fontSize());
    }
}
