package tare.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.chart.Chart;
import tare.chart.ChartFigures;
import tare.chart.kind.Charts;
import tare.plot.FontTable;
import tare.plot.Weight;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;
import tare.render.backend.Pptx;
import tare.render.backend.Renderers;
import tare.support.OfficeSchema;

/** A figure as slide shapes: where it was laid out, valid, and drawn by another program like the picture. */
class SlideShapesTest {
    /** Shapes alone differ at the ends of dashes and in the corners of lines; measured: at most 0.0015. */
    private static final double SHAPES = 0.002;
    /**
     * Letters stand where they were laid out, but another program hints and smooths them in its own way: of a figure that is all
     * words more pixels differ; measured: 0.013 to 0.067.
     */
    private static final double LETTERS = 0.075;

    /** Points a pixel. */
    private static final double POINT = 0.75;

    @BeforeAll
    static void knowTheFont() throws Exception {
        for (Weight weight : Weight.values()) {
            try (InputStream in = weight.open()) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
            }
        }
    }

    private static byte[] file(Scene scene) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pptx().render(scene, 1, out);
        return out.toByteArray();
    }

    private static XMLSlideShow open(Scene scene) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(file(scene)));
    }

    @Test
    void theSlideIsAsLargeAsTheFigure() throws IOException {
        try (XMLSlideShow show = open(TestCard.scene())) {
            assertThat(show.getPageSize()).isEqualTo(new Dimension(150, 165));
            assertThat(show.getSlides()).hasSize(1);
        }
    }

    @Test
    void textsStandWhereTheyWereLaidOut() throws IOException {
        textsStandWhereTheyWereLaidOut(TestCard.scene());
    }

    private static void textsStandWhereTheyWereLaidOut(Scene scene) throws IOException {
        Map<String, List<Rectangle2D>> placed = new HashMap<>();
        try (XMLSlideShow show = open(scene)) {
            for (XSLFShape shape : show.getSlides().getFirst().getShapes()) {
                if (shape instanceof XSLFTextShape t && !t.getText().isBlank()) {
                    placed.computeIfAbsent(t.getText(), k -> new ArrayList<>()).add(t.getAnchor());
                }
            }
        }
        for (Shape shape : scene.shapes()) {
            if (shape instanceof Shape.Text t && t.degrees() == 0 && !t.text().isBlank()) {
                double width = FontTable.BUNDLED.width(t.text(), t.size(), t.weight());
                double x = POINT * (t.x() - width * t.anchor().share());
                double y = POINT * (t.y() - 1.069 * t.size());
                assertThat(placed.getOrDefault(t.text(), List.of()))
                        .as(t.text())
                        .anyMatch(at -> Math.abs(at.getX() - x) < 0.1 && Math.abs(at.getY() - y) < 0.1);
            }
        }
    }

    @Test
    void shapesLieWhereTheyWereLaidOutAndSayWhatTheyStandFor() throws IOException {
        try (XMLSlideShow show = open(TestCard.scene())) {
            List<XSLFShape> shapes = show.getSlides().getFirst().getShapes();
            XSLFShape first = shapes.getFirst();
            assertThat(first.getAnchor()).isEqualTo(new Rectangle2D.Double(7.5, 7.5, 45, 22.5));
            assertThat(first.getShapeName()).isEqualTo("hover <x> &  'q'");
            assertThat(shapes)
                    .allMatch(s -> s instanceof XSLFAutoShape
                            || s.getClass().getSimpleName().startsWith("XSLF"));
            Rectangle2D clipped = shapes.stream()
                    .map(XSLFShape::getAnchor)
                    .filter(a -> Math.abs(a.getX() - 45) < 0.01 && Math.abs(a.getY() - 71.25) < 0.01)
                    .findFirst()
                    .orElseThrow();
            assertThat(clipped.getWidth()).isCloseTo(15, within(0.01));
            assertThat(clipped.getHeight()).isCloseTo(15, within(0.01));
        }
    }

    /** The card drawn from the slide by another program, and as a picture: few pixels differ by more than softness. */
    @Test
    void drawnFromTheSlideItLooksLikeThePicture() throws IOException {
        assertThat(apart(TestCard.scene())).isLessThan(0.03);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyFigureIsAValidSlideThatLooksLikeItsPicture(Chart chart) throws Exception {
        Scene scene = ChartFigures.scene(chart);
        List<String> errors = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file(scene)))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                errors.addAll(OfficeSchema.errors(e.getName(), zip.readAllBytes()));
            }
        }
        assertThat(errors).isEmpty();
        assertThat(apart(wordless(scene))).as("shapes").isLessThan(SHAPES);
        assertThat(apart(scene)).as("with letters").isLessThan(LETTERS);
        textsStandWhereTheyWereLaidOut(scene);
    }

    /** The figure without its words: shapes are drawn alike by any program, letters are not. */
    private static Scene wordless(Scene scene) {
        return new Scene(
                scene.width(),
                scene.height(),
                scene.background(),
                scene.title(),
                scene.alt(),
                scene.shapes().stream().flatMap(s -> wordless(s).stream()).toList(),
                List.of());
    }

    private static List<Shape> wordless(Shape shape) {
        return switch (shape) {
            case Shape.Text t -> List.of();
            case Shape.Clip c ->
                List.of(new Shape.Clip(
                        c.x(),
                        c.y(),
                        c.width(),
                        c.height(),
                        c.shapes().stream().flatMap(s -> wordless(s).stream()).toList()));
            default -> List.of(shape);
        };
    }

    static List<Chart> charts() {
        return Charts.ALL;
    }

    private static double apart(Scene scene) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        Renderers.forFile("x.png").orElseThrow().render(scene, 2, png);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        BufferedImage slide = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = slide.createGraphics();
        g.scale(2 / POINT, 2 / POINT);
        new Graphics2DSurface(g);
        try (XMLSlideShow show = open(scene)) {
            show.getSlides().getFirst().draw(g);
        }
        g.dispose();
        return TestCard.apart(picture, slide);
    }
}
