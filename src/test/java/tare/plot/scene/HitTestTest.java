package tare.plot.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tare.plot.Datum;
import tare.plot.Symbol;

class HitTestTest {
    private static final Datum A = new Datum("a", "first");
    private static final Datum B = new Datum("b", "second");

    private static Scene scene(Shape... shapes) {
        return new Scene(100, 100, 0, "", "", List.of(shapes), List.of());
    }

    @Test
    void theTopmostShapeWithADatumWins() {
        Scene scene = scene(
                Shape.Rect.filled(0, 0, 100, 100, -1).of(A),
                new Shape.Marker(Symbol.CIRCLE, 50, 50, 5, -1, 0, B),
                Shape.Rect.filled(0, 0, 100, 100, -1));
        assertThat(HitTest.at(scene, 52, 50, 2)).contains(B);
        assertThat(HitTest.at(scene, 20, 50, 2)).contains(A);
    }

    @Test
    void whatIsCutOffCannotBeHit() {
        Scene scene =
                scene(new Shape.Clip(0, 0, 40, 100, List.of(new Shape.Marker(Symbol.CIRCLE, 45, 50, 9, -1, 0, A))));
        assertThat(HitTest.at(scene, 45, 50, 0)).isEmpty();
        assertThat(HitTest.at(scene, 39, 50, 0)).contains(A);
    }

    @Test
    void aThinLineHasSomeRoom() {
        Scene scene = scene(new Shape.Line(10, 10, 90, 90, Stroke.solid(-1, 1), A));
        assertThat(HitTest.at(scene, 50, 53, 4)).contains(A);
        assertThat(HitTest.at(scene, 50, 60, 4)).isEmpty();
    }

    @Test
    void insideAnOutlineIsAHit() {
        Scene scene = scene(new Shape.Polygon(new double[] {10, 90, 50}, new double[] {10, 10, 90}, -1, A));
        assertThat(HitTest.at(scene, 50, 40, 0)).contains(A);
        assertThat(HitTest.at(scene, 12, 80, 3)).isEmpty();
    }
}
