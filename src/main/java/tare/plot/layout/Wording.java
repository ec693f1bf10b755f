package tare.plot.layout;

import java.util.List;
import tare.plot.Anchor;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.Words;

/**
 * How much is said around the panels. On a small page the words give way to the data, in this order: caption and subtitle
 * lose sentences, the title takes the size of a subtitle, a legend of several lines goes, then the caption, last the subtitle.
 * The alternative text keeps all.
 *
 * @param title size of its letters
 * @param titleLines at most
 * @param subtitleLines at most
 * @param legendLines at most; a legend that needs more is left out
 * @param captionLines at most
 */
record Wording(double title, int titleLines, int subtitleLines, int legendLines, int captionLines) {
    private static final List<Wording> TERSER = List.of(
            new Wording(Theme.TITLE, 3, 3, 9, 4),
            new Wording(Theme.TITLE, 3, 2, 2, 2),
            new Wording(Theme.SUBTITLE, 4, 3, 9, 4),
            new Wording(Theme.SUBTITLE, 4, 2, 2, 2),
            new Wording(Theme.SUBTITLE, 3, 1, 1, 2),
            new Wording(Theme.SUBTITLE, 3, 1, 1, 1),
            new Wording(Theme.SUBTITLE, 3, 1, 1, 0),
            new Wording(Theme.SUBTITLE, 2, 1, 0, 0),
            new Wording(Theme.SUBTITLE, 2, 0, 0, 0));

    /** On narrower pages the title always has the size of a subtitle: the first such wording. */
    private static final double NARROW = 440;

    private static final int SMALL_TITLE = 2;
    private static final double LINE = 1.36;
    private static final double CAPTION_LINE = 1.4;
    private static final double CAPTION_GAP = 14;

    /** The first that leaves the panels the height they need and the title whole; else the first that leaves the height. */
    static Wording of(Spec spec, Box page, double needed, Ink ink) {
        List<Wording> fitting = page.width() < NARROW ? TERSER.subList(SMALL_TITLE, TERSER.size()) : TERSER;
        List<Wording> leaving = fitting.stream()
                .filter(w -> page.height() - w.height(spec, page, ink) >= needed)
                .toList();
        return leaving.stream()
                .filter(w -> w.whole(spec, page, ink))
                .findFirst()
                .orElse(leaving.isEmpty() ? TERSER.getLast() : leaving.getFirst());
    }

    private boolean whole(Spec spec, Box page, Ink ink) {
        return Words.wrap(spec.title(), page.width(), 99, title, Weight.SEMIBOLD, ink.measure)
                        .size()
                <= titleLines;
    }

    private double height(Spec spec, Box page, Ink ink) {
        Box left = draw(spec, new Box(page.x(), page.y(), page.width(), 1e6), new Ink(ink.theme));
        return 1e6 - left.height();
    }

    /** Draws title, subtitle, legend and caption; gives what room is left between them. */
    Box draw(Spec spec, Box page, Ink ink) {
        double top = page.y();
        top = lines(
                Words.wrap(spec.title(), page.width(), titleLines, title, Weight.SEMIBOLD, ink.measure),
                page,
                top,
                ink);
        top += spec.title().isEmpty() ? 0 : 5;
        top = subtitle(spec, page, top, ink);
        boolean legend = LegendLayout.lines(spec.legend(), page, ink) <= legendLines
                && !spec.legend().isEmpty();
        top = legend ? LegendLayout.draw(spec.legend(), page, top, ink) : top;
        top += top > page.y() ? (legend ? 10 : 16) : 0;
        double room = caption(spec, page, ink);
        return new Box(page.x(), top, page.width(), Math.max(20, page.bottom() - room - top));
    }

    private double lines(List<String> lines, Box page, double top, Ink ink) {
        double y = top;
        for (String line : lines) {
            y += title * LINE;
            ink.text(line, page.x(), y - title * 0.32, title, Weight.SEMIBOLD, Tone.INK, Anchor.START);
        }
        return y;
    }

    private double subtitle(Spec spec, Box page, double top, Ink ink) {
        double size = title == Theme.TITLE ? Theme.SUBTITLE : Theme.SMALL;
        double y = top;
        for (String line :
                Words.fewer(spec.subtitle(), page.width(), subtitleLines, size, Weight.REGULAR, ink.measure)) {
            y += size * LINE;
            ink.text(line, page.x(), y - size * 0.32, size, Weight.REGULAR, Tone.MUTED, Anchor.START);
        }
        return y;
    }

    /** Draws the caption at the foot of the page; gives the room it takes. */
    private double caption(Spec spec, Box page, Ink ink) {
        List<String> lines =
                Words.fewer(spec.caption(), page.width(), captionLines, Theme.SMALL, Weight.REGULAR, ink.measure);
        if (lines.isEmpty()) {
            return 0;
        }
        double room = lines.size() * Theme.SMALL * CAPTION_LINE + CAPTION_GAP;
        double y = page.bottom() - room + CAPTION_GAP;
        for (String line : lines) {
            y += Theme.SMALL * CAPTION_LINE;
            ink.small(line, page.x(), y - 3, Anchor.START);
        }
        return room;
    }
}
