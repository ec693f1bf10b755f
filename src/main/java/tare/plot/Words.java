package tare.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Fits words into room: lines and shortened names. */
public final class Words {
    private static final String GAP = "…";
    private static final String DOT = " · ";
    /** A parameter's name with the equals sign, after a bracket or a comma. */
    private static final Pattern PARAMETER = Pattern.compile("(^\\(|, )[^=,()]+=");

    private static final String NO_BREAK = "\u00a0";

    private Words() {}

    /** Shortens a text in the middle until it is no wider; what is at the ends tells most names apart. */
    public static String shorten(String text, double width, double size, Weight weight, TextMeasure measure) {
        if (measure.width(text, size, weight) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int keep = (low + high + 1) / 2;
            if (measure.width(cut(text, keep), size, weight) <= width) {
                low = keep;
            } else {
                high = keep - 1;
            }
        }
        return cut(text, low);
    }

    /** The whole text where it fits, else without what follows its middle dots, else shortened. */
    public static String shortenAtDots(String text, double width, double size, Weight weight, TextMeasure measure) {
        String head = text;
        while (head.contains(DOT) && measure.width(head, size, weight) > width) {
            head = head.substring(0, head.lastIndexOf(DOT));
        }
        return shorten(head, width, size, weight, measure);
    }

    /** The title of an axis or panel: the whole where it fits, else without what follows its dots, then its commas, else shortened. */
    public static String title(String text, double width, double size, Weight weight, TextMeasure measure) {
        String head = text;
        for (String end : List.of(DOT, ", ")) {
            while (head.lastIndexOf(end) > 0 && measure.width(head, size, weight) > width) {
                head = head.substring(0, head.lastIndexOf(end));
            }
        }
        return shorten(head, width, size, weight, measure);
    }

    /** A bracket of parameters: the whole where it fits, else the values without their names, else shortened. */
    public static String parameters(String text, double width, double size, Weight weight, TextMeasure measure) {
        String values = text.startsWith("(") && measure.width(text, size, weight) > width
                ? PARAMETER.matcher(text).replaceAll("$1")
                : text;
        return shorten(values, width, size, weight, measure);
    }

    private static String cut(String text, int keep) {
        int head = whole(text, (keep * 3 + 2) / 5);
        int tail = whole(text, text.length() - (keep - (keep * 3 + 2) / 5));
        return text.substring(0, head).stripTrailing()
                + GAP
                + text.substring(Math.max(head, tail)).stripLeading();
    }

    /** Never between the two halves of one character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Breaks a text into lines between words; the last line that is allowed ends with an ellipsis if more was to come. */
    public static List<String> wrap(
            String text, double width, int lines, double size, Weight weight, TextMeasure measure) {
        List<String> out = new ArrayList<>();
        for (String paragraph : text.replace(" %", NO_BREAK + "%").split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split(" +")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && measure.width(longer, size, weight) > width) {
                    out.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            if (!line.isEmpty()) {
                out.add(line.toString());
            }
        }
        out.replaceAll(line -> line.replace(NO_BREAK, " "));
        return bounded(out, width, lines, size, weight, measure);
    }

    /** Fewer words where the lines do not hold all: whole sentences first, then parts between middle dots, else cut short. */
    public static List<String> fewer(
            String text, double width, int lines, double size, Weight weight, TextMeasure measure) {
        if (lines < 1) {
            return List.of();
        }
        String now = text;
        while (wrap(now, width, lines + 1, size, weight, measure).size() > lines) {
            int sentence = now.lastIndexOf(". ");
            int dot = now.lastIndexOf(DOT);
            if (sentence <= 0 && dot < 0) {
                break;
            }
            now = sentence > 0 ? now.substring(0, sentence + 1) : now.substring(0, dot);
        }
        return wrap(now, width, lines, size, weight, measure);
    }

    /** Without the mark that an ellipsis replaces. */
    private static String ended(String line) {
        return line.endsWith(".") || line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    }

    private static List<String> bounded(
            List<String> all, double width, int lines, double size, Weight weight, TextMeasure measure) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < Math.min(lines, all.size()); i++) {
            String line = all.get(i);
            if (i == lines - 1 && all.size() > lines) {
                String more = ended(line) + GAP;
                while (line.contains(" ") && measure.width(more, size, weight) > width) {
                    line = line.substring(0, line.lastIndexOf(' '));
                    more = ended(line) + GAP;
                }
                line = more;
            }
            out.add(shorten(line, width, size, weight, measure));
        }
        return out;
    }
}
