package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.report.page.ReportBuilder;
import tare.report.writer.Slides;
import tare.report.writer.Xlsx;
import tare.study.FigureChoices;
import tare.study.ReportChoices;
import tare.support.DeckRules;
import tare.support.DeckTemplates;
import tare.support.OfficeSchema;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** What would make PowerPoint or Excel offer to repair a file: parts against their schemas, relations, types, ids. */
final class OfficeValidityTest {
    static Stream<Report> reports() throws IOException {
        List<Report> out = new ArrayList<>();
        for (Analysis a : List.of(
                SampleAnalysis.study(),
                SampleAnalysis.single(),
                SampleAnalysis.nothingPaired(),
                SampleAnalysis.many(40),
                SampleAnalysis.hostile(),
                SampleAnalysis.several())) {
            out.add(report(a, Audience.FULL, Branding.NONE));
        }
        Branding branding = new Branding("T", "F", "#c8102e", DeckTemplates.logo(), new byte[0], true);
        out.add(report(SampleAnalysis.study(), Audience.EXECUTIVE, branding));
        out.add(report(SampleAnalysis.study(), Audience.FULL, branding.withTemplate(DeckTemplates.dark())));
        out.add(report(SampleAnalysis.study(), Audience.FULL, branding.withTemplate(DeckTemplates.serif())));
        FigureChoices every = FigureChoices.NONE
                .withEach(List.of("dots", "bars", "density", "histogram", "ecdf", "runs", "qq", "shift", "variance"))
                .withSheets(List.of(FigureChoices.Sheet.of("bars"), FigureChoices.Sheet.of("each:bars")));
        Analysis study = SampleAnalysis.study();
        out.add(ReportBuilder.of(Audience.FULL)
                .withChoices(ReportChoices.NONE.withFigures(every))
                .build(study, SampleReport.provenance(study)));
        return out.stream();
    }

    private static Report report(Analysis a, Audience audience, Branding branding) {
        ReportBuilder builder = ReportBuilder.of(audience).withBranding(branding);
        return a.primary().isEmpty()
                ? builder.build(a, SampleReport.provenance(a))
                : builder.withChosen(
                                a.primary().stream().map(c -> c.id()).limit(6).toList())
                        .build(a, SampleReport.provenance(a));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyPartOfADeckIsValidAgainstTheSchema(Report report) throws Exception {
        Map<String, byte[]> parts = DeckRules.parts(deck(report));
        List<String> errors = new ArrayList<>();
        for (Map.Entry<String, byte[]> e : parts.entrySet()) {
            errors.addAll(OfficeSchema.errors(e.getKey(), e.getValue()));
            if (e.getKey().endsWith(".xlsx")) {
                for (Map.Entry<String, byte[]> inner :
                        DeckRules.parts(e.getValue()).entrySet()) {
                    errors.addAll(OfficeSchema.errors(inner.getKey(), inner.getValue()));
                }
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void theSchemaFindsWhatIsWrong() throws Exception {
        Map<String, byte[]> parts =
                DeckRules.parts(deck(report(SampleAnalysis.single(), Audience.FULL, Branding.NONE)));
        String slide = new String(parts.get("ppt/slides/tareSlide1.xml"), StandardCharsets.UTF_8);
        byte[] broken = slide.replace("a:prstGeom", "a:nonsense").getBytes(StandardCharsets.UTF_8);
        byte[] moved = slide.replaceFirst("<p:nvSpPr>", "<p:spPr/><p:nvSpPr>").getBytes(StandardCharsets.UTF_8);
        assertThat(OfficeSchema.errors("ppt/slides/tareSlide1.xml", broken)).isNotEmpty();
        assertThat(OfficeSchema.errors("ppt/slides/tareSlide1.xml", moved)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noRuleIsBrokenThatNoSchemaHolds(Report report) throws Exception {
        assertThat(DeckRules.broken(DeckRules.parts(deck(report)))).isEmpty();
    }

    @Test
    void everyPartOfASpreadsheetIsValid() throws Exception {
        List<String> errors = new ArrayList<>();
        for (Analysis a : List.of(SampleAnalysis.study(), SampleAnalysis.nothingPaired(), SampleAnalysis.hostile())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Xlsx().write(SampleReport.of(a), out);
            for (Map.Entry<String, byte[]> e :
                    DeckRules.parts(out.toByteArray()).entrySet()) {
                errors.addAll(OfficeSchema.errors(e.getKey(), e.getValue()));
            }
        }
        assertThat(errors).isEmpty();
    }

    private static byte[] deck(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Slides().write(report, out);
        return out.toByteArray();
    }
}
