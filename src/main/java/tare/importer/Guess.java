package tare.importer;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tare.model.Direction;
import tare.model.Quantity;
import tare.model.Unit;

/** What names and units suggest about a metric, where a file does not say it. Callers note that they assumed it. */
public final class Guess {
    private static final Pattern LATENCY =
            Pattern.compile("latenc|response|rtt|ttft|tpot|delay|jitter|p\\d{2,}|percentile|elapsed.*request");

    private static final Pattern FRAMED =
            Pattern.compile("^(.*?)[ _]*(?:\\(([^()]+)\\)|\\[([^\\[\\]]+)]|<([^<>]+)>|\\{([^{}]+)})$");
    private static final Pattern SUFFIX = Pattern.compile("^(.+?)[ _]*[_ .]((?:[a-zA-Zµμ]+/)?[a-zA-Zµμ%]+)$");
    private static final Pattern PER = Pattern.compile("^(?:(.*?)[_ .])??([\\p{L}%]+)[_ ]per[_ ]([\\p{L}]+)$");
    /** A rate whose stroke is an underline or nothing: {@code read_mib_s}, {@code write_GBs}. */
    private static final Pattern BYTES_A_SECOND = Pattern.compile("^(.+?)[ _](?i:([kmgt])(i?)(b|bits?)[_ ]?s(?:ec)?)$");
    /** A quantity over its unit, as physicists write it. */
    private static final Pattern OVER = Pattern.compile(
            "(?i)^((?:.*[ _])?(?:time|latency|duration|delay|elapsed|runtime|zeit|dauer|laufzeit|temps|dur[ée]e))\\s?/\\s?(\\S+)$");

    private static final Pattern CAMEL = Pattern.compile(
            "^(.*[a-z])(Ms|Millis|Milliseconds|Us|Micros|Microseconds|Ns|Nanos|Nanoseconds|Secs?|Seconds)$");
    /** Words in brackets that say which value it is, not in what it is counted. */
    private static final Pattern NO_UNIT =
            Pattern.compile("(?i).*\\d.*|(?!.*\\bper\\b).*\\s.*|avg|average|mean|median|min|max|least"
                    + "|most|best|worst|total|sum|count|n|std|sd|stdev|stddev|read|write|rw|random|seq|sequential|cold|warm|hot"
                    + "|single|multi|mittel|mittelwert|moyenne|lower|higher|lib|hib|optional|raw|new|old|native|bare|metal|vm"
                    + "|guest|host|kvm|virtual|physical");

    private static final Pattern STATISTIC =
            Pattern.compile("(?i)^(.+)[ _](min|max|avg|mean|median|std|stddev|stdev|p\\d[\\d.]*)$");
    /** Letters that stand for other things more often than for a unit when nothing frames them. */
    private static final Pattern DOUBTFUL = Pattern.compile("(?i)min|[A-Z]|US|PS|MS|NS");

    private static final Pattern RATE =
            Pattern.compile("throughput|bandwidth|(?<![a-z])(?:frame|bit|data|hit|sample|clock|transfer)?rate(?![a-z])"
                    + "|iops|qps|rps|tps|(?<![a-z])[kmg]?ops(?![a-z])");

    private Guess() {}

    /** A column's or key's name without the unit in it. */
    public record Named(String name, String unit) {}

    /** Splits {@code time_ms}, {@code temps (µs)}, {@code rate [req/s]}; the unit is empty when none is known in it. */
    public static Named unitInName(String header) {
        String plain = Wording.withoutDirection(header.replaceAll("\\s+", " ").strip());
        Matcher per = PER.matcher(plain);
        if (per.matches()) {
            return ratio(plain, per);
        }
        Matcher framed = FRAMED.matcher(plain);
        if (framed.matches()) {
            String unit = IntStream.rangeClosed(2, 5)
                    .mapToObj(framed::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("")
                    .strip();
            boolean none = !Unit.isKnown(unit) && NO_UNIT.matcher(unit).matches();
            return none ? new Named(plain, "") : new Named(framed.group(1).strip(), unit);
        }
        return unframed(plain);
    }

    private static Named unframed(String plain) {
        Matcher rate = BYTES_A_SECOND.matcher(plain);
        if (rate.matches()) {
            String letter = rate.group(2);
            boolean small = letter.equalsIgnoreCase("k") && rate.group(3).isEmpty();
            String bytes = rate.group(4).length() == 1 ? "B" : "bit";
            return new Named(
                    rate.group(1).strip(),
                    (small ? "k" : letter.toUpperCase(Locale.ROOT)) + rate.group(3) + bytes + "/s");
        }
        Matcher over = OVER.matcher(plain);
        if (over.matches() && Unit.of(over.group(2)).dimension().equals("time")) {
            return new Named(over.group(1).strip(), over.group(2));
        }
        Matcher camel = CAMEL.matcher(plain);
        if (camel.matches()) {
            return new Named(camel.group(1), shortened(camel.group(2)));
        }
        Matcher statistic = STATISTIC.matcher(plain);
        if (statistic.matches()) {
            Named inner = unitInName(statistic.group(1));
            return inner.unit().isEmpty()
                    ? new Named(plain, "")
                    : new Named(inner.name() + " " + statistic.group(2), inner.unit());
        }
        Matcher m = SUFFIX.matcher(plain);
        if (!m.matches()) {
            return new Named(plain, "");
        }
        String unit = m.group(2).equals("pct") ? "%" : m.group(2);
        boolean known = standsAlone(unit, plain) && !unit.equals("ratio") && !unit.equals("fraction");
        return known ? new Named(m.group(1).strip(), unit) : new Named(plain, "");
    }

    private static String shortened(String camel) {
        return switch (camel) {
            case "Millis" -> "ms";
            case "Micros" -> "us";
            case "Nanos" -> "ns";
            default -> camel.toLowerCase(Locale.ROOT);
        };
    }

    /**
     * Whether letters without a frame are a unit: the least value is also called {@code min}, and a variant {@code B}. Capitals
     * count where the whole heading is written in them.
     */
    public static boolean standsAlone(String unit, String header) {
        boolean capitals = header.length() > unit.length() && header.equals(header.toUpperCase(Locale.ROOT));
        boolean doubtful = DOUBTFUL.matcher(unit).matches()
                && !unit.equals(unit.toLowerCase(Locale.ROOT))
                && !(capitals && unit.length() > 1);
        return Unit.isKnown(unit) && !doubtful && !unit.equalsIgnoreCase("min");
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
        boolean unwanted = Wording.isUnwanted(name + " " + unit.symbol());
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
        return unit.symbol().isEmpty() && RATE.matcher(name).find() ? Quantity.CAPACITY : Quantity.OTHER;
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
