package tare.importer.mapping;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.Measured;
import tare.importer.Written;

/** What may follow a field's name in a template after {@code !}: turns a text into another, or into nothing. */
final class Filter {
    private static final Pattern DURATION_PART = Pattern.compile(
            "([0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]{1,3})?)\\s*(ns|us|µs|μs|ms|secs?|seconds?|mins?|minutes?|hours?|s|m|h|d)(?![a-zA-Z])");
    private static final Pattern SCALED =
            Pattern.compile("(-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?)\\s*([kKmMgGtT]?)(i?)[bB]?.*");

    private static final Pattern GROUPS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");

    /** By name. Each gives empty when the text cannot be read that way. */
    static final Map<String, Function<String, Optional<String>>> ALL = all();

    private Filter() {}

    private static Map<String, Function<String, Optional<String>>> all() {
        Map<String, Function<String, Optional<String>>> all = new HashMap<>();
        all.put("path", text -> Optional.of(path(text)));
        all.put("duration", Filter::duration);
        all.put("clock", Filter::clock);
        all.put("scaled", text -> scaled(text, 1000));
        all.put("bytes", text -> scaled(text, 1024));
        all.put("number", Filter::number);
        all.put("plain", text -> number(text).flatMap(Filter::plain));
        all.put("amount", text -> Measured.in(text).map(Measured::amount));
        all.put("unit", text -> Measured.in(text).map(Measured::unit).filter(u -> !u.isEmpty()));
        all.put("written", text -> Written.plain(text).or(() -> Optional.of(text)));
        all.put("epoch", Instants::seconds);
        all.put("lower", text -> Optional.of(text.toLowerCase(Locale.ROOT)));
        all.put("words", text -> Optional.of(text.strip().replaceAll("[\\s_]+", " ")));
        all.put("dashed", text -> Optional.of(text.strip().replaceAll("\\s+", "-")));
        all.put("unquoted", text -> Optional.of(text.strip().replaceAll("^[\"']|[\"']$", "")));
        return Map.copyOf(all);
    }

    /** An address without scheme and host: the same request against two machines has the same name. */
    private static String path(String address) {
        String path = address.strip().replaceFirst("^[a-zA-Z][\\w+.-]*://[^/?#]*", "");
        return path.isEmpty() ? "/" : path;
    }

    /** Seconds of {@code 1.5ms}, {@code 2m3s}, {@code 250 us}; a bare number is seconds. */
    private static Optional<String> duration(String text) {
        String plain = ungrouped(text.strip());
        Matcher part = DURATION_PART.matcher(plain);
        BigDecimal sum = BigDecimal.ZERO;
        int end = 0;
        while (part.find() && plain.substring(end, part.start()).isBlank()) {
            sum = sum.add(new BigDecimal(part.group(1)).multiply(seconds(part.group(2))));
            end = part.end();
        }
        return end > 0 ? Optional.of(sum.toPlainString()) : number(text);
    }

    /** Without commas between thousands; another comma is no part of a number here. */
    private static String ungrouped(String text) {
        return GROUPS.matcher(text).replaceAll("");
    }

    private static BigDecimal seconds(String unit) {
        return switch (unit) {
            case "ns" -> BigDecimal.valueOf(1, 9);
            case "us", "µs", "μs" -> BigDecimal.valueOf(1, 6);
            case "ms" -> BigDecimal.valueOf(1, 3);
            case "m", "min", "mins", "minute", "minutes" -> BigDecimal.valueOf(60);
            case "h", "hour", "hours" -> BigDecimal.valueOf(3600);
            case "d" -> BigDecimal.valueOf(86_400);
            default -> BigDecimal.ONE;
        };
    }

    /** The shortest way to write a number: {@code 8.00}, {@code 8.0} and {@code 8} name the same parameter. */
    private static Optional<String> plain(String number) {
        BigDecimal shortest = new BigDecimal(number).stripTrailingZeros();
        return Math.abs((long) shortest.scale()) > 400 ? Optional.empty() : Optional.of(shortest.toPlainString());
    }

    /** Seconds of {@code 1:02:03.5} or {@code 0:00.03}. */
    private static Optional<String> clock(String text) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : text.strip().split(":", -1)) {
            Optional<String> number = number(part);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.multiply(BigDecimal.valueOf(60)).add(new BigDecimal(number.get()));
        }
        return Optional.of(sum.toPlainString());
    }

    /**
     * The number of {@code 38.62k}, as {@code 3.862E+4} so that its last printed digit shows, or of {@code 56.05GB}; a letter i
     * in the suffix always means powers of 1024.
     */
    private static Optional<String> scaled(String text, int step) {
        Matcher m = SCALED.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String letter = m.group(2).toLowerCase(Locale.ROOT);
        int power = letter.isEmpty() ? 0 : "kmgt".indexOf(letter) + 1;
        if (step == 1000 && m.group(3).isEmpty()) {
            return Optional.of(
                    new BigDecimal(m.group(1)).scaleByPowerOfTen(3 * power).toString());
        }
        BigDecimal base = BigDecimal.valueOf(1024);
        return Optional.of(new BigDecimal(m.group(1)).multiply(base.pow(power)).toPlainString());
    }

    private static Optional<String> number(String text) {
        String plain = ungrouped(text.strip());
        try {
            return plain.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(plain).toString());
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
