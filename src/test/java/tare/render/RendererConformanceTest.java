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
import java.util.List;
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
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.FontTable;
import tare.plot.Layout;
import tare.plot.Mark;
import tare.plot.Panel;
import tare.plot.Pyramid;
import tare.plot.Scene;
import tare.plot.Shape;
import tare.plot.Spec;
import tare.plot.Stroke;
import tare.plot.Symbol;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.plot.Weight;
import tare.render.backend.Renderers;
import tare.render.backend.Svg;

class RendererConformanceTest {

    static Stream<Renderer> renderers() {
        return Renderers.ALL.stream();
    }

    /** One of everything: the test card. */
    static Scene card() {
        List<Shape> shapes = new java.util.ArrayList<>(List.of(
                Shape.Rect.filled(10, 10, 60, 30, 0xffdd3311).of(new Datum("a<b&\"c\"", "hover <x> & \u0007 'q'")),
                new Shape.Rect(80, 10, 60, 30, 6, 0xff225588, 0xff000000, Datum.NONE),
                Shape.Line.of(10, 60, 140, 60, Stroke.dashed(0xff000000, 1)),
                new Shape.Polyline(
                        new double[] {10, 60, 140}, new double[] {80, 70, 90}, Stroke.solid(0xff117733, 2), Datum.NONE),
                new Shape.Polygon(new double[] {10, 40, 25}, new double[] {120, 120, 95}, 0x80884400, Datum.NONE),
                new Shape.Clip(60, 95, 20, 20, List.of(Shape.Rect.filled(50, 90, 100, 100, 0xff999999))),
                Shape.Text.of("Größe ±1 % − “x” <&>", 10, 150, 14, Weight.SEMIBOLD, 0xff000000, Anchor.START),
                new Shape.Text("turned", 180, 120, 10, Weight.REGULAR, 0xff000000, Anchor.MIDDLE, 90, Datum.NONE),
                Shape.Text.of("虚拟机 \ud83d\ude00", 10, 170, 12, Weight.REGULAR, 0xff000000, Anchor.START)));
        int i = 0;
        for (Symbol symbol : Symbol.values()) {
            shapes.add(new Shape.Marker(symbol, 12 + 15 * i, 190, 5, 0xff333399, 0, Datum.NONE));
            shapes.add(new Shape.Marker(symbol, 12 + 15 * i++, 205, 5, 0xff333399, 0xffffffff, Datum.NONE));
        }
        return new Scene(200, 220, 0xffffffff, "Card <1>", "One of everything & more", shapes, List.of());
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
        assertThat(drawn(renderer, card(), 1.5)).isEqualTo(drawn(renderer, card(), 1.5));
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void theFileNameFindsTheRenderer(Renderer renderer) {
        assertThat(Renderers.forFile("a.b." + renderer.extension().toUpperCase(java.util.Locale.ROOT)))
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
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn(of("png"), card(), 3)));
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(660);
        assertThat(image.getRGB(60, 60)).isEqualTo(0xffdd3311);
        assertThat(image.getRGB(66 * 3, 112 * 3)).isEqualTo(0xff999999);
        assertThat(image.getRGB(66 * 3, 118 * 3)).isEqualTo(0xffffffff);
    }

    @Test
    void withoutBackgroundPngIsTransparent() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn(of("png"), card().withBackground(0), 1)));
        assertThat(image.getRGB(199, 1) >>> 24).isZero();
    }

    @Test
    void svgIsWellFormedAndKeepsTextAndData() throws Exception {
        byte[] bytes = drawn(of("svg"), card(), 1);
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
        assertThat(drawn(new Svg(kind), card(), 1)).isEqualTo(drawn(new Svg(kind), card(), 1));
        String text = new String(drawn(new Svg(kind), card(), 1), StandardCharsets.UTF_8);
        assertThat(text.contains("@font-face")).isEqualTo(kind == SvgLetters.Kind.EMBEDDED);
        assertThat(text.contains("<use ")).isEqualTo(kind == SvgLetters.Kind.OUTLINES);
        assertThat(text).contains(">turned</text>").hasSizeLessThan(60_000);
    }

    @Test
    void lettersAsShapesAreEachDefinedOnce() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawn(new Svg(), card(), 1)));
        var paths = document.getElementsByTagName("path");
        List<String> ids = new java.util.ArrayList<>();
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
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(drawn(of("png"), card(), scale)));
        BufferedImage pdf;
        try (PDDocument document = Loader.loadPDF(drawn(of("pdf"), card(), 1))) {
            pdf = new PDFRenderer(document).renderImage(0, (float) (scale / 0.75));
        }
        assertThat(apart(png, pdf)).isLessThan(0.02);
    }

    /** Share of pixels whose luminance differs by more than a third of the range, the last rows and columns left out. */
    private static double apart(BufferedImage a, BufferedImage b) {
        int width = Math.min(a.getWidth(), b.getWidth()) - 2;
        int height = Math.min(a.getHeight(), b.getHeight()) - 2;
        int far = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                far += Math.abs(grey(a.getRGB(x, y)) - grey(b.getRGB(x, y))) > 85 ? 1 : 0;
            }
        }
        return far / (double) (width * height);
    }

    private static int grey(int rgb) {
        return ((rgb >> 16 & 255) * 30 + (rgb >> 8 & 255) * 59 + (rgb & 255) * 11) / 100;
    }

    @Test
    void pdfHasRealTextInAnEmbeddedFont() throws IOException {
        try (PDDocument document = Loader.loadPDF(drawn(of("pdf"), card(), 1))) {
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
            try (InputStream in = FontTable.open(weight)) {
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
