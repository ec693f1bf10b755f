package tare.importer.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tare.importer.Guess;
import tare.importer.Numbers;
import tare.importer.PlatformWords;
import tare.importer.Wording;
import tare.model.Direction;

/** Tables for the eye: framed by strokes, in Markdown, or with columns set apart by blanks alone. */
final class DrawnTable {
    private static final Pattern STROKE = Pattern.compile("(?<!\\\\)[|│║┃]");
    /** Blanks at the beginning are not matched apart: a line of nothing else would be looked through once for each. */
    private static final Pattern RULER =
            Pattern.compile("(?=.*[-=─━═]{2})(?=.*[|+│║┼┬┴├┌└╪╬╦╩╠╔╚┃╋])[-=─━═|+:│║┃┼┬┴├┤┌┐└┘╪╬╦╩╠╣╔╗╚╝╋\\s]+");

    private static final Pattern EMPHASIS = Pattern.compile("^(\\*\\*|__|\\*|`)(.*)\\1$");
    private static final Pattern LINE = Pattern.compile("\\s*[-=]{2,}(?:\\s+[-=]{2,})*\\s*");
    private static final int FEWEST = 3;

    private DrawnTable() {}

    /** The rows, other lines as rows of one cell; empty if no table is drawn. */
    static Optional<List<HandTable.Row>> rows(String text) {
        String[] lines = text.split("\n", -1);
        boolean framed = Arrays.stream(lines).anyMatch(l -> RULER.matcher(l).matches())
                && Arrays.stream(lines).filter(DrawnTable::framed).count() > 1;
        long drawn = Arrays.stream(lines).filter(DrawnTable::framed).count();
        long words = Arrays.stream(lines)
                .filter(l -> !l.isBlank() && !framed(l) && !RULER.matcher(l).matches())
                .count();
        return !framed ? aligned(lines) : words > drawn ? Optional.empty() : Optional.of(framed(lines));
    }

    private static boolean framed(String line) {
        return STROKE.matcher(line).find() && !RULER.matcher(line).matches();
    }

    private static List<HandTable.Row> framed(String[] lines) {
        List<HandTable.Row> rows = new ArrayList<>();
        boolean apart = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (RULER.matcher(line).matches()) {
                continue;
            }
            if (line.isEmpty()) {
                apart = !rows.isEmpty();
                continue;
            }
            List<String> cells = framed(line) ? cells(line) : List.of(line);
            boolean stray = cells.size() == 1 && (rows.isEmpty() && !line.startsWith("#") || Numbers.printed(line));
            HandTable.Row row = new HandTable.Row(i + 1, cells, apart);
            boolean words =
                    stray || cells.size() == 1 && PlatformBlocks.platform(row).isEmpty();
            if (!words) {
                rows.add(row);
            }
            apart = words && !rows.isEmpty();
        }
        return rows;
    }

    private static List<String> cells(String line) {
        String[] parts = STROKE.split(line, -1);
        int from = parts[0].isBlank() ? 1 : 0;
        int end = parts.length > from + 1 && parts[parts.length - 1].isBlank() ? parts.length - 1 : parts.length;
        return Arrays.stream(parts, from, end).map(DrawnTable::plain).toList();
    }

    private static String plain(String cell) {
        return EMPHASIS.matcher(cell.strip().replace("\\|", "|"))
                .replaceFirst("$2")
                .strip();
    }

    /** A head of words and rows of equally many words, one column of them numbers. */
    private static Optional<List<HandTable.Row>> aligned(String[] lines) {
        List<HandTable.Row> rows = new ArrayList<>();
        for (String gap : List.of("\\s{2,}|\\t", "\\s+")) {
            rows.clear();
            boolean apart = false;
            for (int i = 0; i < lines.length; i++) {
                String line = lines[i].strip();
                boolean head = rows.isEmpty() && line.startsWith("#");
                String said = head ? line.substring(1).strip() : line;
                boolean comment =
                        line.startsWith("#") && !head || LINE.matcher(line).matches();
                if (said.isEmpty()) {
                    apart = !rows.isEmpty();
                } else if (!comment) {
                    rows.add(new HandTable.Row(i + 1, Arrays.asList(said.split(gap, -1)), apart));
                    apart = false;
                }
            }
            if (even(rows)) {
                return Optional.of(rows);
            }
        }
        return Optional.empty();
    }

    /** Whether a heading speaks of a benchmark, a platform or something measured; the tables of other tools do not. */
    private static boolean measures(String heading) {
        return heading.matches("(?i)bench(?:mark)?|test|case|workload|run|platform")
                || PlatformWords.in(heading).isPresent()
                || Wording.better(heading, Guess.unitInName(heading).unit()) != Direction.UNKNOWN;
    }

    private static boolean even(List<HandTable.Row> rows) {
        if (rows.size() < FEWEST || rows.getFirst().numbers()) {
            return false;
        }
        int width = rows.getFirst().cells().size();
        List<HandTable.Row> body = rows.subList(1, rows.size());
        return width > 1
                && rows.getFirst().cells().stream().anyMatch(DrawnTable::measures)
                && body.stream().allMatch(r -> r.cells().size() == width)
                && rows.getFirst().cells().stream().noneMatch(c -> c.matches(".*[,;:|=].*") || c.isBlank())
                && IntStream.range(0, width).anyMatch(c -> body.stream()
                        .allMatch(r -> HandTable.number(r.cells().get(c))));
    }
}
