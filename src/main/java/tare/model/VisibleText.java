package tare.model;

import java.util.Locale;

/**
 * Text from files made fit to be shown: control characters, direction overrides, invisible characters, lone surrogates and
 * noncharacters become visible marks, everything else stays as it is. The result is one line and legal in XML.
 */
public final class VisibleText {
    private static final int CONTROL_PICTURES = 0x2400;

    private VisibleText() {}

    /** The text with every unseen or unsafe character made visible. */
    public static String of(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** As {@link #of}, shortened in the middle of the code points to at most the given number of them. */
    public static String shortened(String text, int codePoints) {
        String visible = of(text);
        int length = visible.codePointCount(0, visible.length());
        if (length <= codePoints) {
            return visible;
        }
        int tail = codePoints / 3;
        int head = codePoints - tail - 1;
        return visible.substring(0, visible.offsetByCodePoints(0, head))
                + "…"
                + visible.substring(visible.offsetByCodePoints(visible.length(), -tail));
    }

    private static void append(StringBuilder out, int c) {
        if (c < 0x20) {
            out.appendCodePoint(CONTROL_PICTURES + c);
        } else if (c == 0x7f) {
            out.append('\u2421');
        } else if (isLoneSurrogate(c) || isNoncharacter(c)) {
            out.append('\ufffd');
        } else if (isUnseen(c)) {
            out.append(String.format(Locale.ROOT, "⟨%04X⟩", c));
        } else {
            out.appendCodePoint(c);
        }
    }

    private static boolean isLoneSurrogate(int c) {
        return c >= 0xd800 && c <= 0xdfff;
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || c == 0x115f
                || c == 0x1160
                || c == 0x3164
                || c == 0xffa0;
    }
}
