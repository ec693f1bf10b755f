package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tare.report.writer.Writers;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** Names that would run as a formula, a script or markup, in every kind of file that could run them. */
final class InjectionTest {
    private static byte[] write(String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writers.find(id).orElseThrow().write(SampleReport.of(SampleAnalysis.hostile()), out);
        return out.toByteArray();
    }

    private static String text(String id) throws IOException {
        return new String(write(id), StandardCharsets.UTF_8);
    }

    @Test
    void theWebPageHasNoScriptAndNoElementOfAName() throws IOException {
        String html = text("html");
        assertThat(html)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("onerror=alert(1)>");
        assertThat(html).contains("&lt;script&gt;alert(1)");
    }

    @Test
    void noCellOfATableOfCommasBeginsAsAFormula() throws IOException {
        List<String> cells = new ArrayList<>();
        try (var csv = CsvReader.builder().ofCsvRecord(text("csv").replace("\ufeff", ""))) {
            csv.forEach(r -> cells.addAll(r.getFields()));
        }
        assertThat(cells).anyMatch(c -> c.startsWith("'="));
        assertThat(cells.stream().filter(c -> c.matches("(?s)\\s*[=+@].*") || c.matches("(?s)\\s*-[^\\d].*")))
                .isEmpty();
    }

    @Test
    void noCellOfASpreadsheetIsAFormula() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(write("xlsx")))) {
            book.forEach(s ->
                    s.forEach(r -> r.forEach(c -> assertThat(c.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void theBuildServersFileIsWellFormedWithTheNamesAsText() throws Exception {
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        var root = parser.parse(new ByteArrayInputStream(write("junit"))).getDocumentElement();
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(root.getElementsByTagName("img").getLength()).isZero();
    }

    @Test
    void markdownShowsNoElementAndNoTableBreaks() throws IOException {
        assertThat(text("markdown")).doesNotContain("<script>").doesNotContain("<img src=x");
    }
}
