package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tare.report.writer.Writers;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** What build servers and spreadsheets read besides the verdicts. */
final class MachineReadableTest {
    private static byte[] written(String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writers.find(id).orElseThrow().write(SampleReport.of(SampleAnalysis.study()), out);
        return out.toByteArray();
    }

    @Test
    void everyTestCaseHasATimeAndTheSuiteAMachineAndAnHour() throws IOException {
        String xml = new String(written("junit"), StandardCharsets.UTF_8);
        assertThat(xml.split("<testcase ", -1).length - 1)
                .isEqualTo(xml.split("<testcase [^>]* time=\"[0-9.]+\"", -1).length - 1)
                .isPositive();
        assertThat(xml).containsPattern("<testsuite [^>]*timestamp=\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\"");
        assertThat(xml).containsPattern("<testsuite [^>]*hostname=\"[^\"]+\"");
    }

    @Test
    void aSpreadsheetIsPrintedAcrossWithItsHeaderOnEveryPage() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written("xlsx")))) {
            for (Sheet sheet : book) {
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            }
            assertThat(book.getSheet("Verdicts").getRepeatingColumns().formatAsString())
                    .isEqualTo("A:A");
        }
    }
}
