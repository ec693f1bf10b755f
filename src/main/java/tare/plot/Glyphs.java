package tare.plot;

/** Makes text drawable in the bundled font. */
final class Glyphs {
    private Glyphs() {}

    /** The narrow no-break space is not in the font: the thin space is as wide. Control characters become spaces. */
    static String drawable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == '\u202f' ? '\u2009' : Character.isISOControl(c) ? ' ' : c);
        }
        return out.toString();
    }
}
