package tare.importer.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import tare.importer.Numbers;

/** Points in time as tools print them, as seconds since the epoch. A time without a zone is read as UTC. */
public final class Times {
    private static final DateTimeFormatter RFC =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss[ z][ Z]", Locale.ROOT);

    private Times() {}

    /** Seconds since the epoch, NaN when the text is no time: ISO 8601 with blank or T, epoch s, ms, us or ns. */
    public static double epochSeconds(String text) {
        double plain = PlainTime.epochSeconds(text);
        return Double.isNaN(plain) ? other(text.strip()) : plain;
    }

    private static double other(String t) {
        OptionalDouble number = Numbers.plain(t);
        if (number.isPresent()) {
            return ofNumber(number.getAsDouble());
        }
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
        try {
            return LocalDateTime.from(RFC.parse(text)).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return Double.NaN;
        }
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
