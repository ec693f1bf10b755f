package tare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tare.report.page.ReportBuilder;
import tare.report.writer.Slides;
import tare.support.DeckTemplates;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** Templates as people have them: each gives a good deck or a plain sentence. */
final class DeckTemplateTest {
    private static final BinaryOperator<String> AS_IT_IS = (name, xml) -> xml;

    /** Layouts whose type is another, by regular expression. */
    private static BinaryOperator<String> layouts(String from, String to) {
        return (name, xml) -> name.startsWith("ppt/slideLayouts/slideLayout") ? xml.replaceAll(from, to) : xml;
    }

    private static BinaryOperator<String> size(String cx, String cy) {
        return (name, xml) -> name.equals("ppt/presentation.xml")
                ? xml.replaceAll("<p:sldSz[^>]*/>", "<p:sldSz cx=\"" + cx + "\" cy=\"" + cy + "\"/>")
                : xml;
    }

    /** Only the title layout keeps a title. */
    private static String titleLayoutAlone(String name, String xml) {
        return name.startsWith("ppt/slideLayouts/slideLayout") && !xml.contains("type=\"ctrTitle\"")
                ? xml.replace("type=\"title\"", "type=\"pic\"")
                : xml;
    }

    static Stream<Arguments> usable() throws IOException {
        byte[] plain = DeckTemplates.plain();
        BinaryOperator<String> noFooters = (name, xml) -> name.contains("slideLayout") || name.contains("slideMaster")
                ? xml.replaceAll("type=\"(ftr|sldNum|dt)\"", "type=\"body\"")
                : xml;
        return Stream.of(
                Arguments.of("4:3", plain, AS_IT_IS),
                Arguments.of("dark", DeckTemplates.dark(), AS_IT_IS),
                Arguments.of("serif", DeckTemplates.serif(), AS_IT_IS),
                Arguments.of("a title in the middle alone", plain, (BinaryOperator<String>)
                        DeckTemplateTest::titleLayoutAlone),
                Arguments.of("odd names", plain, layouts("name=\"[^\"]*\"", "name=\"&lt;Titel&gt; – 1\"")),
                Arguments.of("odd layout types", plain, layouts("<p:sldLayout([^>]*) type=\"\\w+\"", "<p:sldLayout$1")),
                Arguments.of("no footers", plain, noFooters),
                Arguments.of("font sizes that are none", plain, layouts("sz=\"\\d+\"", "sz=\"\"")),
                Arguments.of("another size than its layouts", plain, size("12192000", "6858000")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("usable")
    void everySlideHasItsTitleAndSaysItsMarginOrItsFoot(String what, byte[] template, BinaryOperator<String> change)
            throws IOException {
        try (XMLSlideShow deck = deck(DeckTemplates.edited(template, change))) {
            assertThat(deck.getSlides()).hasSizeBetween(10, 30);
            for (XSLFSlide slide : deck.getSlides()) {
                String text = text(slide);
                assertThat(text).contains(String.valueOf(slide.getSlideNumber()));
                assertThat(slide.getShapes()).allSatisfy(s -> {
                    assertThat(s.getAnchor().getMaxX())
                            .isLessThanOrEqualTo(deck.getPageSize().getWidth() + 1);
                    assertThat(s.getAnchor().getMaxY())
                            .isLessThanOrEqualTo(deck.getPageSize().getHeight() + 1);
                });
            }
            assertThat(text(deck.getSlides().getFirst()))
                    .contains("VM is equivalent")
                    .contains("Margin");
        }
    }

    private static String text(XSLFSlide slide) {
        StringBuilder out = new StringBuilder();
        for (XSLFShape s : slide.getShapes()) {
            if (s instanceof XSLFTextShape t) {
                out.append(t.getText()).append('\n');
            }
        }
        return out.toString();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("no title", layouts("type=\"(title|ctrTitle)\"", "type=\"pic\""), "layout with a title"),
                Arguments.of("no size", size("abc", "-1"), "no size that can be used"),
                Arguments.of(
                        "outside entities",
                        (BinaryOperator<String>) (name, xml) -> name.equals("ppt/presentation.xml")
                                ? xml.replaceFirst("\\?>", "?><!DOCTYPE p SYSTEM \"x\">")
                                : xml,
                        "not well-formed"),
                Arguments.of(
                        "no presentation",
                        (BinaryOperator<String>) (name, xml) ->
                                name.equals("_rels/.rels") ? xml.replace("ppt/presentation.xml", "ppt/x.xml") : xml,
                        "no presentation"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatCannotBeUsedIsRefusedInWords(String what, BinaryOperator<String> change, String words) {
        assertThatThrownBy(() -> deck(DeckTemplates.edited(DeckTemplates.plain(), change)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(words);
    }

    private static XMLSlideShow deck(byte[] template) throws IOException {
        var study = SampleAnalysis.study();
        Report report = ReportBuilder.of(Audience.FULL)
                .withBranding(Branding.NONE.withTemplate(template))
                .build(study, SampleReport.provenance(study));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Slides().write(report, out);
        return new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()));
    }
}
