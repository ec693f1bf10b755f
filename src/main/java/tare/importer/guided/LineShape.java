package tare.importer.guided;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of line, by one line of it in which the pieces that matter are marked. Everything else in it must be there as it
 * stands, except numbers and the width of gaps.
 *
 * @param number of the line in the file, from 1
 * @param line the line itself
 * @param captures the marked pieces, from left to right
 */
public record LineShape(int number, String line, List<Capture> captures) {
    static final String NUMBER = "[-+]?\\d[\\d.,]*(?:[eE][-+]?\\d+)?";
    private static final Pattern PARTS =
            Pattern.compile("(?<gap>\\s+)|(?<dots>\\.{2,}|-{2,}|_{2,}|={2,})|(?<number>(?<![\\w.-])" + NUMBER
                    + "(?![\\w.-]))|(?<word>[^\\s.=_:;,|\\[\\](){}-]+|.)");

    public LineShape {
        captures = List.copyOf(captures);
    }

    /** What a marked piece may hold in other lines. */
    public enum Kind {
        NUMBER,
        WORD,
        REST,
        MARK
    }

    /**
     * A marked piece.
     *
     * @param group its name
     * @param start first letter of it in the line
     * @param end after the last
     */
    public record Capture(String group, Kind kind, int start, int end) {}

    /** The shape with another kind of piece. */
    LineShape with(String group, Kind kind) {
        return new LineShape(
                number,
                line,
                captures.stream()
                        .map(c -> c.group().equals(group) ? new Capture(group, kind, c.start(), c.end()) : c)
                        .toList());
    }

    /** The shape with one more piece marked. */
    LineShape with(Capture more) {
        List<Capture> all = new ArrayList<>(captures);
        all.add(more);
        all.sort(Comparator.comparingInt(Capture::start));
        return new LineShape(number, line, all);
    }

    /** How much of the line is fixed text: the more, the surer. */
    int fixed() {
        int marked = captures.stream().mapToInt(c -> c.end() - c.start()).sum();
        return line.strip().length() - marked;
    }

    /** The line with gaps in the places of the marked pieces. */
    String unmarked() {
        StringBuilder out = new StringBuilder(line);
        captures.forEach(c -> out.replace(c.start(), c.end(), " ".repeat(c.end() - c.start())));
        return out.toString();
    }

    /** The regular expression that fits all lines of this kind. */
    String pattern() {
        StringBuilder out = new StringBuilder("^");
        int at = 0;
        for (Capture c : captures) {
            out.append(literal(line.substring(at, c.start())));
            out.append("(?<").append(c.group()).append('>').append(inside(c)).append(')');
            at = c.end();
        }
        boolean rest = !captures.isEmpty() && captures.getLast().kind() == Kind.REST;
        String tail = line.substring(at).stripTrailing();
        if (rest) {
            out.append(literal(tail)).append("\\s*$");
        } else if (at == 0 || (captures.size() == 1 && tail.length() > 0 && tail.length() < 3)) {
            out.append(literal(tail));
        }
        return out.toString();
    }

    private String inside(Capture c) {
        return switch (c.kind()) {
            case NUMBER -> NUMBER;
            case WORD -> "\\S+?(?=[\\s,;)\\]]|$)";
            case REST -> "\\S.*?";
            case MARK -> literal(line.substring(c.start(), c.end()));
        };
    }

    private static String literal(String text) {
        StringBuilder out = new StringBuilder();
        Matcher m = PARTS.matcher(text);
        while (m.find()) {
            if (m.group("gap") != null) {
                out.append(m.start() == 0 ? "\\s*" : "\\s+");
            } else if (m.group("dots") != null) {
                out.append(Pattern.quote(m.group().substring(0, 1)).replace("\\E", "\\E{2,}"));
            } else if (m.group("number") != null) {
                out.append(NUMBER);
            } else {
                out.append(escaped(m.group("word")));
            }
        }
        return out.toString();
    }

    private static String escaped(String word) {
        return word.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1");
    }

    /** The shape as a matcher on a line. */
    Matcher on(String text) {
        return Pattern.compile(pattern()).matcher(text);
    }
}
