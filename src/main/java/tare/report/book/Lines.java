package tare.report.book;

import java.util.ArrayList;
import java.util.List;
import tare.model.VisibleText;
import tare.plot.FontTable;
import tare.plot.Weight;
import tare.report.SafeText;

/** Breaks text into lines of the bundled font; words that are wider than a line are broken where they must. */
final class Lines {
    private Lines() {}

    static List<String> of(String text, double width, double size, Weight weight) {
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (String word : SafeText.glued(VisibleText.of(text)).split("(?<= )", -1)) {
            double w = width(word.stripTrailing(), size, weight);
            if (used + w > width && !line.isEmpty()) {
                out.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            for (int c : w > width ? word.codePoints().toArray() : new int[0]) {
                double one = width(Character.toString(c), size, weight);
                if (used + one > width && !line.isEmpty()) {
                    out.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(c);
                used += one;
            }
            if (w <= width) {
                line.append(word);
                used += width(word, size, weight);
            }
        }
        out.add(line.toString());
        return out;
    }

    static double width(String text, double size, Weight weight) {
        return FontTable.BUNDLED.width(text, size, weight);
    }
}
