package tare.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tare.model.Unit;

/**
 * A first guess at the columns of a table.
 *
 * @param benchmark column, or -1
 * @param platform column, or -1
 * @param time column, or -1
 * @param values columns of numbers that are measured, the primary one first
 * @param levels columns that name runs, boots, ...
 * @param parameters all others
 */
public record TableGuess(
        int benchmark, int platform, int time, List<Integer> values, List<Integer> levels, List<Integer> parameters) {
    private static final int ROWS = 200;
    private static final Pattern BENCHMARK = Pattern.compile(
            "benchmark|bench|name|test|test[_ ]?name|case|workload|operation|task|label|command|kernel");
    private static final Pattern MEASURED = Pattern.compile(
            ".*(time|latency|duration|elapsed|throughput|bandwidth|rate|score|iops|qps|rps|tps|speed|result|value|mean|ops"
                    + "|median|average|avg).*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_#%][\\p{L}\\p{N} _./%()\\[\\]\\-µμ#:]{0,40}");

    public TableGuess {
        values = List.copyOf(values);
        levels = List.copyOf(levels);
        parameters = List.copyOf(parameters);
    }

    /** Whether a text looks like a table: rows of equally many cells with a numeric column, or a lone header. */
    public static boolean isTable(Probe probe) {
        String text = sound(probe.text());
        CsvDialect dialect = CsvDialect.of(text);
        List<List<String>> rows = CsvDoc.firstRecords(text, dialect, 21);
        if (rows.isEmpty()) {
            return false;
        }
        int width = rows.getFirst().size();
        if (rows.size() == 1) {
            return dialect.header()
                    && width > 1
                    && rows.getFirst().stream().allMatch(c -> NAME.matcher(c).matches());
        }
        long same = rows.stream().filter(r -> r.size() == width).count();
        return (width == 1 || same >= 0.6 * rows.size())
                && numericColumn(rows.subList(dialect.header() ? 1 : 0, rows.size()), width);
    }

    /** Comment lines and a tail that NUL bytes damaged are left out. */
    private static String sound(String text) {
        int nul = text.indexOf('\0');
        String undamaged = nul < 0 ? text : text.substring(0, Math.max(0, text.lastIndexOf('\n', nul) + 1));
        return undamaged.lines().dropWhile(l -> l.startsWith("#")).collect(Collectors.joining("\n"));
    }

    private static boolean numericColumn(List<List<String>> rows, int width) {
        for (int c = 0; c < width; c++) {
            int column = c;
            long cells = rows.stream().filter(r -> r.size() > column).count();
            long numbers = rows.stream()
                    .filter(r -> r.size() > column && isNumber(r.get(column)))
                    .count();
            if (numbers > 0 && numbers >= 0.7 * cells && (width > 1 || numbers == rows.size())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String cell) {
        return Numbers.lenient(cell).isPresent() || Numbers.decimalComma(cell).isPresent();
    }

    /** Guesses from the header and the first rows. */
    public static TableGuess of(Input input, CsvDoc csv) throws IOException {
        Columns columns = new Columns(csv);
        CsvDoc.open(input, new Draft()).firstRows(ROWS, columns::row);
        return columns.guess();
    }

    /** What was guessed, in one line. */
    public String words(CsvDoc csv) {
        List<String> header = csv.header();
        if (header.isEmpty()) {
            return "column " + (values.isEmpty() ? 1 : values.getFirst() + 1) + " holds the values";
        }
        String text = "values from " + names(values, header);
        text += benchmark < 0 ? "" : "; benchmark from " + header.get(benchmark);
        text += platform < 0 ? "" : "; platform from " + header.get(platform);
        text += levels.isEmpty() ? "" : "; structure from " + names(levels, header);
        return text + (parameters.isEmpty() ? "" : "; parameters from " + names(parameters, header));
    }

    private static String names(List<Integer> columns, List<String> header) {
        return columns.stream().map(header::get).collect(Collectors.joining(", "));
    }

    private static final class Columns {
        private final List<String> header;
        private final List<Set<String>> distinct = new ArrayList<>();
        private final List<int[]> numbers = new ArrayList<>();
        private int rows;

        Columns(CsvDoc csv) {
            header = csv.header();
        }

        void row(CsvRow row) {
            rows++;
            for (int c = 0; c < row.size(); c++) {
                if (distinct.size() <= c) {
                    distinct.add(new HashSet<>());
                    numbers.add(new int[1]);
                }
                distinct.get(c).add(row.text(c));
                numbers.get(c)[0] += row.number(c).isPresent() ? 1 : 0;
            }
        }

        private boolean numeric(int c) {
            return numbers.get(c)[0] > 0 && numbers.get(c)[0] >= 0.5 * rows;
        }

        private String name(int c) {
            return c < header.size() ? header.get(c).toLowerCase(Locale.ROOT).strip() : "";
        }

        TableGuess guess() {
            int benchmark = -1;
            int platform = -1;
            int time = -1;
            List<Integer> levels = new ArrayList<>();
            List<Integer> measured = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            for (int c = 0; c < distinct.size(); c++) {
                if (c < header.size() && header.indexOf(header.get(c)) < c) {
                    continue;
                }
                boolean text = !numeric(c);
                if (benchmark < 0 && text && BENCHMARK.matcher(name(c)).matches()) {
                    benchmark = c;
                } else if (platform < 0 && text && Structure.isPlatform(name(c))) {
                    platform = c;
                } else if (Structure.level(name(c)).isPresent()) {
                    levels.add(c);
                } else if (isTime(c)) {
                    time = c;
                } else if (!text && isMeasured(c)) {
                    measured.add(c);
                } else {
                    others.add(c);
                }
            }
            if (measured.isEmpty()) {
                lastNumeric(others, measured);
            }
            if (benchmark < 0) {
                benchmark = firstText(others);
            }
            List<Integer> parameters = new ArrayList<>();
            for (int c : others) {
                boolean varies = numeric(c) && distinct.get(c).size() > Math.max(8, rows / 2);
                if (varies) {
                    measured.add(c);
                } else if (c < header.size()) {
                    parameters.add(c);
                }
            }
            return new TableGuess(benchmark, platform, time, measured, levels, parameters);
        }

        /** A column named "time" is a point in time only if it holds such. */
        private boolean isTime(int c) {
            return Structure.isTime(name(c))
                    && distinct.get(c).stream().noneMatch(v -> Double.isNaN(Times.epochSeconds(v)));
        }

        private boolean isMeasured(int c) {
            Guess.Named named = Guess.unitInName(name(c));
            return (!named.unit().isEmpty() && Unit.isKnown(named.unit()))
                    || MEASURED.matcher(name(c)).matches();
        }

        private void lastNumeric(List<Integer> others, List<Integer> measured) {
            for (int i = others.size() - 1; i >= 0; i--) {
                if (numeric(others.get(i))) {
                    measured.add(others.remove(i));
                    return;
                }
            }
        }

        private int firstText(List<Integer> others) {
            for (int i = 0; i < others.size(); i++) {
                if (!numeric(others.get(i)) && others.get(i) < header.size()) {
                    return others.remove(i);
                }
            }
            return -1;
        }
    }
}
