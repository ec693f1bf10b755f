package tare.plot;

/** Makes text drawable in the bundled font. */
public final class Glyphs {
    private Glyphs() {}

    /** The narrow no-break space is not in the font: the thin space is as wide. Control characters become spaces. */
    static char drawable(char c) {
        return c == '\u202f' ? '\u2009' : Character.isISOControl(c) ? ' ' : c;
    }

    /** Characters that would turn the words after them round, or cannot be seen at all, are left out. */
    static boolean leftOut(char c) {
        return c >= '\u200b' && c <= '\u200f' || c >= '\u202a' && c <= '\u202e' || c >= '\u2060' && c <= '\u206f';
    }

    public static String drawable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!leftOut(text.charAt(i))) {
                out.append(drawable(text.charAt(i)));
            }
        }
        return out.toString();
    }
}
