package tare.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tare.importer.Measured;
import tare.importer.Numbers;
import tare.importer.Probe;

/**
 * How a table is written, found from its first lines.
 *
 * @param separator between cells
 * @param decimalComma whether {@code 1,5} is one and a half
 * @param ambiguous a number that could be read both ways ({@code 1,234}); empty if there is none
 * @param header whether the first row names the columns: it holds no number
 */
public record CsvDialect(char separator, boolean decimalComma, String ambiguous, boolean header) {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES = 50;
    private static final Pattern COMMA = Pattern.compile(
            "[+-]?(?:\\d+|\\d{1,3}(?:[.' \u00a0\u202f\u2009\u2019_]\\d{3})+),\\d+(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+");
    private static final Pattern POINT = Pattern.compile("[+-]?\\d+\\.\\d+|[+-]?\\d{1,3}(,\\d{3})+\\.\\d+");

    /** Finds the dialect from the beginning of a text; the separator may be given beforehand. */
    public static CsvDialect of(String text) {
        List<String> lines = firstLines(text);
        char separator = separator(lines);
        List<List<String>> rows =
                lines.stream().map(line -> cells(line, separator)).toList();
        boolean header = !rows.isEmpty() && isHeader(rows.getFirst());
        int commas = 0;
        int surely = 0;
        int points = 0;
        String ambiguous = "";
        for (List<String> row : rows.subList(header ? 1 : 0, rows.size())) {
            for (String whole : row) {
                String cell = Measured.is(whole)
                        ? Measured.in(whole).map(Measured::amount).orElse(whole)
                        : whole;
                boolean comma = COMMA.matcher(cell).matches();
                boolean groups = GROUPS.matcher(cell).matches();
                commas += comma ? 1 : 0;
                surely += comma && !groups ? 1 : 0;
                points += POINT.matcher(cell).matches() ? 1 : 0;
                ambiguous = ambiguous.isEmpty() && comma && groups ? cell : ambiguous;
            }
        }
        boolean decimalComma = surely > 0 || (commas > 0 && points == 0 && separator != ',');
        return new CsvDialect(separator, decimalComma, surely > 0 || points > 0 ? "" : ambiguous, header);
    }

    private static List<String> firstLines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length() && lines.size() < LINES) {
            int end = text.indexOf('\n', from);
            String line = end < 0 ? text.substring(from) : text.substring(from, end);
            boolean cut = end < 0 && text.length() >= Probe.LIMIT / 2 && !lines.isEmpty();
            if (!line.isBlank() && !cut) {
                lines.add(line);
            }
            from = end < 0 ? text.length() : end + 1;
        }
        return lines;
    }

    /** The separator that cuts most lines into the same number of cells, at least two. */
    private static char separator(List<String> lines) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : SEPARATORS) {
            int[] counts = lines.stream()
                    .mapToInt(line -> cells(line, candidate).size())
                    .toArray();
            if (counts.length == 0 || counts[0] < 2) {
                continue;
            }
            int same = 0;
            for (int c : counts) {
                same += c == counts[0] ? 1 : 0;
            }
            double score = (double) same / counts.length + 0.001 * Math.min(counts[0], 100);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Names, or names and then runs by their numbers alone: {@code benchmark,platform,1,2,3}. */
    private static boolean isHeader(List<String> cells) {
        List<String> numbers = cells.stream().filter(Numbers::printed).toList();
        boolean named = cells.stream().anyMatch(c -> !c.isBlank() && !numbers.contains(c));
        return named && (numbers.isEmpty() || counted(cells, numbers));
    }

    private static boolean counted(List<String> cells, List<String> numbers) {
        int first = numbers.getFirst().equals("0") ? 0 : 1;
        boolean last =
                cells.subList(cells.size() - numbers.size(), cells.size()).equals(numbers);
        return numbers.size() > 1
                && last
                && IntStream.range(0, numbers.size())
                        .allMatch(i -> numbers.get(i).equals(String.valueOf(first + i)));
    }

    /** The cells of one line; quotes hold separators together. */
    public static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
