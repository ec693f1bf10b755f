package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.importer.format.Formats;
import tare.model.Note;

/** What no mapping could read is not offered for one, and is told what it is. */
class NotMappableTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.html | <!DOCTYPE html><html><body>1.5 ms</body></html> | an HTML page",
                "saved.json | '  <html lang=\"en\"><p>502</p></html>' | an HTML page",
                "core.bin | '\u0001\u0002\u0003\u0004 1.5 \u0001\u0002\u0003\u0004' | binary data",
                "tool | \u007fELF\u0002\u0001\u0001 | a program",
                "runs.xls | '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1' | an old Excel workbook",
                "runs.db | SQLite format 3\u0000 | an SQLite database"
            })
    void pagesAndBinariesAreNamed(String name, String text, String words) throws IOException {
        Note note = only(name, text);
        assertThat(note.code()).isEqualTo("NOT_MAPPABLE");
        assertThat(note.message()).contains(words).doesNotContain("a mapping can read it");
    }

    @Test
    void anotherSpreadsheetIsToldTheWay() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            CRC32 sum = new CRC32();
            sum.update(type);
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
        }
        Note note = only("runs.ods", out.toString(StandardCharsets.ISO_8859_1));
        assertThat(note.code()).isEqualTo("NOT_MAPPABLE");
        assertThat(note.message()).contains("LibreOffice").contains("save it as .xlsx or CSV");
    }

    @Test
    void textsAreStillOffered() throws IOException {
        assertThat(only("kiln.log", "pass one\nwall: 1.5 blobs\npass two\n").code())
                .isEqualTo("UNKNOWN_FORMAT");
    }

    private Note only(String name, String text) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
        return new Importer(Formats.ALL, Runnable::run, () -> false, ImportProgress.SILENT)
                .read(List.of(file))
                .getFirst()
                .notes()
                .getFirst();
    }
}
