package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.Comparison;
import tare.model.Domain;
import tare.model.Role;
import tare.report.writer.Writers;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;
import tare.support.SampleRow;
import tare.verdict.Refusal;
import tare.verdict.Rule;
import tare.verdict.Verdict;

/** The number under each heading is the one that the heading names, for every row; what a build server is told follows. */
final class TableNumbersTest {
    private static final Analysis STUDY = SampleAnalysis.study();

    private static byte[] written(String id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writers.find(id).orElseThrow().write(SampleReport.of(STUDY), out);
        return out.toByteArray();
    }

    private static Map<String, ToDoubleFunction<Comparison>> csv() {
        Map<String, ToDoubleFunction<Comparison>> of = new LinkedHashMap<>();
        of.put("baseline_n", c -> c.baseline().n());
        of.put("candidate_n", c -> c.candidate().n());
        of.put("baseline_mean", c -> c.baseline().mean());
        of.put("candidate_mean", c -> c.candidate().mean());
        of.put("baseline_sd", c -> c.baseline().sd());
        of.put("candidate_sd", c -> c.candidate().sd());
        of.put("ratio", c -> c.judgement().ratio());
        of.put("ci_low", c -> c.judgement().ci().low());
        of.put("ci_high", c -> c.judgement().ci().high());
        of.put("equivalence_low", c -> c.judgement().equivalence().low());
        of.put("equivalence_high", c -> c.judgement().equivalence().high());
        of.put("performance", c -> c.judgement().performance());
        of.put("p_difference", c -> c.judgement().pDifference());
        of.put("p_equivalence", c -> c.judgement().pEquivalence());
        of.put("p_not_worse", c -> c.judgement().pNotWorse());
        of.put("p_difference_holm", Comparison::pDifferenceHolm);
        of.put("p_equivalence_holm", Comparison::pEquivalenceHolm);
        of.put("bounded_at", c -> c.judgement().boundedAt());
        of.put("margin", c -> c.rule().margin().fraction());
        of.put("alpha", c -> c.rule().alpha());
        return of;
    }

