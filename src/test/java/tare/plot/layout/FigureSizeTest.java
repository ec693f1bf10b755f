package tare.plot.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.plot.Panel;
import tare.plot.Spec;
import tare.plot.Theme;
import tare.plot.scene.Scene;
import tare.plot.scene.Shape;

class FigureSizeTest {
    @ParameterizedTest
    @CsvSource({"10x5in,960,480", "720x405pt,960,540", "25.4x12.7cm,960,480", "a4,794,1123"})
    void sizesHaveUnits(String text, double width, double height) {
        FigureSize size = FigureSize.of(text);
        assertThat(size.width()).isEqualTo(width);
        assertThat(size.height()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource({"1280x720,1280,720", "254x127mm,960,480", "slide,1280,720", "column,643,0"})
    void sizesAreReadAsWritten(String text, double width, double height) {
        FigureSize size = FigureSize.of(text);
        assertThat(size.width()).isEqualTo(width);
        assertThat(size.height()).isEqualTo(height);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "big", "10x10", "99999x100", "1280", "-5x800"})
    void nonsenseIsRefused(String text) {
        assertThatThrownBy(() -> FigureSize.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSlideHasLargerLettersAtTheSizeThatWasAsked() {
        FigureSize slide = FigureSize.of("slide");
        Panel table = Panel.Table.plain(List.of(Panel.Column.left("Name", 100)), List.of());
        Spec spec = new Spec("Title", "", "", "alt", List.of(), List.of(table));
        Scene scene = slide.sized(Layout.lay(spec, slide.room(), slide.tall(), Theme.LIGHT));
        assertThat(scene.width()).isEqualTo(1280);
        assertThat(scene.height()).isEqualTo(720);
        assertThat(scene.shapes()).anyMatch(s -> s instanceof Shape.Text t && t.size() > 1.3 * Theme.TITLE);
    }

    @Test
    void everyNamedSizeIsKnown() {
        assertThat(FigureSize.NAMED)
                .allSatisfy(name -> assertThat(FigureSize.of(name).width()).isPositive());
    }
}
