package tare.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "1767225610, 1767225610",
        "1767225610.5, 1767225610.5",
        "1767225610500, 1767225610.5",
        "1767225610500000, 1767225610.5",
        "1767225610500000000, 1767225610.5",
        "2026-01-01T00:00:10Z, 1767225610",
        "2026-01-01 00:00:10, 1767225610",
        "2026-01-01T01:00:10+0100, 1767225610",
        "2026-01-01, 1767225600",
        "'Thu, 1 Jan 2026 00:00:10 GMT', 1767225610",
        "Thu Jan  1 00:00:10 UTC 2026, 1767225610",
        "20260101-000010, 1767225610",
        "01.01.2026 00:00:10, 1767225610",
        "1.1.2026, 1767225600",
        "12.5, NaN",
        "0, NaN",
        "-1767225610, NaN",
        "soon, NaN",
        "'', NaN",
    })
    void aNumberIsATimeByItsSizeAndATextByItsForm(String text, double seconds) {
        assertThat(Times.epochSeconds(text)).isEqualTo(Double.valueOf(seconds));
    }
}
