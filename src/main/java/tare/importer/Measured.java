package tare.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.model.Unit;

/**
 * A number in a cell with what stands behind it: {@code 12.5 ms}, {@code 1.234,5 MB/s}, {@code 10.1 ± 0.2}.
 *
 * @param amount the number as it is written
 * @param unit behind it; empty when there is none
 */
public record Measured(String amount, String unit) {
    private static final Pattern SHAPE =
            Pattern.compile("([-+]?\\d(?:[\\d.,]|['\u2019\u00a0\u202f\u2009 _](?=\\d{3}))*(?:[eE][-+]?\\d{1,3})?)"
                    + "(?:\\s*(?:±|\\+/-|\\+-)\\s*[\\d.,]+)?[\\s\u00a0\u202f]*([^\\s\u00a0\u202f\\d±+][^\\s±]{0,30})?");

    /** The parts of a cell; empty when it is written otherwise. */
    public static Optional<Measured> in(String cell) {
        Matcher m = SHAPE.matcher(cell.strip());
        return m.matches()
                ? Optional.of(new Measured(m.group(1), m.group(2) == null ? "" : m.group(2)))
                : Optional.empty();
    }

    /** Whether a cell holds a number with a unit that is known, or with its spread, and not the number alone. */
    public static boolean is(String cell) {
        return in(cell).filter(m -> !m.amount.equals(cell.strip())
                        && (m.unit.isEmpty() || m.unit.equals("%") || Unit.isKnown(m.unit))
                        && Numbers.printed(m.amount))
                .isPresent();
    }
}
