package tare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.Analysis;
import tare.analysis.Made;
import tare.report.deck.Workbook;

/** Sheets that would be too long go on in the next one, and rows are made when they are written. */
final class WorkbookTest {
    private static final List<Workbook.Column> COLUMNS = List.of(
            new Workbook.Column("Run", 13, Workbook.Format.INTEGER),
            new Workbook.Column("Value", 13, Workbook.Format.NUMBER));

    private static Workbook.Sheet rows(int n) {
        return new Workbook.Sheet("Values", COLUMNS, new AbstractList<>() {
            @Override
            public List<Object> get(int i) {
                return List.of(i + 1, i + 0.5);
            }

            @Override
            public int size() {
                return n;
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "10, 1", "11, 2", "20, 2", "25, 3"})
    void aSheetThatIsTooLongGoesOnInTheNext(int rows, int sheets) throws IOException {
        byte[] file = new Workbook(11).add(rows(rows)).bytes();
        List<Double> values = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(sheets);
            for (Sheet sheet : book) {
                assertThat(sheet.getSheetName()).startsWith("Values");
                assertThat(sheet.getLastRowNum()).isLessThanOrEqualTo(10);
                assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Value");
                for (Row row : sheet) {
                    if (row.getRowNum() > 0) {
                        values.add(row.getCell(1).getNumericCellValue());
                    }
                }
            }
        }
        assertThat(values)
                .isEqualTo(IntStream.range(0, rows).mapToObj(i -> i + 0.5).toList());
    }

    @Test
    void everyValueOfBothSidesHasARow() {
        Analysis a = Made.analyze(
                Made.file("host", "a", Made.runs("x", Made.RATE, 1, 2, 3), Made.runs("y", Made.RATE, 7)),
                Made.file("vm", "b", Made.runs("x", Made.RATE, 4, 5), Made.runs("y", Made.RATE, 8, 9)));
        assertThat(new ValueRows(a.comparisons()))
                .extracting(r -> r.get(0) + " " + r.get(2) + " " + r.get(3) + " " + r.get(4))
                .containsExactly(
                        "x host 1 1.0",
                        "x host 2 2.0",
                        "x host 3 3.0",
                        "x vm 1 4.0",
                        "x vm 2 5.0",
                        "y host 1 7.0",
                        "y vm 1 8.0",
                        "y vm 2 9.0");
    }

    @Test
    void aLongSheetCanBeStopped() {
        Headway stop = (done, all) -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> new Workbook().add(rows(50_000)).write(OutputStream.nullOutputStream(), stop))
                .isInstanceOf(CancellationException.class);
    }
}
