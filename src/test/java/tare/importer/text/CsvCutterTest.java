package tare.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows, cells and lines are those of a plain parser, whatever the text and however it comes from the file. */
class CsvCutterTest {
    private static final String PIECES = "aé1 .-";

    static Stream<Arguments> tables() {
        return Stream.of(',', ';', '\t', '|').flatMap(s -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(s, seed)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void cutsWellFormedTablesLikeAPlainParser(char separator, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 400; i++) {
            String text = table(random, separator);
            assertThat(cut(text, separator, 2 + random.nextInt(30), random)).isEqualTo(plain(text, separator));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void cutsAnyTextLikeAPlainParser(char separator, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String alphabet = "ab\"\"\"\n\r " + separator + separator;
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int k = 0; k < length; k++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String table = text.toString();
            assertThat(cut(table, separator, 2 + random.nextInt(30), random))
                    .as(table)
                    .isEqualTo(plain(table, separator));
        }
    }

    @Test
    void refusesARowBeyondTheLimit() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        List<String> rows = cut("a,b\n" + "x".repeat(50_000) + "\nc,d\n", ',', 16, random);
        assertThat(rows).containsExactly("1[a][b]", "uncut");
    }

    @Test
    void passesOverLinesWithQuotesInThem() throws IOException, CsvCutter.Uncut {
        CsvCutter cut = new CsvCutter(new Dribble("# it's \"5\r\nsep=;\ra;b\n", new SplittableRandom(2)), ';', 100, 4);
        cut.skipLine();
        cut.skipLine();
        assertThat(cut.next()).isTrue();
        assertThat(cut.line()).isEqualTo(3);
        assertThat(cut.size()).isEqualTo(2);
        assertThat(cut.next()).isFalse();
    }

    @Test
    void passesOverEmptyLinesBeforeALine() throws IOException, CsvCutter.Uncut {
        CsvCutter cut = new CsvCutter(new Dribble("\n\r\n# a comment\na;b\n", new SplittableRandom(2)), ';', 100, 4);
        cut.skipLine();
        assertThat(cut.next()).isTrue();
        assertThat(cut.line()).isEqualTo(4);
    }

    private static String table(SplittableRandom random, char separator) {
        StringBuilder out = new StringBuilder();
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        int rows = random.nextInt(8);
        for (int r = 0; r < rows; r++) {
            int cells = 1 + random.nextInt(5);
            for (int c = 0; c < cells; c++) {
                out.append(c == 0 ? "" : String.valueOf(separator)).append(cell(random, separator));
            }
            out.append(r == rows - 1 && random.nextBoolean() ? "" : end);
        }
        return out.toString();
    }

    private static String cell(SplittableRandom random, char separator) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        boolean quoted = random.nextInt(3) == 0;
        String letters = quoted ? PIECES + separator + "\n\r" : PIECES;
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
            text.append(quoted && random.nextInt(6) == 0 ? "\"\"" : "");
        }
        return quoted ? '"' + text.toString() + '"' : text.toString();
    }

    /** Each row as its line and its cells in brackets. */
    private static List<String> cut(String text, char separator, int buffer, SplittableRandom random)
            throws IOException {
        List<String> rows = new ArrayList<>();
        CsvCutter cut = new CsvCutter(new Dribble(text, random), separator, 4000, buffer);
        try {
            while (cut.next()) {
                StringBuilder row = new StringBuilder().append(cut.line());
                for (int i = 0; i < cut.size(); i++) {
                    int from = cut.start(i);
                    row.append('[')
                            .append(new String(cut.bytes(), from, cut.end(i) - from, StandardCharsets.UTF_8))
                            .append(']');
                }
                rows.add(row.toString());
            }
        } catch (CsvCutter.Uncut e) {
            rows.add("uncut");
        }
        return rows;
    }

    private static List<String> plain(String text, char separator) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord record : reader) {
                StringBuilder row = new StringBuilder().append(record.getStartingLineNumber());
                record.getFields()
                        .forEach(field -> row.append('[').append(field).append(']'));
                rows.add(row.toString());
            }
        } catch (CsvParseException e) {
            rows.add("uncut");
        }
        return rows;
    }

    /** Gives a few bytes at a time. */
    private static final class Dribble implements CsvCutter.Bytes {
        private final byte[] text;
        private final SplittableRandom random;
        private int at;

        Dribble(String text, SplittableRandom random) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
            this.random = random;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == text.length) {
                return -1;
            }
            int n = Math.min(1 + random.nextInt(length), text.length - at);
            System.arraycopy(text, at, target, offset, n);
            at += n;
            return n;
        }
    }
}
