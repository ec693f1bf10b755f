package tare.importer.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.importer.mapping.MappingFormat;
import tare.model.Data;
import tare.model.Measurement;
import tare.model.Note;
import tare.model.Source;
import tare.model.Status;

/** Excel and Parquet tables are read like CSV: by our own columns, by mappings, by the first guess; hostile ones stop. */
class TablesTest {
    private static final Path PARQUET = Path.of("src", "test", "resources", "sheet");

    @TempDir
    private Path folder;

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Runs");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            sheet.createRow(0).createCell(0).setCellValue("Results of March");
            String[] header = {"test", "run", "time (ms)", "when"};
            Row names = sheet.createRow(2);
            for (int i = 0; i < header.length; i++) {
                names.createCell(i).setCellValue(header[i]);
            }
            for (int i = 0; i < 4; i++) {
                Row row = sheet.createRow(3 + i);
                row.createCell(0).setCellValue("read, \"big\"");
                row.createCell(1).setCellValue(i + 1);
                row.createCell(2).setCellValue(10.5 + i / 8.0);
                row.createCell(3).setCellValue(LocalDateTime.of(2026, 3, 10, 9, i));
                row.getCell(3).setCellStyle(date);
            }
            book.createSheet("Notes").createRow(0).createCell(0).setCellValue("nothing");
            book.write(out);
            return out.toByteArray();
        }
    }

    private Source read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
    }

    private static double[] samples(Source source) {
        Measurement m = source.measurements().getFirst();
        return ((Data.Samples) m.data()).nested().values();
    }

    @Test
    void aWorkbookOpensThroughTheFirstGuess() throws IOException {
        Source source = read("march.xlsx", workbook());
        assertThat(source.format()).isEqualTo("generic-csv");
        assertThat(source.notes()).extracting(Note::code).contains("GUESSED", "SHEETS");
        assertThat(source.measurements()).hasSize(1);
        assertThat(source.measurements().getFirst().key().benchmark()).isEqualTo("read, \"big\"");
        assertThat(source.measurements().getFirst().metric().unit().symbol()).isEqualTo("ms");
        assertThat(samples(source)).containsExactly(10.5, 10.625, 10.75, 10.875);
    }

    @Test
    void aMappingForTablesReadsAWorkbookAndNamesItsRows() throws IOException {
        MappingFormat mapping = MappingFormat.of("mine.json", """
            {"mapping": 1, "id": "mine", "tool": "mine", "kind": "csv",
             "recognise": [{"columns": ["test", "run", "time (ms)"], "because": "its columns", "confidence": 95}],
             "records": [{"metrics": [{"benchmark": "${test}", "metric": "time", "value": "${time (ms)}", "unit": "ms",
               "better": "lower", "role": "primary", "evidence": "samples", "levels": [{"name": "run"}]}]}]}
            """);
        Path file = Files.write(folder.resolve("march.xlsx"), workbook());
        Source source = Importer.plain(List.of(mapping)).read(List.of(file)).getFirst();
        assertThat(source.format()).isEqualTo("mine");
        assertThat(source.measurements().getFirst().place()).startsWith("line 4");
        assertThat(samples(source)).hasSize(4);
    }

    private interface Fill {
        void into(XSSFWorkbook book);
    }

    private Source filled(Fill fill) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.into(book);
            book.write(out);
            return read("book.xlsx", out.toByteArray());
        }
    }

    private static void rows(Sheet sheet, Object... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number n) {
                row.createCell(i).setCellValue(n.doubleValue());
            } else {
                row.createCell(i).setCellValue(String.valueOf(cells[i]));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0\" ms\" | ms | 1 | 10.5",
                "0.00\\ \"MB/s\" | MB/s | 1 | 10.5",
                "0.0% | % | 0.01 | 10.5",
                "mm:ss.0 | s | 0.000011574074074074073 | 10.5",
                "[h]:mm:ss | s | 0.000011574074074074073 | 10.5",
                "0.0 | '' | 1 | 10.5"
            })
    void aCellIsWhatItsStyleShows(String format, String unit, double scale, double value) throws IOException {
        Source source = filled(book -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            Sheet sheet = book.createSheet("Data");
            rows(sheet, "benchmark", "run", "result");
            for (int i = 1; i < 4; i++) {
                rows(sheet, "fib", i, (9.5 + i) * scale);
                sheet.getRow(i).getCell(2).setCellStyle(style);
            }
        });
        assertThat(source.measurements()).hasSize(1);
        assertThat(source.measurements().getFirst().metric().unit().symbol()).isEqualTo(unit);
        assertThat(samples(source)[0]).isCloseTo(value, within(1e-6));
    }

    @Test
    void sheetsWithTheSameColumnsAreOneTableAndOthersAreNamed() throws IOException {
        Source source = filled(book -> {
            for (String name : List.of("old", "bare", "vm", "Ideas")) {
                Sheet sheet = book.createSheet(name);
                rows(sheet, name.equals("Ideas") ? "what" : "benchmark", "run", "time (ms)");
                rows(sheet, "fib", 1, 10 + name.length());
                rows(sheet, "fib", 2, 10.5 + name.length());
            }
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
        });
        assertThat(source.measurements())
                .extracting(m -> m.platform()
                        + Arrays.toString(((Data.Samples) m.data()).nested().values()))
                .containsExactly("bare[14.0, 14.5]", "vm[12.0, 12.5]");
        assertThat(source.notes())
                .filteredOn(n -> n.code().equals("SHEETS"))
                .extracting(Note::message)
                .anyMatch(m -> m.contains("not read: \"Ideas\""));
    }

    @Test
    void emptyCellsAtTheEndOfARowAndRemarksBesideTheTableLoseNothing() throws IOException {
        Source source = filled(book -> {
            Sheet sheet = book.createSheet("Data");
            rows(sheet, "benchmark", "run", "time (ms)", "note");
            rows(sheet, "fib", 1, 10.5);
            rows(sheet, "fib", 2, 10.6, "warm", "", "look at this again");
            rows(sheet, "fib", 3, 10.7);
        });
        assertThat(source.measurements()).hasSize(1);
        assertThat(samples(source)).containsExactly(10.5, 10.6, 10.7);
        assertThat(source.notes())
                .extracting(Note::code)
                .contains("BESIDE_TABLE")
                .doesNotContain("ROW_DROPPED");
    }

    @ParameterizedTest
    @CsvSource({"snappy, OK", "gzip, OK", "zstd, REFUSED", "nested, REFUSED"})
    void parquetIsReadOrNamed(String name, Status status) throws IOException {
        Source source = read(name + ".results", Files.readAllBytes(PARQUET.resolve(name + ".parquet")));
        assertThat(source.status()).as(source.notes().toString()).isEqualTo(status);
        if (status == Status.OK) {
            assertThat(source.measurements())
                    .anyMatch(m -> m.key().benchmark().equals("bench1")
                            && m.metric().name().equals("time"));
        } else {
            assertThat(source.notes()).isNotEmpty();
        }
    }

    @Test
    void aBombInAWorkbookStopsEarly() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row><c><v>".getBytes(StandardCharsets.UTF_8));
            byte[] ones = new byte[1 << 20];
            Arrays.fill(ones, (byte) '1');
            for (int i = 0; i < 100; i++) {
                zip.write(ones);
            }
        }
        Source source = Assertions.assertTimeout(Duration.ofSeconds(20), () -> read("bomb.xlsx", out.toByteArray()));
        assertThat(source.status()).isEqualTo(Status.REFUSED);
        assertThat(source.notes()).extracting(Note::code).contains("EXPANSION_LIMIT");
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void damagedTablesAreSaidNotThrown() throws IOException {
        Random random = new Random(20260310);
        List<byte[]> files = List.of(workbook(), Files.readAllBytes(PARQUET.resolve("snappy.parquet")));
        for (byte[] whole : files) {
            for (int round = 0; round < 60; round++) {
                byte[] bytes = whole.clone();
                for (int i = 0; i < 1 + round % 4; i++) {
                    bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
                }
                byte[] damaged = round % 3 == 0 ? Arrays.copyOf(bytes, 8 + random.nextInt(bytes.length - 8)) : bytes;
                Source source = read("damaged-" + round, damaged);
                if (source.status() == Status.REFUSED) {
                    assertThat(source.notes()).isNotEmpty();
                    assertThat(source.measurements()).isEmpty();
                }
            }
        }
    }
}
