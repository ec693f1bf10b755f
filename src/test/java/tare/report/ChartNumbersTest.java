package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import tare.analysis.Analysis;
import tare.chart.Chart;
import tare.chart.ChartStudies;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.report.writer.Json;
import tare.report.writer.Slides;
import tare.support.SampleReport;

/** Every kind of figure as native charts: the workbook behind each, opened again, holds what is drawn and what the JSON says. */
final class ChartNumbersTest {
    private static final Pattern CACHED =
            Pattern.compile("<c:f>([^<]+)</c:f><c:numCache>.*?</c:numCache>", Pattern.DOTALL);
    private static final Pattern POINT = Pattern.compile("<c:pt idx=\"(\\d+)\"><c:v>([^<]+)</c:v>");
    /** Kinds that show every value of a side as it is. */
    private static final Set<String> OF_VALUES = Set.of("dots", "ecdf", "runs");
    /** Pictures on purpose: cells in colours, and words in lanes. */
    private static final Set<String> PICTURES =
            Set.of("heatmap", "comparability", "claims", "forest", "robustness", "cpu");

    private static final Comparator<Double> ROUNDED =
            (a, b) -> Math.abs(a - b) <= 1e-9 * Math.abs(b) ? 0 : Double.compare(a, b);

    static Stream<Arguments> figures() {
        Analysis study = ChartStudies.study();
        return Charts.ALL.stream().filter(c -> !PICTURES.contains(c.id())).flatMap(c -> study.primary().stream()
                .filter(row -> c.fits(study, Selection.of(row.id())))
                .limit(2)
                .map(row -> Arguments.of(c.id(), row.id())));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void whatIsDrawnStandsInTheWorkbook(String kind, String row) throws Exception {
        Analysis study = ChartStudies.study();
        Spec spec = Charts.find(kind).orElseThrow().figure(study, Selection.of(row));
        Set<Double> held = new HashSet<>();
        int charts = 0;
        try (XMLSlideShow deck = deck(study, spec)) {
            for (XSLFChart chart : deck.getCharts()) {
                charts++;
                try (XSSFWorkbook book = chart.getWorkbook()) {
                    cachesAgree(chart, book);
                    numbers(book, held);
                }
            }
        }
        if (charts == 0 && kind.equals("series")) {
            return; // More points than a chart is asked to hold: a picture.
        }
        assertThat(charts)
                .as("native charts of " + kind)
                .isEqualTo(spec.panels().size());
        for (Panel panel : spec.panels()) {
            for (Mark mark : ((Panel.Plot) panel).marks()) {
                assertThat(held)
                        .as(kind + ": " + mark.getClass().getSimpleName())
                        .containsAll(numbers(mark));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void valuesAreThoseOfTheJson(String kind, String row) throws Exception {
        if (!OF_VALUES.contains(kind)) {
            return;
        }
        Analysis study = ChartStudies.study();
        Spec spec = Charts.find(kind).orElseThrow().figure(study, Selection.of(row));
        Set<Double> held = new HashSet<>();
        try (XMLSlideShow deck = deck(study, spec)) {
            for (XSLFChart chart : deck.getCharts()) {
                try (XSSFWorkbook book = chart.getWorkbook()) {
                    numbers(book, held);
                }
            }
        }
        List<Double> said = new ArrayList<>();
        for (JsonNode c : json(study).path("comparisons")) {
            if (c.path("id").asText().equals(row)) {
                c.path("baseline").path("values").forEach(v -> said.add(v.asDouble()));
                c.path("candidate").path("values").forEach(v -> said.add(v.asDouble()));
            }
        }
        assertThat(said).isNotEmpty();
        assertThat(held).containsAll(said);
    }

    @Test
    void meansStandInAChartOfBarsWithTheirIntervals() throws Exception {
        Analysis study = ChartStudies.study();
        Spec spec = Charts.find("bars").orElseThrow().figure(study, Selection.ALL);
        Panel.Plot plot = (Panel.Plot) spec.panels().getFirst();
        try (XMLSlideShow deck = deck(study, spec)) {
            XSLFChart chart = deck.getCharts().getFirst();
            assertThat(chart.getCTChart().getPlotArea().getBarChartList()).hasSize(1);
            List<Double> low = new ArrayList<>();
            List<Double> high = new ArrayList<>();
            for (CTBarSer side :
                    chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList()) {
                List<Double> means = points(side.getVal().getNumRef());
                List<Double> minus = points(side.getErrBars().getMinus().getNumRef());
                List<Double> plus = points(side.getErrBars().getPlus().getNumRef());
                for (int i = 0; i < minus.size(); i++) {
                    low.add(means.get(i) - minus.get(i));
                    high.add(means.get(i) + plus.get(i));
                }
            }
            List<Mark.Range> drawn = plot.marks().stream()
                    .filter(Mark.Range.class::isInstance)
                    .map(Mark.Range.class::cast)
                    .toList();
            assertThat(drawn).isNotEmpty();
            assertThat(low)
                    .usingComparatorForType(ROUNDED, Double.class)
                    .containsExactlyInAnyOrderElementsOf(
                            drawn.stream().map(Mark.Range::low).toList());
            assertThat(high)
                    .usingComparatorForType(ROUNDED, Double.class)
                    .containsExactlyInAnyOrderElementsOf(
                            drawn.stream().map(Mark.Range::high).toList());
        }
    }

    private static List<Double> points(CTNumRef numbers) {
        return numbers.getNumCache().getPtList().stream()
                .map(p -> Double.valueOf(p.getV()))
                .toList();
    }

    /** The margin is where its numbers are, whatever the frame's size. */
    @Test
    void theMarginsBandEndsAtTheMarginsNumbers() throws Exception {
        Analysis study = ChartStudies.study();
        Spec spec = Charts.find("dots")
                .orElseThrow()
                .figure(study, Selection.of(study.primary().getFirst().id()));
        Mark.Band band = spec.panels().stream()
                .flatMap(p -> ((Panel.Plot) p).marks().stream())
                .filter(Mark.Band.class::isInstance)
                .map(Mark.Band.class::cast)
                .findFirst()
                .orElseThrow();
        Set<Double> held = new HashSet<>();
        try (XMLSlideShow deck = deck(study, spec)) {
            for (XSLFChart chart : deck.getCharts()) {
                try (XSSFWorkbook book = chart.getWorkbook()) {
                    numbers(book, held);
                }
            }
        }
        assertThat(held).contains(band.from(), band.to());
    }

    @Test
    void everyKindIsTriedOrIsAPicture() {
        Set<String> tried = new HashSet<>(PICTURES);
        figures().forEach(a -> tried.add(String.valueOf(a.get()[0])));
        List<String> never = Charts.ALL.stream()
                .map(Chart::id)
                .filter(id -> !tried.contains(id))
                .toList();
        assertThat(never).isEmpty();
    }

    /** What a reader without the workbook sees is what the workbook says. */
    private static void cachesAgree(XSLFChart chart, XSSFWorkbook book) throws IOException {
        String xml;
        try (var in = chart.getPackagePart().getInputStream()) {
            xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher m = CACHED.matcher(xml);
        int found = 0;
        while (m.find()) {
            found++;
            Map<Integer, Double> cached = new TreeMap<>();
            POINT.matcher(m.group())
                    .results()
                    .forEach(p -> cached.put(Integer.valueOf(p.group(1)), Double.valueOf(p.group(2))));
            Map<Integer, Double> cells = new TreeMap<>();
            CellReference[] all = new AreaReference(m.group(1), book.getSpreadsheetVersion()).getAllReferencedCells();
            for (int i = 0; i < all.length; i++) {
                Row row = book.getSheet(all[i].getSheetName()).getRow(all[i].getRow());
                Cell cell = row == null ? null : row.getCell(all[i].getCol());
                if (cell != null && cell.getCellType() == CellType.NUMERIC) {
                    cells.put(i, cell.getNumericCellValue());
                }
            }
            assertThat(cached).isEqualTo(cells);
        }
        assertThat(found).isGreaterThan(1);
    }

    private static void numbers(XSSFWorkbook book, Set<Double> out) {
        book.sheetIterator()
                .forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        out.add(cell.getNumericCellValue());
                    }
                })));
    }

    /** The numbers that a mark stands for; lines are cut at the plot's edge, so that their ends are not among them. */
    private static List<Double> numbers(Mark mark) {
        List<Double> out = new ArrayList<>();
        if (mark instanceof Mark.Dots d) {
            for (int i = 0; i < d.xs().length; i++) {
                out.add(d.xs()[i]);
                out.add(d.ys()[i]);
            }
        } else if (mark instanceof Mark.Bar b) {
            out.add(b.y2());
        } else if (mark instanceof Mark.Rule r) {
            out.add(r.at());
        }
        return out;
    }

    private static XMLSlideShow deck(Analysis study, Spec spec) throws IOException {
        Page page = new Page(
                "p", "Part", "Title", List.of(new Block.Figure("figure", spec, spec.alt(), "")), "Foot", "Speech");
        Report report = new Report(study, SampleReport.provenance(study), Audience.FULL, Branding.NONE, List.of(page));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Slides().write(report, out);
        return new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()));
    }

    private static JsonNode json(Analysis study) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Json().write(SampleReport.of(study), out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
