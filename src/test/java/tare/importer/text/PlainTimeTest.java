package tare.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTest {
    @Test
    void agreesWithTheCalendarOfJava() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            long seconds = random.nextLong(-62_000_000_000L, 250_000_000_000L);
            int nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
            LocalDateTime at = LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
            String text =
                    at.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")) + "." + "%09d".formatted(nanos);
            assertThat(PlainTime.epochSeconds(text)).as(text).isEqualTo(seconds + nanos * 1e-9);
            assertThat(PlainTime.epochSeconds(text.replace('T', ' ').replace('-', '/')))
                    .isEqualTo(seconds + nanos * 1e-9);
        }
    }

    @Test
    void takesOffsetsAsJavaDoes() {
        for (String offset : new String[] {"Z", "+02:00", "-05:30", "+14:00"}) {
            String text = "2026-03-01T10:20:30.125" + offset;
            OffsetDateTime at = OffsetDateTime.parse(text);
            assertThat(PlainTime.epochSeconds(text)).isEqualTo(at.toEpochSecond() + at.getNano() * 1e-9);
        }
        assertThat(PlainTime.epochSeconds("2026-03-01 10:20:30+0200"))
                .isEqualTo(PlainTime.epochSeconds("2026-03-01T08:20:30Z"));
        assertThat(PlainTime.epochSeconds("2026-03-01 10:20:30-05"))
                .isEqualTo(PlainTime.epochSeconds("2026-03-01T15:20:30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T10:20:30",
                "2026-13-01T10:20:30",
                "2026-00-01T10:20:30",
                "2026-01-00T10:20:30",
                "2026-01-01T24:00:00",
                "2026-01-01T10:60:00",
                "2026-01-01T10:20:60",
                "2026-01/01T10:20:30",
                "2026.01.01 10:20:30",
                "2026-01-01T10:20:30.",
                "2026-01-01T10:20:30.1234567890",
                "2026-01-01T10:20:30x",
                "2026-01-01T10:20:30+",
                "2026-01-01T10:20:30+1",
                "2026-01-01T10:20:30Zz",
                "1760000000000.000000",
                "                    ",
                "Sat, 1 Aug 2026 10:20:30"
            })
    void leavesEveryOtherSpellingAlone(String text) {
        assertThat(PlainTime.epochSeconds(text)).isNaN();
    }
}
