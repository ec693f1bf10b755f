package tare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tare.study.ReportChoices.PageChoice;

final class ReportChoicesTest {
    @Test
    void aPageThatIsNewKeepsItsPlaceAfterThePageBeforeIt() {
        ReportChoices moved = ReportChoices.NONE.withPages(List.of(PageChoice.of("c"), PageChoice.of("a")));
        assertThat(moved.order(List.of("a", "b", "c"))).containsExactly("c", "a", "b");
        assertThat(ReportChoices.NONE.order(List.of("a", "b", "c"))).containsExactly("a", "b", "c");
    }

    @Test
    void aPageThatIsGoneIsForgotten() {
        ReportChoices moved = ReportChoices.NONE.withPages(List.of(PageChoice.of("gone"), PageChoice.of("a")));
        assertThat(moved.order(List.of("a"))).containsExactly("a");
    }

    @Test
    void aPageIsDecidedAboutOnce() {
        ReportChoices told = ReportChoices.NONE
                .withPage(PageChoice.of("a"))
                .withPage(PageChoice.of("b").withTitle("B"));
        assertThat(told.pages()).extracting(PageChoice::page).containsExactly("a", "b");
        ReportChoices again = told.withPage(PageChoice.of("a").withTitle("A"));
        assertThat(again.pages()).extracting(PageChoice::title).containsExactly("A", "B");
    }

    @Test
    void aColourThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Dress.NONE.withAccent("red\"/>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("#rrggbb");
    }
}
