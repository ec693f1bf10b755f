package tare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.study.FigureChoices.Sheet;

final class FigureChoicesTest {
    private static final FigureChoices TWO = FigureChoices.NONE.toggled("bars").toggled("heatmap");

    @ParameterizedTest
    @ValueSource(strings = {"heatmap", "bars,heatmap", "each:ecdf"})
    void aPageIsReadAsItIsWritten(String text) {
        assertThat(Sheet.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "each:", "each:ecdf,runs"})
    void aPageWithoutAKindOrWithTwoSmallOnesIsRefused(String text) {
        assertThatThrownBy(() -> Sheet.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figuresJoinOnOnePageAndPartAgain() {
        FigureChoices joint = TWO.toggled(Sheet.of("each:ecdf")).together(true);
        assertThat(joint.sheets()).containsExactly(Sheet.of("bars,heatmap"), Sheet.of("each:ecdf"));
        assertThat(joint.toggled("cpu").sheets()).contains(Sheet.of("bars,heatmap,cpu"));
        assertThat(joint.together(false).sheets())
                .containsExactly(Sheet.of("bars"), Sheet.of("heatmap"), Sheet.of("each:ecdf"));
    }

    @Test
    void aFigureThatIsTakenBackLeavesTheOthers() {
        assertThat(TWO.together(true).toggled("bars").sheets()).containsExactly(Sheet.of("heatmap"));
        assertThat(TWO.toggled("bars").toggled("heatmap")).isEqualTo(FigureChoices.NONE);
    }
}
