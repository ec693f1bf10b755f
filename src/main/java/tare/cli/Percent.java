package tare.cli;

import tare.verdict.Margin;

/** Reads a margin as people type it: {@code 1%}, {@code 1 %}, {@code 0.01}; a bare number from 1 on is per cent. */
final class Percent {
    private Percent() {}

    static Margin margin(String text) {
        String digits = text.strip().replace('\u00a0', ' ').replace("±", "").strip();
        boolean percent = digits.endsWith("%");
        String number = (percent ? digits.substring(0, digits.length() - 1) : digits)
                .strip()
                .replace(',', '.');
        try {
            double value = Double.parseDouble(number);
            double fraction = percent || value >= 1 ? value / 100 : value;
            if (!(fraction > 0 && fraction < 10)) {
                throw new IllegalArgumentException("a margin must be above 0 and sensible: " + text);
            }
            return Margin.of(fraction);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a margin: \"" + text + "\"; write for example 1%", e);
        }
    }
}
