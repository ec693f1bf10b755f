package tare.plot.scene;

import java.util.List;
import tare.plot.Glyphs;

/** Draws a scene on any surface. */
public final class Painter {
    private Painter() {}

    public static void paint(Scene scene, Surface surface) {
        if (scene.background() >>> 24 != 0) {
            surface.fillRect(0, 0, scene.width(), scene.height(), 0, scene.background());
        }
        shapes(scene.shapes(), surface);
    }

    private static void shapes(List<Shape> shapes, Surface surface) {
        for (Shape shape : shapes) {
            boolean linked = shape.datum().isPresent();
            if (linked) {
                surface.begin(shape.datum());
            }
            shape(shape, surface);
            if (linked) {
                surface.end();
            }
        }
    }

    private static void shape(Shape shape, Surface surface) {
        switch (shape) {
            case Shape.Rect r -> rect(r, surface);
            case Shape.Line l -> surface.line(l.x1(), l.y1(), l.x2(), l.y2(), l.stroke());
            case Shape.Polyline p -> surface.polyline(p.xs(), p.ys(), p.stroke());
            case Shape.Polygon p -> surface.polygon(p.xs(), p.ys(), p.fill());
            case Shape.Marker m -> MarkerPainter.paint(m, surface);
            case Shape.Text t ->
                surface.text(
                        Glyphs.drawable(t.text()),
                        t.x(),
                        t.y(),
                        t.size(),
                        t.weight(),
                        t.argb(),
                        t.anchor(),
                        t.degrees());
            case Shape.Clip c -> {
                surface.pushClip(c.x(), c.y(), c.width(), c.height());
                shapes(c.shapes(), surface);
                surface.popClip();
            }
        }
    }

    private static void rect(Shape.Rect r, Surface surface) {
        if (r.fill() >>> 24 != 0) {
            surface.fillRect(r.x(), r.y(), r.width(), r.height(), r.radius(), r.fill());
        }
        if (r.edge() >>> 24 != 0) {
            surface.strokeRect(r.x(), r.y(), r.width(), r.height(), r.radius(), Stroke.solid(r.edge(), 1));
        }
    }
}
