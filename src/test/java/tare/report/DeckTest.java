package tare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.model.Domain;
import tare.report.page.ReportBuilder;
import tare.report.writer.Slides;
import tare.study.FigureChoices;
import tare.study.ReportChoices;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;
import tare.support.SampleRow;

/** Decks opened again by another program's reader. */
final class DeckTest {
    static Stream<Analysis> studies() {
        return Stream.of(
                SampleAnalysis.study(),
                SampleAnalysis.single(),
                SampleAnalysis.nothingPaired(),
                SampleAnalysis.many(40),
                SampleAnalysis.hostile());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void everySlideHasTitleNumberAndNotesAndNoEmptyPlaceholder(Analysis study) throws IOException {
        try (XMLSlideShow deck = deck(study, Audience.FULL, new byte[0])) {
            for (XSLFSlide slide : deck.getSlides()) {
                assertThat(slide.getTitle()).isNotBlank();
                assertThat(slide.getNotes().getTextParagraphs().toString()).isNotBlank();
                assertThat(slide.getPlaceholders()).allMatch(p -> !p.getText().isBlank());
                assertThat(slide.getPlaceholders())
                        .anyMatch(p -> p.getText().equals(String.valueOf(slide.getSlideNumber())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void everythingStaysOnTheSlideAndPicturesAndChartsAreDescribed(Analysis study) throws IOException {
        try (XMLSlideShow deck = deck(study, Audience.FULL, new byte[0])) {
            for (XSLFSlide slide : deck.getSlides()) {
                for (XSLFShape shape : slide.getShapes()) {
                    var box = shape.getAnchor();
                    assertThat(box.getMinX()).isGreaterThanOrEqualTo(0);
                    assertThat(box.getMaxX()).isLessThanOrEqualTo(960.5);
                    assertThat(box.getMaxY()).isLessThanOrEqualTo(540.5);
                    boolean chart = shape instanceof XSLFGraphicFrame f && f.hasChart();
                    if (chart || shape instanceof XSLFPictureShape) {
                        assertThat(shape.getXmlObject().xmlText()).contains("descr=\"");
                    }
                }
            }
        }
    }

    @Test
    void anExecutiveDeckHasFiveSlides() throws IOException {
        for (Analysis study : List.of(SampleAnalysis.study(), SampleAnalysis.many(300))) {
            try (XMLSlideShow deck = deck(study, Audience.EXECUTIVE, new byte[0])) {
                assertThat(deck.getSlides()).hasSize(5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void theChartsWorkbooksHoldTheNumbersOfTheAnalysis(Analysis study) throws Exception {
        List<Double> seen = new ArrayList<>();
        try (XMLSlideShow deck = deck(study, Audience.FULL, new byte[0])) {
            for (XSLFChart chart : deck.getCharts()) {
                try (XSSFWorkbook book = chart.getWorkbook()) {
                    Sheet sheet = book.getSheet("Forest");
                    for (Row row : sheet == null ? book.createSheet() : sheet) {
                        if (row.getRowNum() > 0) {
                            seen.add(row.getCell(3).getNumericCellValue());
                            assertThat(row.getCell(0).getStringCellValue()).doesNotStartWith("=");
                        }
                    }
                    for (Sheet s : book) {
                        for (Row row : s) {
                            for (Cell cell : row) {
                                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                            }
                        }
                    }
                }
            }
        }
        List<Double> expected = study.primary().stream()
                .map((Comparison c) -> 100 * c.judgement().performance())
                .toList();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void everyPartIsWellFormed(Analysis study) throws Exception {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(bytes(study, Audience.FULL, new byte[0])))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                if (e.getName().endsWith(".xml")
                        || e.getName().endsWith(".rels")
                        || e.getName().endsWith(".svg")) {
                    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                    assertThat(parser.parse(new ByteArrayInputStream(part)))
                            .as(e.getName())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void threeHundredComparisonsStayOnTheirSlides() throws IOException {
        everythingStaysOnTheSlideAndPicturesAndChartsAreDescribed(SampleAnalysis.many(300));
    }

    /** Few rows have the room: a name that is longer than its column is not cut. */
    @ParameterizedTest
    @ValueSource(ints = {61, 73, 77, 97, 145, 300})
    void noFewRowsAreLeftAloneOnTheLastSlideOfATable(int rows) throws IOException {
        Analysis many = SampleAnalysis.many(rows);
        try (XMLSlideShow deck = deck(many, Audience.FULL, new byte[0])) {
            List<Integer> lengths = deck.getSlides().stream()
                    .filter(s -> s.getTitle().contains(" in numbers, "))
                    .flatMap(s -> s.getShapes().stream())
                    .flatMap(s -> s instanceof XSLFTable t ? Stream.of(t.getNumberOfRows() - 1) : Stream.empty())
                    .toList();
            assertThat(lengths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows);
            assertThat(lengths.getLast()).isGreaterThanOrEqualTo(lengths.getFirst() / 3);
        }
    }

    /** Some programs draw a chart smaller by half the width of its widest line. */
    @Test
    void noLineOfAChartIsAsWideAsThePlot() throws IOException {
        ReportChoices choices = ReportChoices.NONE.withFigures(FigureChoices.NONE.withEach(List.of("dots", "shift")));
        Analysis study = SampleAnalysis.single();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Slides()
                .write(
                        ReportBuilder.of(Audience.FULL)
                                .withChoices(choices)
                                .build(study, SampleReport.provenance(study)),
                        out);
        Pattern width = Pattern.compile("<a:ln w=\"(\\d+)\"");
        try (XMLSlideShow deck = new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()))) {
            List<Long> widths = new ArrayList<>();
            for (XSLFChart chart : deck.getCharts()) {
                width.matcher(chart.getCTChart().xmlText())
                        .results()
                        .forEach(m -> widths.add(Long.parseLong(m.group(1))));
            }
            assertThat(widths).hasSizeGreaterThan(10).allMatch(w -> w <= 48 * 12_700);
        }
    }

    @Test
    void intervalsAndVerdictsOfATableAreNeverShortened() throws IOException {
        List<SampleRow> rows = new ArrayList<>();
        for (int i = 0; i < 73; i++) {
            String name = "a-benchmark-with-a-name (scenario=Server, target_qps=114.24), p99 time to an output, " + i;
            int runs = i < 48 ? 1 : 2;
            rows.add(SampleRow.of(name, "x", "thousand samples/s", Domain.APPLICATION, -0.031, 0.011, runs));
        }
        try (XMLSlideShow deck = deck(SampleAnalysis.of(rows, List.of(), "VM"), Audience.FULL, new byte[0])) {
            List<String> cells = deck.getSlides().stream()
                    .filter(s -> s.getTitle().startsWith("Verdicts: "))
                    .flatMap(s -> s.getShapes().stream())
                    .flatMap(s -> s instanceof XSLFTable t ? t.getRows().stream() : Stream.empty())
                    .flatMap(r -> r.getCells().subList(4, 9).stream())
                    .map(c -> c.getText().replace('\u00a0', ' '))
                    .toList();
            assertThat(cells).hasSizeGreaterThan(73 * 5).noneMatch(c -> c.contains("…"));
        }
    }

    @Test
    void aLongNameTakesTwoLinesWhereTheRowHoldsThem() throws IOException {
        String name = "resnet50 offline on a machine with a long name and four cards of one kind";
        Analysis study = SampleAnalysis.of(
                List.of(SampleRow.of(name, "x", "MB/s", Domain.MEMORY, -0.05, 0.001, 10)), List.of(), "VM");
        try (XMLSlideShow show = deck(study, Audience.FULL, new byte[0])) {
            List<String> first = show.getSlides().get(1).getShapes().stream()
                    .filter(XSLFTable.class::isInstance)
                    .map(s -> ((XSLFTable) s).getCell(1, 0).getText())
                    .toList();
            assertThat(first).contains(name);
        }
    }

    @Test
    void aTemplatesThemeAndSizeAreKept() throws IOException {
        byte[] template = template();
        try (XMLSlideShow deck = deck(SampleAnalysis.study(), Audience.FULL, template)) {
            assertThat(deck.getPageSize().getWidth()).isEqualTo(720);
            assertThat(deck.getSlides()).hasSizeGreaterThan(10);
            assertThat(deck.getSlides().stream()
                            .flatMap(s -> s.getShapes().stream())
                            .filter(XSLFTextShape.class::isInstance)
                            .map(s -> ((XSLFTextShape) s).getText()))
                    .noneMatch(t -> t.contains("a slide of the template"));
            for (XSLFSlide slide : deck.getSlides()) {
                for (XSLFShape shape : slide.getShapes()) {
                    assertThat(shape.getAnchor().getMaxX()).isLessThanOrEqualTo(721);
                    assertThat(shape.getAnchor().getMaxY()).isLessThanOrEqualTo(541);
                }
            }
        }
    }

    @Test
    void aTemplateThatIsNoneIsRefusedWithAReason() {
        assertThatThrownBy(() -> deck(SampleAnalysis.single(), Audience.FULL, new byte[] {1, 2, 3}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not an Office package");
    }

    private static byte[] template() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("a slide of the template");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    private static XMLSlideShow deck(Analysis study, Audience audience, byte[] template) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(bytes(study, audience, template)));
    }

    private static byte[] bytes(Analysis study, Audience audience, byte[] template) throws IOException {
        Report report = ReportBuilder.of(audience)
                .withBranding(Branding.NONE.withTemplate(template))
                .build(study, SampleReport.provenance(study));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Slides().write(report, out);
        return out.toByteArray();
    }
}
