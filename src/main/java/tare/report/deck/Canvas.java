package tare.report.deck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.layout.Layout;
import tare.plot.scene.Scene;
import tare.render.Renderer;
import tare.render.backend.Renderers;

/** A slide being drawn, and the deck's parts that its charts and pictures become. */
final class Canvas {
    private static final String CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Slide slide;
    private final Parts parts;
    private final Counter counter;

    /** Numbers of charts and pictures through the whole deck. */
    static final class Counter {
        private int last;

        int next() {
            last++;
            return last;
        }
    }

    Canvas(Slide slide, Parts parts, Counter counter) {
        this.slide = slide;
        this.parts = parts;
        this.counter = counter;
    }

    Slide slide() {
        return slide;
    }

    /** Adds a native chart with its workbook. */
    void chart(String name, String alt, Box box, NativeChart native1) throws IOException {
        if (slide.scene().on()) {
            slide.scene().drawing(box, native1.drawn());
            return;
        }
        NativeChart.Made made = native1.make();
        int n = counter.next();
        String chart = "ppt/charts/tareChart" + n + ".xml";
        String book = "ppt/embeddings/tareWorkbook" + n + ".xlsx";
        parts.addByExtension(book, SHEET, made.workbook());
        parts.add(chart, CHART, made.xml());
        parts.relate(
                chart,
                List.of(new Parts.Relation(
                        "rId1", Template.REL + "package", "../embeddings/tareWorkbook" + n + ".xlsx", false)));
        String id = slide.relate("chart", "../charts/tareChart" + n + ".xml");
        slide.frame(
                name,
                alt,
                box,
                "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart"
                        + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"" + id
                        + "\"/></a:graphicData></a:graphic>");
    }

    /** Adds a figure as SVG with a PNG beside it. */
    void figure(String name, String alt, Box box, Spec spec) throws IOException {
        Scene scene = Layout.lay(spec, box.width(), box.height(), Theme.LIGHT);
        if (slide.scene().on()) {
            slide.scene().drawing(box, scene.shapes());
            return;
        }
        int n = counter.next();
        parts.addByExtension("ppt/media/tareFigure" + n + ".png", "image/png", render("x.png", scene, 2));
        parts.addByExtension("ppt/media/tareFigure" + n + ".svg", "image/svg+xml", render("x.svg", scene, 1));
        String png = slide.relate("image", "../media/tareFigure" + n + ".png");
        String svg = slide.relate("image", "../media/tareFigure" + n + ".svg");
        slide.picture(name, alt, box, png, svg);
    }

    /** Adds a PNG picture as it is. */
    String png(byte[] bytes) {
        int n = counter.next();
        parts.addByExtension("ppt/media/tarePicture" + n + ".png", "image/png", bytes);
        return slide.relate("image", "../media/tarePicture" + n + ".png");
    }

    private static byte[] render(String file, Scene scene, double scale) throws IOException {
        Renderer renderer = Renderers.forFile(file).orElseThrow(() -> new IOException("no renderer for " + file));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(scene, scale, out);
        return out.toByteArray();
    }
}
