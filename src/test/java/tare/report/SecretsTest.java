package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.model.Facts;
import tare.model.Source;
import tare.report.page.ReportBuilder;
import tare.report.writer.Writers;
import tare.study.ReportChoices;
import tare.support.SampleAnalysis;
import tare.support.WrittenText;

/** Secrets planted wherever names come from, looked for in everything that is written. */
final class SecretsTest {
    private static final List<String> SECRETS = List.of(
            "esx-prod-07",
            "CZ3409XYZ",
            "10.11.12.13",
            "aa:bb:cc:dd:ee:0f",
            "ann@corp.example",
            "annsmith",
            "4c4c4544-0042-3510-8052-b4c04f564433");
    private static final String SENTENCE = " seen on esx-prod-07 (CZ3409XYZ, 10.11.12.13, aa:bb:cc:dd:ee:0f) by"
            + " ann@corp.example in /home/annsmith/runs, 4c4c4544-0042-3510-8052-b4c04f564433";

    static Stream<Writer> writers() {
        return Writers.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void noneIsInARedactedExport(Writer writer) throws IOException {
        String text = everything(writer, bytes(writer, true));
        assertThat(SECRETS.stream().filter(text::contains)).isEmpty();
    }

    /** The table of rows has no headline and no remarks. */
    static Stream<Writer> telling() {
        return writers().filter(w -> !w.id().equals("csv"));
    }

    @ParameterizedTest
    @MethodSource("telling")
    void theyWereThereToBeFound(Writer writer) throws IOException {
        String text = everything(writer, bytes(writer, false));
        assertThat(SECRETS.stream().filter(text::contains)).isNotEmpty();
    }

    private static byte[] bytes(Writer writer, boolean redacted) throws IOException {
        Analysis study = SampleAnalysis.study();
        List<Source> sources = SampleAnalysis.sources(study).stream()
                .map(s -> s.withFacts(Facts.of(Map.of("host.name", "esx-prod-07", "dmi.serial", "CZ3409XYZ"))))
                .toList();
        Analysis told = told(study);
        Provenance provenance = new Provenance("1", "", sources);
        String first = told.primary().getFirst().id();
        ReportBuilder builder = ReportBuilder.of(Audience.FULL)
                .withBranding(Branding.NONE.withTitle("Study" + SENTENCE).withFooter("Foot" + SENTENCE))
                .withRemarks(Map.of(first, new Remark("Remark" + SENTENCE, List.of())))
                .withChosen(List.of(first))
                .withChoices(ReportChoices.NONE.withPages(List.of(
                        new ReportChoices.PageChoice("headline", false, "Title" + SENTENCE, "Comment" + SENTENCE))));
        Redaction redaction = Redaction.of(sources);
        Report report = redacted
                ? builder.retold(redaction::text).build(redaction.of(told), redaction.of(provenance))
                : builder.build(told, provenance);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(report, out);
        return out.toByteArray();
    }

    /** The study with the secrets in its headline, warning and notes. */
    private static Analysis told(Analysis a) {
        return new Analysis(
                a.settings(),
                a.baseline(),
                a.candidates(),
                a.comparisons(),
                a.counts(),
                a.provisional(),
                a.k(),
                a.suite(),
                a.claims(),
                a.headline() + SENTENCE,
                a.subline() + SENTENCE,
                a.warning() + SENTENCE,
                a.unpaired(),
                a.notes());
    }

    /** Also what no reader sees: notes, workbooks inside charts, attributes, properties. */
    private static String everything(Writer writer, byte[] bytes) throws IOException {
        StringBuilder all = new StringBuilder(WrittenText.of(writer, bytes).replaceAll("\\s+", ""));
        unpack(bytes, all);
        return all + WrittenText.of(writer, bytes);
    }

    private static void unpack(byte[] bytes, StringBuilder all) throws IOException {
        all.append(new String(bytes, StandardCharsets.ISO_8859_1));
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                    unpack(zip.readAllBytes(), all);
                }
            }
        }
    }
}
