package tare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.model.Source;
import tare.model.Status;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;
import tare.render.Renderer;
import tare.render.backend.Renderers;
import tare.report.writer.Writers;
import tare.support.SampleAnalysis;
import tare.support.SampleReport;

/** What was written among results is known again by its content, and holds no results. */
class OwnExportsTest {
    /** A paragraph to paste has no mark. */
    private static final Set<String> UNMARKED = Set.of("methods");

    @TempDir
    Path folder;

    private final Analysis study = SampleAnalysis.study();

    static List<Writer> writers() {
        return Writers.ALL.stream().filter(w -> !UNMARKED.contains(w.id())).toList();
    }

    static List<Renderer> renderers() {
        return Renderers.ALL;
    }

    private Source imported(Path file) {
        return Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
    }

    private void isKnownAgain(Path file) {
        Source source = imported(file);
        assertThat(source.status()).isEqualTo(Status.OK);
        assertThat(source.format()).isEqualTo("tare-files");
        assertThat(source.measurements()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void aReportAmongResultsIsNamedAndLeftAlone(Writer writer) throws IOException {
        Path file = folder.resolve("anything.dat");
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.write(SampleReport.of(study), out);
        }
        isKnownAgain(file);
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void aFigureAmongResultsIsNamedAndLeftAlone(Renderer renderer) throws IOException {
        Spec spec = Charts.find("forest").orElseThrow().figure(study, Selection.ALL);
        Path file = folder.resolve("anything.dat");
        try (OutputStream out = Files.newOutputStream(file)) {
            renderer.render(Layout.lay(spec, 800, 600, Theme.LIGHT), 1, out);
        }
        isKnownAgain(file);
    }

    @Test
    void picturesAndDocumentsOfOthersAreWhatTheyWere() throws IOException {
        Path picture = folder.resolve("forest.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path document = folder.resolve("report.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(document.toFile());
        }
        for (Path file : List.of(picture, document)) {
            assertThat(imported(file).status()).isEqualTo(Status.REFUSED);
            assertThat(imported(file).notes()).extracting("code").containsExactly("NOT_RESULTS");
        }
    }
}
