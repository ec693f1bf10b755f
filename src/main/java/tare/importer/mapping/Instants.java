package tare.importer.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tare.importer.text.Times;

/** Points in time in their usual spellings as the text of seconds since the epoch; a time without a zone is taken as UTC. */
final class Instants {
    private static final int LONGEST = 80;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,12})?");

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
        double seconds = Times.written(text);
        return Double.isNaN(seconds)
                ? Optional.empty()
                : Optional.of(new BigDecimal(Double.toString(seconds))
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private static BigDecimal scaled(BigDecimal number) {
        double size = number.abs().doubleValue();
        int digits = size > 1e17 ? 9 : size > 1e14 ? 6 : size > 1e11 ? 3 : 0;
        return number.movePointLeft(digits);
    }
}
