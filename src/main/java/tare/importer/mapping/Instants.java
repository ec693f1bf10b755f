package tare.importer.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time in their usual spellings as seconds since the epoch; a time without a zone is taken as UTC. */
final class Instants {
    private static final int LONGEST = 80;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,12})?");
    private static final List<DateTimeFormatter> LOCAL = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS][.SSS]", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss[.SSS]", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT),
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ROOT));

    private Instants() {}

    /** Seconds since the epoch; numbers may be seconds, milli-, micro- or nanoseconds, told apart by their size. */
    static Optional<String> seconds(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(scaled(new BigDecimal(text)).toPlainString());
        }
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            return Optional.of(BigDecimal.valueOf(at.getEpochSecond())
                    .add(BigDecimal.valueOf(at.getNano(), 9))
                    .toPlainString());
        } catch (DateTimeException noZone) {
            return local(text);
        }
    }

    private static BigDecimal scaled(BigDecimal number) {
        double size = number.abs().doubleValue();
        int digits = size > 1e17 ? 9 : size > 1e14 ? 6 : size > 1e11 ? 3 : 0;
        return number.movePointLeft(digits);
    }

    private static Optional<String> local(String text) {
        String plain = text.replaceAll("\\s+(UTC|GMT|Z)(?=\\s|$)", "").replaceAll("\\s+", " ");
        for (DateTimeFormatter form : LOCAL) {
            try {
                return Optional.of(
                        Long.toString(LocalDateTime.parse(plain, form).toEpochSecond(ZoneOffset.UTC)));
            } catch (DateTimeException notThisForm) {
                continue;
            }
        }
        return Optional.empty();
    }
}
