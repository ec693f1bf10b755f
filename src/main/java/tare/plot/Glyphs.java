package tare.plot;

/** Makes text drawable in the bundled font. */
final class Glyphs {
    private Glyphs() {}

    /** The narrow no-break space is not in the font: the thin space is as wide. Control characters become spaces. */
    static char drawable(char c) {
        return c == '\u202f' ? '\u2009' : Character.isISOControl(c) ? ' ' : c;
    }

    static String drawable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(drawable(text.charAt(i)));
        }
        return out.toString();
    }
}
