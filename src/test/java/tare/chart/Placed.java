package tare.chart;

import java.util.ArrayList;
import java.util.List;
import tare.plot.FontTable;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;

/** A text where it lies in a scene, as the room its letters take. */
record Placed(String text, double left, double right, double top, double bottom) {
    private static final double SLACK = 0.5;

    static List<Placed> texts(Scene scene) {
        List<Placed> out = new ArrayList<>();
        collect(scene.shapes(), out);
        return out;
    }

    private static void collect(List<Shape> shapes, List<Placed> out) {
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Clip c) {
                collect(c.shapes(), out);
            } else if (shape instanceof Shape.Text t && !t.text().isBlank()) {
                double width = FontTable.BUNDLED.width(t.text(), t.size(), t.weight());
                double left = t.x() - width * t.anchor().share();
                out.add(new Placed(t.text(), left, left + width, t.y() - 0.72 * t.size(), t.y() + 0.12 * t.size()));
            }
        }
    }

    boolean overlaps(Placed other) {
        return left + SLACK < other.right
                && other.left + SLACK < right
                && top + SLACK < other.bottom
                && other.top + SLACK < bottom;
    }
}
