package tare.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line whose parts go on below is as high as they take at its width: no gap below them and no part cut off. */
class TwoEndsTest {
    private static final int PARTS = 5;

    private final Region end = sized(100);
    private final TwoEnds line = new TwoEnds(parts(), end);

    private static Region sized(double width) {
        Region region = new Region();
        region.setMinSize(width, 20);
        region.setPrefSize(width, 20);
        region.setMaxSize(width, 20);
        return region;
    }

    private static Wrapping parts() {
        Wrapping parts = new Wrapping();
        for (int i = 0; i < PARTS; i++) {
            parts.getChildren().add(sized(100));
        }
        return parts;
    }

    /** Five parts of 100 beside an end of 100 and a gap of 10; below 270 the parts have all of a line above the end. */
    @ParameterizedTest
    @CsvSource({"610, 20", "609, 40", "410, 40", "409, 60", "270, 100", "269, 90", "200, 90"})
    void isAsHighAsItsPartsTake(double width, double height) {
        line.prefHeight(160);
        assertThat(line.prefHeight(width)).isEqualTo(height);
        assertThat(line.minHeight(width)).isEqualTo(height);
    }

    @Test
    void anEndThatIsNotThereTakesNoRoom() {
        end.setManaged(false);
        assertThat(line.prefHeight(500)).isEqualTo(20);
    }
}
