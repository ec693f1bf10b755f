package tare.report.deck;

import java.util.List;
import tare.model.VisibleText;
import tare.report.LineBreaks;

/**
 * How much room text takes, without a font: the widths of a common sans serif for Latin letters, a full em for wide
 * scripts. A little too wide rather than too narrow, so that what fits here fits on the slide.
 */
final class TextFit {
    private static final String WIDTHS =
            "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556"
                    + " 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778"
                    + " 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222"
                    + " 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584";
    private static final String BOLD_WIDTHS =
            "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556"
                    + " 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778"
                    + " 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278"
                    + " 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584";
    private static final int[] ASCII = ascii(WIDTHS);
    private static final int[] BOLD_ASCII = ascii(BOLD_WIDTHS);
    /** Bold letters that are not in the table. */
    private static final double BOLD = 1.07;

    private static final double SPARE = 1.03;
    private static final double LINE = 1.2;

    private final double factor;

    /** For fonts that run that much wider than the common one. */
    TextFit(double factor) {
        this.factor = factor * SPARE;
    }

    private static int[] ascii(String widths) {
        String[] split = widths.split(" ", -1);
        int[] out = new int[split.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Integer.parseInt(split[i]);
        }
        return out;
    }

    double width(String text, double size, boolean bold) {
        double em = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            em += em(c, bold);
            i += Character.charCount(c);
        }
        return em * size * factor;
    }

    private static double em(int c, boolean bold) {
        int plain = c == '\u00a0' ? ' ' : c;
        if (plain >= ' ' && plain < ' ' + ASCII.length) {
            return (bold ? BOLD_ASCII : ASCII)[plain - ' '] / 1000.0;
        }
        return other(c) * (bold ? BOLD : 1);
    }

    private static double other(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff) {
            return 1;
        }
        if (c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60 || c >= 0x1f000) {
            return 1.1;
        }
        if (c >= 0x600 && c <= 0x8ff) {
            return 0.74;
        }
        if (c == '…') {
            return 1;
        }
        if (c >= 0x2190 && c <= 0x2bff) {
            return 0.85;
        }
        return Character.isUpperCase(c) ? 0.75 : 0.62;
    }

    /** The text in lines of at most the width; words that are longer are broken. */
    List<String> lines(String text, double width, double size, boolean bold) {
        return LineBreaks.of(text, width, t -> width(t, size, bold));
    }

    double height(String text, double width, double size, boolean bold) {
        return lines(text, width, size, bold).size() * size * LINE;
    }

    /** The text on one line, shortened in its middle where it is too long. */
    String oneLine(String text, double width, double size, boolean bold) {
        return atMost(text, 1, width, size, bold);
    }

    /** The text in at most so many lines, shortened in its middle where it is too long. */
    String atMost(String text, int lines, double width, double size, boolean bold) {
        String visible = VisibleText.of(text);
        if (lines(visible, width, size, bold).size() <= lines) {
            return visible;
        }
        int low = 1;
        int high = visible.codePointCount(0, visible.length());
        while (low < high) {
            int mid = (low + high + 1) / 2;
            boolean fits = lines(VisibleText.shortened(visible, mid), width, size, bold)
                            .size()
                    <= lines;
            low = fits ? mid : low;
            high = fits ? high : mid - 1;
        }
        return VisibleText.shortened(visible, low);
    }

    /** The largest of the sizes, from the given one down in steps of a point, at which the text fits the box. */
    double size(String text, Box box, double largest, double smallest, boolean bold) {
        double size = largest;
        while (size > smallest && height(text, box.width(), size, bold) > box.height()) {
            size -= 1;
        }
        return Math.max(size, smallest);
    }

    /** The text shortened until it fits the box at that size. */
    String into(String text, Box box, double size, boolean bold) {
        int lines = Math.max(1, (int) Math.floor(box.height() / (size * LINE) + 1e-6));
        return atMost(text, lines, box.width(), size, bold);
    }
}
