package tare.app.ui;

import java.util.regex.Pattern;

/**
 * Foreign text as a label that breaks lines can show it. Text with letters that run from right to left is kept on lines of
 * its own words: JavaFX fails to lay out a line that ends with a space inside such a run, so that its spaces do not break.
 */
public final class Legible {
    private static final char FIXED_SPACE = '\u00a0';
    private static final Pattern PER_CENT = Pattern.compile("(?<=\\d) (?=%)");

    private Legible() {}

    /**
     * The text, with control characters gone, per cent signs kept beside their numbers and, where letters run from right to
     * left, spaces that do not break.
     */
    public static String of(String text) {
        return text.chars().noneMatch(Legible::special) ? glued(text) : of(text, turns(text));
    }

    private static String glued(String text) {
        return PER_CENT.matcher(text).replaceAll(String.valueOf(FIXED_SPACE));
    }

    /** Whether some of its letters run from right to left. */
    static boolean turns(String text) {
        return text.codePoints().anyMatch(Legible::backwards);
    }

    /** A part of a text in which letters do, or do not, run from right to left. */
    static String of(String text, boolean backwards) {
        StringBuilder out = new StringBuilder(text.length());
        glued(text).codePoints().filter(c -> !directs(c)).forEach(c -> {
            if (c == ' ' && backwards) {
                out.append(FIXED_SPACE);
            } else if (!Character.isISOControl(c) || c == '\n') {
                out.appendCodePoint(c);
            } else {
                out.append(backwards ? FIXED_SPACE : ' ');
            }
        });
        return out.toString();
    }

    private static boolean special(int c) {
        return c < ' ' && c != '\n' || c > 0x2ff;
    }

    private static boolean backwards(int c) {
        byte d = Character.getDirectionality(c);
        return d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || d == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** Characters that only turn the direction of what follows. */
    private static boolean directs(int c) {
        return c == 0x200e || c == 0x200f || c == 0x061c || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