    @Test
    void everyColumnOfTheCsvHoldsWhatItsHeadingNames() throws IOException {
        List<NamedCsvRecord> lines;
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new String(written("csv"), StandardCharsets.UTF_8))) {
            lines = reader.stream().toList();
        }
        assertThat(lines).hasSameSizeAs(STUDY.comparisons());
        for (int i = 0; i < lines.size(); i++) {
            NamedCsvRecord line = lines.get(i);
            Comparison c = STUDY.comparisons().get(i);
            csv().forEach((name, of) -> {
                double wanted = of.applyAsDouble(c);
                String said = Double.isFinite(wanted) ? Double.toString(wanted) : "";
                String cell = name.endsWith("_n") ? line.getField(name) + ".0" : line.getField(name);
                assertThat(cell).as(c.id() + ", " + name).isEqualTo(said);
            });
            assertThat(line.getField("verdict"))
                    .isEqualTo(c.judgement().verdict().name());
            assertThat(line.getField("word")).isEqualTo(Wording.word(c));
            assertThat(line.getField("beyond_margin"))
                    .isEqualTo(String.valueOf(c.judgement().beyondMargin()));
            assertThat(line.getField("stands")).isEqualTo(String.valueOf(c.stands()));
            assertThat(line.getField("baseline")).isEqualTo(c.baseline().platform());
            assertThat(line.getField("candidate")).isEqualTo(c.candidate().platform());
        }
    }

    private static Map<String, ToDoubleFunction<Comparison>> sheet() {
        Map<String, ToDoubleFunction<Comparison>> of = new LinkedHashMap<>();
        of.put("Baseline n", c -> c.baseline().n());
        of.put("Candidate n", c -> c.candidate().n());
        of.put("Baseline mean", c -> c.baseline().mean());
        of.put("Candidate mean", c -> c.candidate().mean());
        of.put("Performance %", c -> 100 * c.judgement().performance());
        of.put("Low %", c -> 100 * c.judgement().performanceCi().low());
        of.put("High %", c -> 100 * c.judgement().performanceCi().high());
        of.put(
                "Equivalence low %",
                c -> 100 * c.judgement().performanceEquivalence().low());
        of.put(
                "Equivalence high %",
                c -> 100 * c.judgement().performanceEquivalence().high());
        of.put("Ratio", c -> c.judgement().ratio());
        of.put("p difference", c -> c.judgement().pDifference());
        of.put("p equivalence", c -> c.judgement().pEquivalence());
        of.put("p difference (Holm)", Comparison::pDifferenceHolm);
        of.put("Margin %", c -> 100 * c.rule().margin().fraction());
        of.put("α", c -> c.rule().alpha());
        return of;
    }

    @Test
    void everyColumnOfTheSpreadsheetHoldsWhatItsHeadingNames() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written("xlsx")))) {
            Sheet verdicts = book.getSheet("Verdicts");
            Map<String, Integer> columns = new LinkedHashMap<>();
            verdicts.getRow(0).forEach(h -> columns.put(h.getStringCellValue(), h.getColumnIndex()));
            for (int i = 0; i < STUDY.comparisons().size(); i++) {
                Row row = verdicts.getRow(i + 1);
                Comparison c = STUDY.comparisons().get(i);
                sheet().forEach((name, of) -> assertThat(
                                Double.valueOf(number(row.getCell(columns.getOrDefault(name, -1)))))
                        .as(c.id() + ", " + name)
                        .isEqualTo(Double.valueOf(finite(of.applyAsDouble(c)))));
                assertThat(row.getCell(columns.getOrDefault("Verdict", -1)).getStringCellValue())
                        .isEqualTo(Wording.word(c));
            }
        }
    }

    private static double number(Cell cell) {
        return cell == null || cell.getCellType() != CellType.NUMERIC ? Double.NaN : cell.getNumericCellValue();
    }

    private static double finite(double x) {
        return Double.isFinite(x) ? x : Double.NaN;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.002, 12, PASSED",
        "-0.002, 0.001, 12, PASSED",
        "0.08, 0.002, 12, PASSED",
        "-0.08, 0.002, 12, FAILED",
        "-0.08, 0.002, 3, FAILED",
        "-0.012, 0.004, 12, SKIPPED",
        "0, 0.05, 12, SKIPPED",
        "0, 0.0002, 3, SKIPPED",
    })
    void onlyWhatIsShownPassesAndOnlyWhatIsShownToBeWorseFails(double gap, double noise, int runs, Outcome outcome) {
        Comparison c =
                SampleRow.of("x", "r", "ops/s", Domain.CPU, gap, noise, runs).judge(Rule.DEFAULT, "host", "VM");
        assertThat(Outcome.of(c)).as(c.sentence()).isEqualTo(outcome);
    }

    @Test
    void whatCannotBeTestedIsSkipped() {
        Comparison c = SampleRow.of("x", "r", "ops/s", Domain.CPU, -0.3, 0.01, 1)
                .refusedFor(Refusal.ONE_RUN)
                .judge(Rule.DEFAULT, "host", "VM");
        assertThat(Outcome.of(c)).isEqualTo(Outcome.SKIPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTED, SUPPORTED, PASSED",
        "SUPPORTED, NOT_SHOWN, SKIPPED",
        "NOT_SHOWN, SUPPORTED, SKIPPED",
        "NOT_SHOWN, CONTRADICTED, FAILED",
        "CONTRADICTED, SUPPORTED, FAILED",
    })
    void aClaimPassesInBothReadingsAndFailsInOne(
            ClaimAnswer.Answer each, ClaimAnswer.Answer onAverage, Outcome outcome) {
        ClaimAnswer claim = new ClaimAnswer("c", "r", each, onAverage, "b", List.of(), List.of(), List.of());
        assertThat(Outcome.of(claim)).isEqualTo(outcome);
    }

    @Test
    void aBuildServerIsToldTheOutcomeOfEveryPrimaryRowAndItsCounts() throws IOException {
        String xml = new String(written("junit"), StandardCharsets.UTF_8);
        List<MatchResult> cases = Pattern.compile("<testcase [^>]*>(<failure|<skipped|<system-out)")
                .matcher(xml)
                .results()
                .toList();
        List<Comparison> rows = STUDY.comparisons().stream()
                .filter(c -> c.metric().role() == Role.PRIMARY)
                .toList();
        assertThat(cases).hasSize(rows.size() + STUDY.claims().size());
        for (int i = 0; i < rows.size(); i++) {
            Verdict v = rows.get(i).judgement().verdict();
            String said = cases.get(i).group(1);
            boolean worse = v == Verdict.SLOWER && rows.get(i).judgement().beyondMargin();
            assertThat(said.equals("<failure")).as(rows.get(i).sentence()).isEqualTo(worse);
        }
        for (String what : List.of("failure", "skipped")) {
            long elements = xml.split("<" + what + " ", -1).length - 1;
            assertThat(xml).contains((what.equals("failure") ? "failures" : what) + "=\"" + elements + "\"");
        }
    }
}
