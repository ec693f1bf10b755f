package tare.render;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import tare.plot.Anchor;
import tare.plot.Datum;
import tare.plot.Symbol;
import tare.plot.Weight;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;
import tare.plot.scene.Stroke;

/** What every backend must draw alike, and how alike two pictures of it are. */
public final class TestCard {
    private TestCard() {}

    /** One of everything: the test card. */
    public static Scene scene() {
        List<Shape> shapes = new ArrayList<>(List.of(
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

    /** Share of pixels whose luminance differs by more than a third of the range, the last rows and columns left out. */
    public static double apart(BufferedImage a, BufferedImage b) {
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
}
