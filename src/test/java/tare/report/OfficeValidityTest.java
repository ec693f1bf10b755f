package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.report.page.ReportBuilder;
import tare.report.writer.Slides;
import tare.report.writer.Xlsx;
import tare.study.FigureChoices;
import tare.study.ReportChoices;
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
        Map<String, byte[]> parts = parts(deck(report));
        List<String> errors = new ArrayList<>();
        for (Map.Entry<String, byte[]> e : parts.entrySet()) {
            errors.addAll(OfficeSchema.errors(e.getKey(), e.getValue()));
            if (e.getKey().endsWith(".xlsx")) {
                for (Map.Entry<String, byte[]> inner : parts(e.getValue()).entrySet()) {
                    errors.addAll(OfficeSchema.errors(inner.getKey(), inner.getValue()));
                }
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void theSchemaFindsWhatIsWrong() throws Exception {
        Map<String, byte[]> parts = parts(deck(report(SampleAnalysis.single(), Audience.FULL, Branding.NONE)));
        String slide = new String(parts.get("ppt/slides/tareSlide1.xml"), StandardCharsets.UTF_8);
        byte[] broken = slide.replace("a:prstGeom", "a:nonsense").getBytes(StandardCharsets.UTF_8);
        byte[] moved = slide.replaceFirst("<p:nvSpPr>", "<p:spPr/><p:nvSpPr>").getBytes(StandardCharsets.UTF_8);
        assertThat(OfficeSchema.errors("ppt/slides/tareSlide1.xml", broken)).isNotEmpty();
        assertThat(OfficeSchema.errors("ppt/slides/tareSlide1.xml", moved)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void relationsLeadSomewhereTypesAreGivenAndIdsAreUnique(Report report) throws Exception {
        Map<String, byte[]> parts = parts(deck(report));
        String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> e : parts.entrySet()) {
            String name = e.getKey();
            String xml = new String(e.getValue(), StandardCharsets.UTF_8);
            if (name.endsWith(".rels")) {
                relations(name, xml, parts);
            } else if (!name.startsWith("[")) {
                String extension = name.substring(name.lastIndexOf('.') + 1);
                assertThat(types.contains("PartName=\"/" + name + "\"")
                                || types.contains("Extension=\"" + extension + "\""))
                        .as("type of " + name)
                        .isTrue();
            }
            if (name.matches("ppt/slides/[^/]+\\.xml")) {
                assertThat(all(xml, "<p:cNvPr id=\"(\\d+)\"")).as(name).doesNotHaveDuplicates();
            }
            if (name.endsWith(".xml") && xml.contains("r:id=\"")) {
                String rels = new String(parts.get(relationsOf(name)), StandardCharsets.UTF_8);
                assertThat(all(rels, " Id=\"([^\"]+)\"")).containsAll(all(xml, "r:(?:id|embed|link)=\"([^\"]+)\""));
            }
        }
        String presentation = new String(parts.get("ppt/presentation.xml"), StandardCharsets.UTF_8);
        assertThat(all(presentation, "<p:sldId id=\"(\\d+)\"")).doesNotHaveDuplicates();
    }

    @Test
    void everyPartOfASpreadsheetIsValid() throws Exception {
        List<String> errors = new ArrayList<>();
        for (Analysis a : List.of(SampleAnalysis.study(), SampleAnalysis.nothingPaired(), SampleAnalysis.hostile())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Xlsx().write(SampleReport.of(a), out);
            for (Map.Entry<String, byte[]> e : parts(out.toByteArray()).entrySet()) {
                errors.addAll(OfficeSchema.errors(e.getKey(), e.getValue()));
            }
        }
        assertThat(errors).isEmpty();
    }

    private static void relations(String name, String xml, Map<String, byte[]> parts) {
        assertThat(all(xml, " Id=\"([^\"]+)\"")).as(name).doesNotHaveDuplicates();
        String owner = name.replace("_rels/", "").replaceFirst("\\.rels$", "");
        Matcher m = Pattern.compile("Target=\"([^\"]+)\"( TargetMode=\"External\")?")
                .matcher(xml);
        while (m.find()) {
            if (m.group(2) == null) {
                String target =
                        URI.create("/" + owner).resolve(m.group(1)).getPath().substring(1);
                assertThat(parts).as(name).containsKey(target);
            }
        }
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    private static byte[] deck(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Slides().write(report, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] zipped) throws IOException {
        Map<String, byte[]> out = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                assertThat(new TreeSet<>(out.keySet())).doesNotContain(e.getName());
                out.put(e.getName(), zip.readAllBytes());
            }
        }
        return out;
    }
}
