package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.analysis.judging.Analyzer;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.report.page.ReportBuilder;
import tare.report.writer.Slides;
import tare.study.Opening;
import tare.study.Samples;
import tare.study.StudyFile;
import tare.support.DeckRules;
import tare.support.DeckTemplates;
import tare.support.OfficeSchema;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** Every part of the decks of every sample against the schemas and the rules that PowerPoint is known to insist on. */
final class SampleDecksTest {
    private static final Samples SAMPLES = new Samples(Path.of("sample-results"));

    static Stream<String> ids() {
        return SAMPLES.all().stream().map(Samples.Sample::id);
    }

    private static Analysis sample(String id) {
        Path file = Path.of("sample-results", id, "study.tare").toAbsolutePath();
        Opening opening = Opening.of(StudyFile.read(file), file.getParent(), paths -> Importer.plain(Formats.ALL)
                .read(paths));
        return Analyzer.analyze(opening.study().question());
    }

    private static byte[] deck(Analysis analysis, Audience audience, byte[] template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Branding branding = template.length == 0 ? Branding.NONE : Branding.NONE.withTemplate(template);
        new Slides()
                .write(
                        ReportBuilder.of(audience)
                                .withBranding(branding)
                                .build(analysis, SampleReport.provenance(analysis)),
                        out);
        return out.toByteArray();
    }

    private static List<String> wrong(byte[] deck) throws Exception {
        Map<String, byte[]> parts = DeckRules.parts(deck);
        List<String> out = new ArrayList<>(DeckRules.broken(parts));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            out.addAll(OfficeSchema.errors(part.getKey(), part.getValue()));
        }
        return out;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theDecksOfASampleKeepEveryRule(String id) throws Exception {
        Analysis analysis = sample(id);
        for (Audience audience : Audience.values()) {
            assertThat(wrong(deck(analysis, audience, new byte[0])))
                    .as("%s of %s", audience, id)
                    .isEmpty();
        }
    }

    static Stream<byte[]> templates() throws IOException {
        return Stream.of(DeckTemplates.dark(), DeckTemplates.serif(), DeckTemplates.plain());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aDeckOnATemplateKeepsEveryRule(byte[] template) throws Exception {
        assertThat(wrong(deck(SampleAnalysis.hostile(), Audience.FULL, template)))
                .isEmpty();
    }

    /** What is found, in a deck in whose part a pattern was replaced. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ppt/slides/tareSlide2.xml | (<p:cNvPr id=")3"         | $12"           | a shape's id twice
        ppt/slides/tareSlide2.xml | <a:gridCol w=             | <a:gridCol w="9"/><a:gridCol w= | a row with other cells
        ppt/slides/tareSlide2.xml | (<a:ext cx=")([1-9])      | $1-$2          | a negative size
        ppt/slides/tareSlide2.xml | (<c:chart [^>]*r:id="rId) | $19            | an id without relation
        ppt/charts/tareChart1.xml | (<c:externalData r:id="rId) | $19          | a chart without its workbook
        ppt/charts/tareChart1.xml | ([$][0-9]+)(</c:f>)       | $199$2         | a range that the workbook
        ppt/charts/tareChart1.xml | (<c:order val=")1"        | $10"           | a series' number twice
        ppt/charts/tareChart1.xml | (<c:pt idx=")1"           | $10"           | points out of order
        ppt/presentation.xml      | (<p:sldId id=")256"       | $1255"         | slides' ids
        ppt/presentation.xml      | (<p:)notesMasterId( [^>]*/>) | $1other$2   | no master of the notes
        [Content_Types].xml       | (PartName="/ppt/slides/)  | $1no           | a type without its part
        """)
    void theRulesFindWhatIsBroken(String part, String pattern, String replacement, String found) throws Exception {
        Map<String, byte[]> parts = DeckRules.parts(deck(SampleAnalysis.single(), Audience.FULL, new byte[0]));
        String xml = new String(Objects.requireNonNull(parts.get(part), part), StandardCharsets.UTF_8);
        String broken = xml.replaceAll(pattern, replacement);
        assertThat(broken).isNotEqualTo(xml);
        parts.put(part, broken.getBytes(StandardCharsets.UTF_8));
        assertThat(DeckRules.broken(parts)).anyMatch(b -> b.startsWith(found));
    }
}
