package tare.importer.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.ImportFailure;

/**
 * Text that a regular expression may look at only so often. A pattern that would backtrack for ever is stopped after a
 * fixed number of steps, and the mapping is refused by name instead of hanging.
 */
final class Guarded implements CharSequence {
    private static final int STEPS_PER_CHARACTER = 2_000;
    private static final int STEPS_AT_LEAST = 200_000;

    private final String text;
    private final String pattern;
    private long left;

    private Guarded(String text, String pattern) {
        this.text = text;
        this.pattern = pattern;
        this.left = STEPS_AT_LEAST + (long) STEPS_PER_CHARACTER * text.length();
    }

    static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new Guarded(text, pattern.pattern()));
    }

    static boolean find(Pattern pattern, String text) {
        return matcher(pattern, text).find();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new ImportFailure(
                    "MAPPING_PATTERN", "the pattern '" + pattern + "' takes too long on a line of this file", "");
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
