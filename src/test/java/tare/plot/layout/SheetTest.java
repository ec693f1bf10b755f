package tare.plot.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.plot.Anchor;
import tare.plot.Axis;
import tare.plot.Datum;
import tare.plot.Panel;
import tare.plot.Spec;
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

    /** A long table above small plots: the page is as high as was said, and nothing stands below its edge. */
    @ParameterizedTest
    @ValueSource(ints = {30, 100, 400})
    void figuresOfUnlikeHeightsStayOnThePage(int rows) {
        Panel.Row row = new Panel.Row(
                Panel.Row.Kind.ROW, List.of(Panel.Cell.of("a benchmark")), List.of(), Datum.of("id", "a benchmark"));
        Panel table = Panel.Table.plain(List.of(Panel.Column.left("Name", 200)), Collections.nCopies(rows, row));
        Panel plot = Panel.Plot.of(Axis.linear("x", 0, 1), Axis.linear("y", 0, 1), List.of());
        Spec head = new Spec("Head", "", "caption", "alt", List.of(), List.of(plot));
        List<Spec> figures = Stream.of(table, plot, plot)
                .map(p -> new Spec("Figure", "", "", "alt", List.of(), List.of(p)))
                .toList();
        Scene page = Sheet.page(head, figures, 1, 960, 720, Theme.LIGHT);
        double caption = texts(page, "caption").getFirst();
        assertThat(page.height()).isEqualTo(720);
        assertThat(page.shapes()).allSatisfy(s -> assertThat(lowest(s)).isLessThan(caption + 5));
        assertThat(texts(page, "Figure")).hasSize(3);
    }

    private static List<Double> texts(Scene scene, String words) {
        return scene.shapes().stream()
                .filter(s -> s instanceof Shape.Text t && t.text().equals(words))
                .map(s -> ((Shape.Text) s).y())
                .toList();
    }

    private static double lowest(Shape shape) {
        return switch (shape) {
            case Shape.Text t -> t.y();
            case Shape.Rect r -> r.y() + r.height();
            case Shape.Line l -> Math.max(l.y1(), l.y2());
            default -> 0;
        };
    }
}
