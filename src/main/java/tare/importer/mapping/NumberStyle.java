package tare.importer.mapping;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How a file writes its numbers.
 *
 * @param decimal the decimal mark
 * @param group the mark between thousands; 0 when there is none
 */
record NumberStyle(char decimal, char group) {
    static final NumberStyle USUAL = new NumberStyle('.', ',');
    private static final int LONGEST = 60;
    private static final Pattern PLAIN = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,4})?");

    /** The number; empty when the text is none, or not finite. */
    OptionalDouble read(String text) {
        String plain = plain(text);
        if (plain.length() > LONGEST || !PLAIN.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The text in the plain style: a point, no groups, no per cent sign. */
    String plain(String text) {
        String stripped = text.strip();
        if (stripped.endsWith("%")) {
            stripped = stripped.substring(0, stripped.length() - 1).strip();
        }
        if (group != 0 && stripped.indexOf(group) >= 0 && grouped(stripped)) {
            stripped = stripped.replace(String.valueOf(group), "");
        }
        return decimal == '.' ? stripped : stripped.replace(decimal, '.');
    }

    private boolean grouped(String text) {
        int end = text.indexOf(decimal) < 0 ? text.length() : text.indexOf(decimal);
        int last = text.lastIndexOf(group, end - 1);
        int first = text.indexOf(group);
        if (first < 1 || end - last != 4) {
            return false;
        }
        for (int at = last; at > first; at -= 4) {
            if (text.charAt(at) != group) {
                return false;
            }
        }
        return true;
    }
}
