package tare.plot.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tare.plot.Anchor;
import tare.plot.Theme;
import tare.plot.Weight;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;

class SheetTest {
    private static Scene figure(double width, double height, String text) {
        Shape shape = Shape.Text.of(text, width / 2, height / 2, 12, Weight.REGULAR, -1, Anchor.MIDDLE);
        return new Scene(width, height, 0xffffffff, text, "shows " + text, List.of(shape), List.of());
    }

    @Test
    void figuresStandBesideAndBelowEachOther() {
        Scene sheet = Sheet.of(
                List.of(figure(400, 200, "a"), figure(400, 100, "b"), figure(800, 200, "c")), 2, 848, Theme.LIGHT);
        List<Shape.Rect> grounds = sheet.shapes().stream()
                .filter(s -> s instanceof Shape.Rect)
                .map(s -> (Shape.Rect) s)
                .toList();
        assertThat(grounds).extracting(Shape.Rect::x).containsExactly(16.0, 432.0, 432.0);
        assertThat(grounds).extracting(Shape.Rect::y).containsExactly(16.0, 16.0, 132.0);
        assertThat(sheet.height()).isEqualTo(248);
        assertThat(sheet.alt()).isEqualTo("shows a shows b shows c");
    }
}
