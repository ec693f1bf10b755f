package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Suite;
import tare.report.page.ReportBuilder;
import tare.report.writer.Writers;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;
import tare.verdict.Interval;

/** The interval that decides equivalence and the other one are never taken for one another: level, numbers, picture. */
final class IntervalsTest {
    private static final Analysis STUDY = SampleAnalysis.study();
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    private static Report report(Audience audience) {
        return ReportBuilder.of(audience).build(STUDY, SampleReport.provenance(STUDY));
    }

    private static List<Comparison> tested() {
        return STUDY.primary().stream().filter(c -> c.judgement().testable()).toList();
    }

    @Test
    void aRowSaysBothWithTheirLevels() {
        Report full = report(Audience.FULL);
        long said = 0;
        for (Comparison c : tested()) {
            String both = "90 % interval " + Wording.equivalence(c) + ", 95 % interval " + Wording.interval(c);
            said += full.pages().stream()
                    .filter(p -> p.title().startsWith(Wording.name(c) + ": "))
                    .flatMap(p -> findings(p.blocks()))
                    .filter(f -> f.detail().startsWith(both))
                    .count();
            assertThat(Wording.equivalence(c)).isNotEqualTo(Wording.interval(c));
        }
        assertThat(said)
                .isPositive()
                .isEqualTo(full.pages().stream()
                        .filter(p -> p.id().startsWith("row-"))
                        .flatMap(p -> findings(p.blocks()))
                        .filter(f -> !f.detail().startsWith("no interval"))
                        .count());
    }

    private static Stream<Block.Finding> findings(List<Block> blocks) {
        return blocks.stream().flatMap(b -> switch (b) {
            case Block.Finding f -> Stream.of(f);
            case Block.Columns c -> Stream.concat(findings(c.left()), findings(c.right()));
            default -> Stream.empty();
        });
    }

    @Test
    void theForestSaysWhichLineIsWhich() {
        assertThat(report(Audience.FULL).pages())
                .filteredOn(p -> p.id().equals("forest"))
                .singleElement()
                .satisfies(p -> assertThat(p.foot()).contains("thick 90 %, thin 95 % interval"));
    }

    @Test
    void theNativeForestHoldsBoth() throws IOException, InvalidFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writers.find("slides").orElseThrow().write(report(Audience.EXECUTIVE), out);
        int rows = 0;
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()))) {
            for (XSLFChart chart : deck.getCharts()) {
                try (XSSFWorkbook book = chart.getWorkbook()) {
                    Optional<Sheet> forest = Optional.ofNullable(book.getSheet("Forest"));
                    rows += forest.map(IntervalsTest::held).orElse(0);
                }
            }
        }
        assertThat(rows).isGreaterThan(10);
    }

    /** Rows whose intervals were found in the chart's workbook as the analysis has them. */
    private static int held(Sheet sheet) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        sheet.getRow(0).forEach(h -> columns.putIfAbsent(h.getStringCellValue(), h.getColumnIndex()));
        int rows = 0;
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            String name = sheet.getRow(r).getCell(0).getStringCellValue();
            int row = r;
            Optional<Comparison> found =
                    tested().stream().filter(c -> Wording.name(c).equals(name)).findFirst();
            if (found.isPresent()) {
                rows++;
                double at = number(sheet, row, columns, "Performance, baseline = 100");
                Interval thin = found.get().judgement().performanceCi();
                Interval thick = found.get().judgement().performanceEquivalence();
                assertThat(number(sheet, row, columns, "95 % low")).isCloseTo(100 * thin.low(), ROUNDING);
                assertThat(number(sheet, row, columns, "95 % high")).isCloseTo(100 * thin.high(), ROUNDING);
                assertThat(at - number(sheet, row, columns, "95 % minus")).isCloseTo(100 * thin.low(), ROUNDING);
                assertThat(at + number(sheet, row, columns, "95 % plus")).isCloseTo(100 * thin.high(), ROUNDING);
                assertThat(at - number(sheet, row, columns, "90 % minus")).isCloseTo(100 * thick.low(), ROUNDING);
                assertThat(at + number(sheet, row, columns, "90 % plus")).isCloseTo(100 * thick.high(), ROUNDING);
            }
        }
        return rows;
    }

    private static double number(Sheet sheet, int row, Map<String, Integer> columns, String name) {
        return sheet.getRow(row).getCell(columns.getOrDefault(name, -1)).getNumericCellValue();
    }

    @Test
    void theJsonHoldsBothOfRowsAndSuite() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writers.find("json").orElseThrow().write(SampleReport.of(STUDY), out);
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        Suite suite = STUDY.suite().orElseThrow();
        assertThat(json.path("suite").path("low").asDouble())
                .isEqualTo(suite.ci().low());
        assertThat(json.path("suite").path("equivalenceLow").asDouble())
                .isEqualTo(suite.equivalence().low());
        assertThat(suite.equivalence()).isNotEqualTo(suite.ci());
        for (int i = 0; i < STUDY.comparisons().size(); i++) {
            Comparison c = STUDY.comparisons().get(i);
            JsonNode row = json.path("comparisons").path(i);
            if (c.judgement().testable()) {
                assertThat(row.path("ciLow").asDouble())
                        .isEqualTo(c.judgement().ci().low());
                assertThat(row.path("ciHigh").asDouble())
                        .isEqualTo(c.judgement().ci().high());
                assertThat(row.path("equivalenceLow").asDouble())
                        .isEqualTo(c.judgement().equivalence().low());
                assertThat(row.path("equivalenceHigh").asDouble())
                        .isEqualTo(c.judgement().equivalence().high());
            }
        }
    }
}
