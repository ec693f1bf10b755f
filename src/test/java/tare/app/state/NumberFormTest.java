package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {
    private final NumberForm german = NumberForm.of(Locale.GERMANY);
    private final NumberForm american = NumberForm.of(Locale.US);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On average 97.68 % (97.39 to 97.97 %) of Bare metal. | On average 97,68 % (97,39 to 97,97 %) of Bare"
                        + " metal.",
                "−0.3 % to +0.7 % | −0,3 % to +0,7 %",
                "p = 0.013, ν = 17.4 | p = 0,013, ν = 17,4",
                "p < 0.0001 | p < 0,0001",
                "α 0.05 · margin ±2.5 % | α 0,05 · margin ±2,5 %",
                "5.2 times as long | 5,2 times as long",
                "184.1 kB | 184,1 kB",
                "184100 MB/s | 184.100 MB/s",
                "1.002 | 1,002",
                "12.5 / 13.1 ms | 12,5 / 13,1 ms",
                "1\u2009000.5 | 1.000,5",
                "run 3 of 8: 12\u2009345.6 ops/s | run 3 of 8: 12.345,6 ops/s",
                "105.26 (95 % interval 105.09 to 105.44) of VM | 105,26 (95 % interval 105,09 to 105,44) of VM",
            })
    void numbersOfTheEngineAreWrittenAsAtHome(String neutral, String shown) {
        assertThat(german.text(neutral)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the kernels differ (5.15.0-91 / 6.1)",
                "VM · ESXi 8.0",
                "Ubuntu 24.04 and CentOS 8.2",
                "GPU driver 470.42.01",
                "fio-3.28 on 2026-01-02",
                "openssl sha256 (bytes=16384) and (rate=0.5)",
                "run-1.5/result.json",
                "results at 10.0.0.1:8080",
                "v1.2 and python3.11",
            })
    void versionsNamesAndPathsStay(String text) {
        assertThat(german.text(text)).isEqualTo(text);
        assertThat(american.text(text)).isEqualTo(text);
    }

    @Test
    void anAmericanReadsAPointAndCommas() {
        assertThat(american.text("99.8 % of 184100 MB/s")).isEqualTo("99.8 % of 184,100 MB/s");
        assertThat(NumberForm.of(Locale.ROOT).count(20_000)).isEqualTo("20\u202f000");
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 93, 2000, 2305, 12_345, 1_234_567})
    void aCountLooksTheSameInASentenceOfTheEngineAndInTheWindowsOwn(long n) {
        for (NumberForm form : List.of(german, american, NumberForm.of(Locale.ROOT))) {
            assertThat(form.text(n + " runs")).isEqualTo(form.count(n) + " runs");
            assertThat(form.text(n + " lines are no numbers")).isEqualTo(form.count(n) + " lines are no numbers");
            assertThat(form.text(n + " of " + n + " requests failed"))
                    .isEqualTo("%1$s of %1$s requests failed", form.count(n));
            assertThat(form.text("equivalent on " + n + " of " + n + "."))
                    .isEqualTo("equivalent on %1$s of %1$s.", form.count(n));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,5 | 2.5 | 2.5",
                "2.5 | 2.5 | 2.5",
                "±2.5 | 2.5 | 2.5",
                "1.500 | 1500 | 1.500",
                "1,500 | 1.500 | 1500",
                "0,125 | 0.125 | 0.125",
                "1.234.567,8 | 1234567.8 | 1234567.8",
                "1,234,567.8 | 1234567.8 | 1234567.8",
                "12 345,6 | 12345.6 | 12345.6",
                "many | '' | ''",
                "1,2,3.4.5 | '' | ''",
            })
    void whatIsTypedMayHavePointOrComma(String typed, String inGermany, String inAmerica) {
        assertThat(german.neutral(typed)).isEqualTo(inGermany);
        assertThat(american.neutral(typed)).isEqualTo(inAmerica);
    }

    @Test
    void whatIsWrittenIsReadAgainInEveryLocale() {
        for (Locale locale : Locale.getAvailableLocales()) {
            NumberForm form = NumberForm.of(locale);
            assertThat(form.neutral(form.text("12345.6"))).as("%s", locale).isEqualTo("12345.6");
        }
    }
}
