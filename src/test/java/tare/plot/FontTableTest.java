package tare.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FontTableTest {
    private static final FontTable FONT = FontTable.BUNDLED;

    @Test
    void digitsHaveOneWidthSoThatColumnsAlign() {
        for (Weight weight : Weight.values()) {
            double zero = FONT.width("0", 12, weight);
            for (char c = '1'; c <= '9'; c++) {
                assertThat(FONT.width(String.valueOf(c), 12, weight)).isEqualTo(zero);
            }
        }
    }

    @Test
    void widthGrowsWithSizeAndAddsUp() {
        double at10 = FONT.width("Equivalent", 10, Weight.REGULAR);
        assertThat(FONT.width("Equivalent", 20, Weight.REGULAR)).isCloseTo(2 * at10, within(1e-9));
        assertThat(FONT.width("Equi", 10, Weight.REGULAR) + FONT.width("valent", 10, Weight.REGULAR))
                .isCloseTo(at10, within(1e-9));
    }

    @Test
    void theFontHasWhatFiguresWrite() {
        for (char c : "±−×≤≥αν…·–“”µ²≈%\u2009|".toCharArray()) {
            assertThat(FONT.has(c)).as("%c (%x)", c, (int) c).isTrue();
        }
    }

    @Test
    void anUnknownGlyphStillTakesRoom() {
        assertThat(FONT.width("虚拟机", 12, Weight.REGULAR)).isCloseTo(36, within(0.01));
        assertThat(FONT.width("\ud83d\ude00", 12, Weight.REGULAR)).isPositive();
    }

    @Test
    void whatTurnsWordsRoundIsNeitherDrawnNorMeasured() {
        String turned = "VM\u202e is \u2066equal\u2069";
        assertThat(Glyphs.drawable(turned)).isEqualTo("VM is equal");
        assertThat(FontTable.BUNDLED.width(turned, 12, Weight.REGULAR))
                .isEqualTo(FontTable.BUNDLED.width("VM is equal", 12, Weight.REGULAR));
    }
}
