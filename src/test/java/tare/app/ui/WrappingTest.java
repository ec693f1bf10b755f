package tare.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class WrappingTest {
    private static Region part(double width) {
        Region part = new Region();
        part.setMinSize(10, 20);
        part.setPrefSize(width, 20);
        return part;
    }

    private static double height(Wrapping line, double width) {
        VBox around = new VBox(line);
        return around.prefHeight(width);
    }

    @Test
    void theFirstHeightIsThatOfAllItsLines() {
        assertThat(height(new Wrapping(part(60), part(60), part(60)).within(), 130))
                .isEqualTo(40);
        assertThat(height(new Wrapping(part(60), part(60), part(60)).within(), 200))
                .isEqualTo(20);
    }

    @Test
    void noPartIsWiderThanTheLine() {
        Region wide = part(500);
        Wrapping line = new Wrapping(part(60), wide).within();
        assertThat(height(line, 130)).isEqualTo(40);
        assertThat(wide.getMaxWidth()).isEqualTo(130);
    }
}
