package tare.importer.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tare.importer.Numbers;

/** Points in time as tools print them, as seconds since the epoch. A time without a zone is read as UTC. */
public final class Times {
    private static final List<DateTimeFormatter> WRITTEN = Stream.of(
                    "EEE, d MMM yyyy HH:mm:ss[ z][ Z]",
                    "EEE MMM d HH:mm:ss yyyy",
                    "yyyyMMdd-HHmmss",
                    "d.M.yyyy[ H:mm[:ss]]")
            .map(form -> new DateTimeFormatterBuilder()
                    .appendPattern(form)
                    .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                    .toFormatter(Locale.ROOT))
            .toList();
    /** The zone that {@code date} puts before the year. */
    private static final Pattern ZONE = Pattern.compile("\\s+(?:UTC|GMT|Z)(?=\\s|$)");

    private Times() {}

    /** Seconds since the epoch, NaN when the text is no time: ISO 8601 with blank or T, epoch s, ms, us or ns. */
    public static double epochSeconds(String text) {
        OptionalDouble number = Numbers.plain(text);
        return number.isPresent() ? ofNumber(number.getAsDouble()) : written(text);
    }

    /** Seconds since the epoch of a time that is written out, not of a number; NaN when the text is none. */
    public static double written(String text) {
        double plain = PlainTime.epochSeconds(text);
        return Double.isNaN(plain) ? other(text.strip()) : plain;
    }

    private static double other(String t) {
        String iso = t.replace(' ', 'T').replace('/', '-').replace(',', '.').replaceFirst("T?UTC$", "Z");
        try {
            if (iso.matches(".*T.*([zZ]|[+-]\\d\\d(:?\\d\\d)?)")) {
                String zoned =
                        iso.replaceFirst("T?([+-]\\d\\d)(\\d\\d)$", "$1:$2").replaceFirst("([+-]\\d\\d)$", "$1:00");
                OffsetDateTime at = OffsetDateTime.parse(zoned);
                return at.toEpochSecond() + at.getNano() * 1e-9;
            }
            LocalDateTime at = iso.length() == 10 ? LocalDate.parse(iso).atStartOfDay() : LocalDateTime.parse(iso);
            return at.toEpochSecond(ZoneOffset.UTC) + at.getNano() * 1e-9;
        } catch (DateTimeException e) {
            return rfc(t);
        }
    }

    private static double rfc(String text) {
        String[] spelled = {text, ZONE.matcher(text).replaceAll("").replaceAll("\\s+", " ")};
        for (String one : spelled) {
            for (DateTimeFormatter form : WRITTEN) {
                try {
                    return LocalDateTime.from(form.parse(one)).toEpochSecond(ZoneOffset.UTC);
                } catch (DateTimeException notThisForm) {
                    continue;
                }
            }
        }
        return Double.NaN;
    }

    /** A number that is an epoch time by its size: seconds, milli-, micro- or nanoseconds between 1990 and 2100. */
    private static double ofNumber(double n) {
        double seconds = n;
        for (int i = 0; i < 4; i++, seconds /= 1000) {
            if (seconds > 631_000_000 && seconds < 4_103_000_000.0) {
                return seconds;
            }
        }
        return Double.NaN;
    }
}
