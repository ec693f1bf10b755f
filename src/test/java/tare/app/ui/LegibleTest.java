package tare.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {
    @ParameterizedTest
    @ValueSource(strings = {"GUPS (sockets=2)", "±1 ms", "日本語 の 名前", "two\nlines"})
    void leavesOrdinaryTextAsItIs(String text) {
        assertThat(Legible.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'\u05d0\u05d1 \u05d2', '\u05d0\u05d1\u00a0\u05d2'", "'a\u202eb c', 'ab c'", "'a\tb\u0007c', 'a b c'"})
    void turnsOffWhatWouldTurnTheLine(String text, String shown) {
        assertThat(Legible.of(text)).isEqualTo(shown);
    }

    @Test
    void aPerCentSignIsNeverAloneOnALine() {
        assertThat(Legible.of("within ±1 % of 97.68 %")).isEqualTo("within ±1\u00a0% of 97.68\u00a0%");
    }
}
