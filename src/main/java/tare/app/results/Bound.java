package tare.app.results;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.app.state.NumberForm;

/**
 * A bound on a number, as typed: {@code <99}, {@code >=101.5}, {@code <98,5}.
 *
 * @param sign {@code <}, {@code <=}, {@code >} or {@code >=}
 * @param limit the number
 */
record Bound(String sign, double limit) {
    private static final Pattern TYPED = Pattern.compile("([<>]=?)([0-9.,]+)%?");

    /** Empty if it is not understood. */
    static Optional<Bound> of(String typed) {
        Matcher m = TYPED.matcher(typed);
        if (!m.matches()) {
            return Optional.empty();
        }
        return NumberForm.here().parse(m.group(2)).stream()
                .mapToObj(limit -> new Bound(m.group(1), limit))
                .findFirst();
    }

    /** Whether it is a sign whose number is still to come. */
    static boolean begun(String typed) {
        return typed.matches("[<>]=?");
    }

    boolean fits(double value) {
        return switch (sign) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            default -> value >= limit;
        };
    }
}
