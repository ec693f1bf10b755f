package tare.importer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.model.Direction;
import tare.model.Quantity;
import tare.model.Unit;

/** What names and units suggest about a metric, where a file does not say it. Callers note that they assumed it. */
public final class Guess {
    private static final Pattern LATENCY =
            Pattern.compile("latenc|response|rtt|ttft|tpot|delay|jitter|p\\d{2,}|percentile|elapsed.*request");
    /** What nobody wants more of, as words of a name: many of them in a second are no capacity. */
    private static final Pattern UNWANTED =
            Pattern.compile("(?<![a-z])(?:errors?|err|fail(?:ed|ures?|s)?|retrans\\w*|retr(?:y|ies)|lost|loss(?:es)?"
                    + "|drop(?:s|ped)?|miss(?:es|ed)?|faults?|reject(?:s|ed|ions?)?|time_?outs?|abort(?:s|ed)?|stalls?"
                    + "|interrupts?|evictions?)(?![a-z])");

    private static final Pattern UNIT_IN_NAME =
            Pattern.compile("^(.*?)[ _]*(?:\\(([^()]+)\\)|\\[([^\\[\\]]+)\\]|[_ .]((?:[a-zA-Zµμ]+/)?[a-zA-Zµμ%]+))$");

    private static final Pattern PER = Pattern.compile("^(?:(.*?)[_ .])??([\\p{L}%]+)[_ ]per[_ ]([\\p{L}]+)$");

    private Guess() {}

    /** A column's or key's name without the unit in it. */
    public record Named(String name, String unit) {}

    /** Splits {@code time_ms}, {@code temps (µs)}, {@code rate [req/s]}; the unit is empty when none is known in it. */
    public static Named unitInName(String header) {
        Matcher per = PER.matcher(header.strip());
        if (per.matches()) {
            return ratio(header.strip(), per);
        }
        Matcher m = UNIT_IN_NAME.matcher(header.strip());
        if (!m.matches()) {
            return new Named(header.strip(), "");
        }
        String bracketed = m.group(2) != null ? m.group(2) : m.group(3);
        if (bracketed != null) {
            return new Named(m.group(1).strip(), bracketed.strip());
        }
        String suffix = String.valueOf(m.group(4));
        String unit = suffix.equals("pct") ? "%" : suffix;
        boolean known = Unit.isKnown(unit) && !unit.equals("ratio") && !unit.equals("fraction");
        return known && !m.group(1).isBlank() ? new Named(m.group(1).strip(), unit) : new Named(header.strip(), "");
    }

    /** {@code requests_per_second} is a rate in requests/s, {@code ms_per_op} a time; neither is a number of seconds. */
    private static Named ratio(String header, Matcher per) {
        String name = per.group(1) == null || per.group(1).isBlank()
                ? header
                : per.group(1).strip();
        String below = per.group(3).toLowerCase(Locale.ROOT);
        String shortened =
                switch (below) {
                    case "sec", "secs", "second", "seconds" -> "s";
                    case "minute", "minutes" -> "min";
                    case "hour", "hours" -> "h";
                    default -> per.group(3);
                };
        String unit = per.group(2) + "/" + shortened;
        return Unit.isKnown(unit) ? new Named(name, unit) : new Named(header, "");
    }

    /** What kind of number it is, from unit and name. */
    public static Quantity quantity(Unit unit, String name) {
        String n = name.toLowerCase(Locale.ROOT);
        String d = unit.dimension();
        boolean unwanted = UNWANTED.matcher(n + " " + unit.symbol().toLowerCase(Locale.ROOT))
                .find();
        if (d.endsWith("/time")) {
            return unwanted ? Quantity.OTHER : Quantity.CAPACITY;
        }
        if (d.equals("time") || d.startsWith("time/")) {
            return LATENCY.matcher(n).find() ? Quantity.LATENCY : Quantity.TIME;
        }
        return switch (d) {
            case "bytes", "bits" -> Quantity.SIZE;
            case "energy" -> Quantity.ENERGY;
            case "fraction" -> Quantity.FRACTION;
            default -> unwanted ? Quantity.OTHER : byName(n, unit);
        };
    }

    private static Quantity byName(String name, Unit unit) {
        if (name.matches(".*(score|mips|index|rating).*")
                || unit.symbol().toLowerCase(Locale.ROOT).matches("mips|score|points?")) {
            return Quantity.SCORE;
        }
        if (unit.symbol().isEmpty() && name.matches(".*(time|duration|elapsed|zeit|temps|latency|seconds).*")) {
            return Quantity.TIME;
        }
        return unit.symbol().isEmpty() && name.matches(".*(throughput|rate|bandwidth|iops|qps|rps|tps|ops).*")
                ? Quantity.CAPACITY
                : Quantity.OTHER;
    }

    /** Which way is better, from the kind of number; unknown where that does not say. */
    public static Direction direction(Quantity quantity) {
        return switch (quantity) {
            case TIME, LATENCY, ENERGY -> Direction.LOWER;
            case CAPACITY, SCORE -> Direction.HIGHER;
            default -> Direction.UNKNOWN;
        };
    }
}
