package tare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.report.page.ReportBuilder;
import tare.report.writer.Slides;
import tare.study.FigureChoices;
import tare.study.ReportChoices;
import tare.support.DeckTemplates;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** Text against its box, measured by another program's fonts and line breaking than those that laid it out. */
final class DeckFitTest {
    /** Fonts differ from machine to machine: so much more height is not yet an overflow. */
    private static final double SPARE = 1.05;

    private static final double POINTS = 2;
    /** As wide as Arial. */
    private static final String FONT = "Liberation Sans";

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    static Stream<Report> reports() throws IOException {
        List<Report> out = new ArrayList<>();
        for (Analysis a : List.of(
                SampleAnalysis.study(), SampleAnalysis.single(), SampleAnalysis.many(90), SampleAnalysis.hostile())) {
            out.add(ReportBuilder.of(Audience.FULL).build(a, SampleReport.provenance(a)));
            out.add(ReportBuilder.of(Audience.EXECUTIVE).build(a, SampleReport.provenance(a)));
        }
        Branding small = Branding.NONE.withTemplate(DeckTemplates.serif());
        Analysis hostile = SampleAnalysis.hostile();
        out.add(ReportBuilder.of(Audience.FULL).withBranding(small).build(hostile, SampleReport.provenance(hostile)));
        ReportChoices figures = ReportChoices.NONE.withFigures(new FigureChoices(
                List.of("density", "runs", "qq"),
                List.of(FigureChoices.Sheet.of("bars,heatmap"), FigureChoices.Sheet.of("each:ecdf"))));
        out.add(ReportBuilder.of(Audience.FULL).withChoices(figures).build(hostile, SampleReport.provenance(hostile)));
        return out.stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noTextIsHigherThanItsBox(Report report) throws IOException {
        assumeTrue(
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                        .contains(FONT));
        List<String> over = new ArrayList<>();
        try (XMLSlideShow deck = deck(report)) {
            for (XSLFSlide slide : deck.getSlides()) {
                for (XSLFShape shape : slide.getShapes()) {
                    if (shape instanceof XSLFTable table) {
                        rows(slide, table, over);
                    } else if (shape instanceof XSLFTextShape text
                            && !text.getText().isBlank()) {
                        double height =
                                height(text, text.getAnchor().getWidth() - text.getLeftInset() - text.getRightInset());
                        double room = text.getAnchor().getHeight();
                        if (height > room * SPARE + POINTS) {
                            over.add(slide.getSlideNumber() + " " + shape.getShapeName() + ": " + Math.round(height)
                                    + " in " + Math.round(room) + ": " + text.getText());
                        }
                    }
                }
            }
        }
        assertThat(over).isEmpty();
    }

    private static void rows(XSLFSlide slide, XSLFTable table, List<String> over) {
        double bottom = table.getAnchor().getY();
        for (XSLFTableRow row : table.getRows()) {
            bottom += row.getHeight();
            for (int i = 0; i < row.getCells().size(); i++) {
                XSLFTableCell cell = row.getCells().get(i);
                double height = height(cell, table.getColumnWidth(i) - margins(cell));
                if (height > row.getHeight() * SPARE + POINTS) {
                    over.add(slide.getSlideNumber() + " cell: " + Math.round(height) + " in "
                            + Math.round(row.getHeight()) + ": " + cell.getText());
                }
            }
        }
        double page = slide.getSlideShow().getPageSize().getHeight();
        if (bottom > page) {
            over.add(slide.getSlideNumber() + " table ends at " + Math.round(bottom));
        }
    }

    /** A cell's own margins: POI says those of its text body. */
    private static double margins(XSLFTableCell cell) {
        double emu = Pattern.compile("(?<=\\s)mar[LR]=\"(\\d+)\"")
                .matcher(tcPr(cell))
                .results()
                .mapToDouble(m -> Double.parseDouble(m.group(1)))
                .sum();
        return emu / 12700;
    }

    private static String tcPr(XSLFTableCell cell) {
        String xml = cell.getXmlObject().xmlText();
        return xml.substring(Math.max(0, xml.indexOf("tcPr ")));
    }

    private static double height(XSLFTextShape shape, double room) {
        boolean cell = shape instanceof XSLFTableCell;
        double height = cell ? 0 : shape.getTopInset() + shape.getBottomInset();
        for (XSLFTextParagraph p : shape.getTextParagraphs()) {
            if (p.getText().isEmpty()) {
                continue;
            }
            XSLFTextRun first = p.getTextRuns().getFirst();
            double size = first.getFontSize() == null ? 12 : first.getFontSize();
            boolean bold = p.getTextRuns().stream().anyMatch(XSLFTextRun::isBold);
            Font font = new Font(FONT, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
            AttributedString text = new AttributedString(p.getText(), Map.of(TextAttribute.FONT, font));
            LineBreakMeasurer lines = new LineBreakMeasurer(text.getIterator(), CONTEXT);
            double indent = p.getLeftMargin() == null ? 0 : p.getLeftMargin();
            while (lines.getPosition() < p.getText().length()) {
                lines.nextLayout((float) Math.max(1, room - indent));
                height += 1.17 * size;
            }
            height += p.getSpaceBefore() == null || p.getSpaceBefore() > 0 ? 0 : -p.getSpaceBefore();
        }
        return height;
    }

    private static XMLSlideShow deck(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Slides().write(report, out);
        return new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()));
    }
}
