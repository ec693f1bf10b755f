package tare.report.book;

import java.util.List;
import tare.model.VisibleText;
import tare.plot.FontTable;
import tare.plot.Weight;
import tare.report.LineBreaks;

/** Text in lines of the bundled font. */
final class Lines {
    private Lines() {}

    static List<String> of(String text, double width, double size, Weight weight) {
        return LineBreaks.of(printable(VisibleText.of(text)), width, t -> width(t, size, weight));
    }

    /** Signs that the bundled font has not, in signs that it has. */
    private static String printable(String text) {
        return text.replace('⚠', '!').replace('↳', '›');
    }

    static double width(String text, double size, Weight weight) {
        return FontTable.BUNDLED.width(text, size, weight);
    }
}
