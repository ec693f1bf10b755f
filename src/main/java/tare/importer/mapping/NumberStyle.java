package tare.importer.mapping;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import tare.importer.Numbers;

/**
 * How a file writes its numbers.
 *
 * @param decimal the decimal mark; with a point, commas and spaces between groups of three digits are left out
 * @param group another mark between thousands, each before three digits; 0 when there is none
 */
record NumberStyle(char decimal, char group) {
    static final NumberStyle USUAL = new NumberStyle('.', '\0');
    static final NumberStyle COMMA = new NumberStyle(',', '\0');

    /** The number; empty when the text is none, or not finite. */
    OptionalDouble read(String text) {
        String plain = bare(text);
        return decimal == ',' ? Numbers.decimalComma(plain) : Numbers.lenient(plain);
    }

    private String bare(String text) {
        String stripped = text.strip();
        if (stripped.endsWith("%")) {
            stripped = stripped.substring(0, stripped.length() - 1).strip();
        }
        if (group != 0) {
            stripped = stripped.replaceAll("(?<=\\d)" + Pattern.quote(String.valueOf(group)) + "(?=\\d{3}(?!\\d))", "");
        }
        return decimal == '.' || decimal == ',' ? stripped : stripped.replace(decimal, '.');
    }

    /** The text with a point and no groups, to see how many digits were printed. */
    String plain(String text) {
        String bare = bare(text);
        return decimal == ',' ? bare.replace(".", "").replace(',', '.') : bare.replace(",", "");
    }
}
