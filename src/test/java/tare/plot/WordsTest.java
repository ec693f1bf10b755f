package tare.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void aSentenceThatBeginsWithItsEndIsShortened() {
        assertThat(Words.fewer(". one two three four five", 60, 1, 12, Weight.REGULAR, FontTable.BUNDLED))
                .hasSize(1);
    }

    private static final FontTable FONT = FontTable.BUNDLED;

    @Test
    void aNameThatFitsIsLeftAlone() {
        assertThat(Words.shorten("fio random write", 300, 12, Weight.REGULAR, FONT))
                .isEqualTo("fio random write");
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 120, 240})
    void aLongNameKeepsItsEnds(double width) {
        String name = "begin-" + "x".repeat(190) + "-end";
        String shown = Words.shorten(name, width, 12, Weight.REGULAR, FONT);
        assertThat(FONT.width(shown, 12, Weight.REGULAR)).isLessThanOrEqualTo(width);
        assertThat(shown).startsWith("b").contains("…");
    }

    @Test
    void bothEndsOfALongNameAreKept() {
        String shown = Words.shorten("begin-" + "x".repeat(190) + "-end", 160, 12, Weight.REGULAR, FONT);
        assertThat(shown).startsWith("begin").endsWith("end");
    }

    @Test
    void aPairOfSurrogatesIsNeverCutInTwo() {
        String shown = Words.shorten("\ud83d\ude00".repeat(40), 95, 12, Weight.REGULAR, FONT);
        for (int i = 0; i < shown.length(); i++) {
            if (Character.isHighSurrogate(shown.charAt(i))) {
                assertThat(Character.isLowSurrogate(shown.charAt(i + 1))).isTrue();
                i++;
            } else {
                assertThat(Character.isLowSurrogate(shown.charAt(i))).isFalse();
            }
        }
    }

    @Test
    void linesAreNoWiderThanTheirRoomAndNoMoreThanAllowed() {
        String text = "one two three four five six seven eight nine ten eleven twelve ".repeat(6);
        var lines = Words.wrap(text, 150, 3, 12, Weight.REGULAR, FONT);
        assertThat(lines).hasSize(3);
        assertThat(lines).allMatch(l -> FONT.width(l, 12, Weight.REGULAR) <= 150);
        assertThat(lines.getLast()).endsWith("…");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Performance, Bare metal = 100 % · left is worse | 400 | Performance, Bare metal = 100 % · left is worse
        Performance, Bare metal = 100 % · left is worse | 170 | Performance, Bare metal = 100 %
        Performance, Bare metal = 100 % · left is worse | 90  | Performance
        """)
    void anAxisTitleLosesWhatFollowsItsDotsThenItsCommas(String title, double width, String shown) {
        assertThat(Words.title(title, width, Theme.SMALL, Weight.REGULAR, FONT)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        (bs=4k, iodepth=16) | 200 | (bs=4k, iodepth=16)
        (bs=4k, iodepth=16) | 60  | (4k, 16)
        threads=16          | 60  | threads=16
        """)
    void parametersLoseTheirNamesBeforeTheirValues(String text, double width, String shown) {
        assertThat(Words.parameters(text, width, Theme.SMALL, Weight.REGULAR, FONT))
                .isEqualTo(shown);
    }
}
