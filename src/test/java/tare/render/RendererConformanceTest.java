package tare.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import tare.plot.Axis;
import tare.plot.FontTable;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Pyramid;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.plot.layout.Layout;
import tare.plot.scene.Scene;
import tare.render.backend.Renderers;
import tare.render.backend.Svg;

class RendererConformanceTest {

    static Stream<Renderer> renderers() {
        return Renderers.ALL.stream();
    }

    private static byte[] drawn(Renderer renderer, Scene scene, double scale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(scene, scale, out);
        return out.toByteArray();
    }

    private static Renderer of(String name) {
        return Renderers.forFile("x." + name).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void theSameSceneGivesTheSameBytes(Renderer renderer) throws IOException {
        assertThat(drawn(renderer, TestCard.scene(), 1.5)).isEqualTo(drawn(renderer, TestCard.scene(), 1.5));
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void theFileNameFindsTheRenderer(Renderer renderer) {
        assertThat(Renderers.forFile("a.b." + renderer.extension().toUpperCase(Locale.ROOT)))
                .contains(renderer);
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void tenMillionPointsStayBelowTwoMegabytes(Renderer renderer) throws IOException {
        double[] ys = new double[10_000_000];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = Math.sin(i * 1e-5) + (i * 2_654_435_761L & 0xffff) / 65_536.0;
        }
        Panel panel = Panel.Plot.of(
                Axis.linear("point", 0, ys.length),
                Axis.linear("value", -1.2, 2.2),
                List.of(new Mark.Trace(new Pyramid(new double[0], ys), Tone.CANDIDATE, 1)));
        Spec spec = new Spec("Ten million", "", "reduced", "alt", List.of(), List.of(panel));
        assertThat(drawn(renderer, Layout.lay(spec, 960, 540, Theme.LIGHT), 1).length)
                .isLessThan(2_000_000);
    }

    @Test
    void pngHasThePixelsOfItsScale() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn(of("png"), TestCard.scene(), 3)));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(660);
        assertThat(image.getRGB(60, 60)).isEqualTo(0xffdd3311);
        assertThat(image.getRGB(66 * 3, 112 * 3)).isEqualTo(0xff999999);
        assertThat(image.getRGB(66 * 3, 118 * 3)).isEqualTo(0xffffffff);
    }

    @Test
    void withoutBackgroundPngIsTransparent() throws IOException {
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(drawn(of("png"), TestCard.scene().withBackground(0), 1)));
        assertThat(image.getRGB(199, 1) >>> 24).isZero();
    }

    @Test
    void svgIsWellFormedAndKeepsTextAndData() throws Exception {
        byte[] bytes = drawn(of("svg"), TestCard.scene(), 1);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Card <1>");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("One of everything & more");
        assertThat(text).contains("data-datum=\"a&lt;b&amp;&quot;c&quot;\"").contains("textLength");
        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("Größe ±1 % − “x” <&>");
    }

    @ParameterizedTest
    @EnumSource(SvgLetters.Kind.class)
    void svgIsTheSameTwiceWhateverItsLettersAre(SvgLetters.Kind kind) throws IOException {
        assertThat(drawn(new Svg(kind), TestCard.scene(), 1)).isEqualTo(drawn(new Svg(kind), TestCard.scene(), 1));
        String text = new String(drawn(new Svg(kind), TestCard.scene(), 1), StandardCharsets.UTF_8);
        assertThat(text.contains("@font-face")).isEqualTo(kind == SvgLetters.Kind.EMBEDDED);
        assertThat(text.contains("<use ")).isEqualTo(kind == SvgLetters.Kind.OUTLINES);
        assertThat(text).contains(">turned</text>").hasSizeLessThan(60_000);
    }

    @Test
    void lettersAsShapesAreEachDefinedOnce() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawn(new Svg(), TestCard.scene(), 1)));
        var paths = document.getElementsByTagName("path");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < paths.getLength(); i++) {
            String id = paths.item(i).getAttributes().getNamedItem("id") == null
                    ? ""
                    : paths.item(i).getAttributes().getNamedItem("id").getNodeValue();
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        var uses = document.getElementsByTagName("use");
        for (int i = 0; i < uses.getLength(); i++) {
            String target = uses.item(i).getAttributes().getNamedItem("href").getNodeValue();
            assertThat(ids).contains(target.substring(1));
        }
    }

    /** Drawn by two programs of their own, the card looks alike: few pixels differ by more than an edge's softness. */
    @Test
    void pdfAndPngLookAlike() throws IOException {
        double scale = 2;
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(drawn(of("png"), TestCard.scene(), scale)));
        BufferedImage pdf;
        try (PDDocument document = Loader.loadPDF(drawn(of("pdf"), TestCard.scene(), 1))) {
            pdf = new PDFRenderer(document).renderImage(0, (float) (scale / 0.75));
        }
        assertThat(TestCard.apart(png, pdf)).isLessThan(0.02);
    }

    @Test
    void pdfHasRealTextInAnEmbeddedFont() throws IOException {
        try (PDDocument document = Loader.loadPDF(drawn(of("pdf"), TestCard.scene(), 1))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Größe ±1 % − “x” <&>");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void widthsAreThoseThatTheFontIsDrawnWith() throws Exception {
        for (Weight weight : Weight.values()) {
            try (InputStream in = weight.open()) {
                Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(100f);
                for (String text : List.of("Equivalent within ±1 %", "0123456789", "−2.1 % to +3.0 %", "µs · “x”")) {
                    double drawn = font.getStringBounds(text, new FontRenderContext(null, true, true))
                            .getWidth();
                    assertThat(FontTable.BUNDLED.width(text, 100, weight)).isCloseTo(drawn, within(0.5));
                }
            }
        }
    }
}
