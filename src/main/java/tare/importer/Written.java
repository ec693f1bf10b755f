package tare.importer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.model.Direction;
import tare.model.Unit;

/**
 * A number in a cell as people write it for people: {@code 12.3k}, {@code 1:23.45}, {@code 1m 23.4s}.
 *
 * @param how it is written
 * @param number that it is; of a clock and of parts the seconds
 * @param certain whether the cell alone says so, and no other cell or heading is needed
 */
public record Written(How how, BigDecimal number, boolean certain) {

    /** The ways. */
    public enum How {
        /** With a letter for thousands, millions and so on. */
        PREFIX,
        /** Hours, minutes and seconds with colons. */
        CLOCK,
        /** Hours, minutes and seconds with their letters. */
        PARTS
    }

    private static final Pattern PREFIX = Pattern.compile("([-+]?\\d{1,15})(?:[.,](\\d{1,9}))?\\s?([kKMGT])");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,4}):(?=\\d{2}:))?(\\d{1,4}):([0-5]\\d)(?:[.,](\\d{1,9}))?");
    private static final Pattern PARTS = Pattern.compile("(?i)(?:(\\d{1,6})\\s?h(?:ours?|rs?)?)?\\s*"
            + "(?:(\\d{1,6})\\s?m(?:in(?:ute)?s?)?)?\\s*(?:(\\d{1,9})(?:[.,](\\d{1,9}))?\\s?s(?:ec(?:ond)?s?)?)?");
    /** A heading that says what stands around the colons. */
    private static final Pattern FORM = Pattern.compile(
            "(?i)\\s*[(\\[]?\\s*\\b(?:(h+(?:rs?|ours?)?:)?m+(?:in)?:s+(?:ec)?(?:[.,](?:s+|f+|m?s|x+))?|(h+(?:rs?|ours?)?:m+(?:in)?))\\s*[)\\]]?");

    private static final Pattern POINT = Pattern.compile(
            "(?iu).*\\b(?:start(?:ed)?|stop(?:ped)?|end(?:ed)?|begin|began|finish(?:ed)?|at|when|date|datum|timestamp|epoch|clock|created"
                    + "|uhrzeit|beginn?|ende|heure)\\b.*");
    private static final Pattern SPAN = Pattern.compile(
            "(?iu).*(?:duration|elapsed|run_?time|wall|real|user|sys|took|latency|delay|dauer|laufzeit|dur[ée]e"
                    + "|\\S[\\s_-]*time|time[\\s_-]*\\S|\\S[\\s_-]*zeit).*");
    private static final Pattern BYTES = Pattern.compile(
            "(?iu).*(?:byte|mem|ram\\b|size|bandwidth|throughput|file|disk|cache|buffer|transfer|speicher|größe).*");

    /**
     * How a column writes its numbers.
     *
     * @param surely whether they can be read in this one way only
     * @param unit of the numbers; empty where the way does not say
     */
    public record Column(How how, boolean surely, String unit) {}

    /** The number in a cell; empty where it is written otherwise, also as a plain number. */
    public static Optional<Written> in(String cell) {
        String text = cell.strip();
        if (text.length() > 40
                || text.isEmpty()
                || !Character.isDigit(text.charAt(text.length() - 1)) && !lettered(text)) {
            return Optional.empty();
        }
        return prefix(text).or(() -> clock(text)).or(() -> parts(text));
    }

    private static boolean lettered(String text) {
        return "kKMGTshmncdetourinSHMNCDETOURI".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static Optional<Written> prefix(String text) {
        Matcher m = PREFIX.matcher(text);
        if (!m.matches() || m.group(2) != null && m.group(2).length() == 3 && text.indexOf(',') > 0) {
            return Optional.empty();
        }
        int power = 3 * ("KMGT".indexOf(Character.toUpperCase(m.group(3).charAt(0))) + 1);
        BigDecimal number = decimal(m.group(1), m.group(2)).scaleByPowerOfTen(power);
        return Optional.of(new Written(How.PREFIX, number, m.group(2) != null));
    }

    private static Optional<Written> clock(String text) {
        Matcher m = CLOCK.matcher(text);
        boolean hours = m.matches() && m.group(1) != null;
        if (!m.matches() || hours && Integer.parseInt(m.group(2)) > 59) {
            return Optional.empty();
        }
        BigDecimal number = sum(hours ? m.group(1) : "0", m.group(2), decimal(m.group(3), m.group(4)));
        boolean certain = hours ? Integer.parseInt(m.group(1)) == 0 : m.group(4) != null;
        return Optional.of(new Written(How.CLOCK, number, certain));
    }

    private static Optional<Written> parts(String text) {
        Matcher m = PARTS.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int many = (m.group(1) == null ? 0 : 1) + (m.group(2) == null ? 0 : 1) + (m.group(3) == null ? 0 : 1);
        BigDecimal seconds = m.group(3) == null ? BigDecimal.ZERO : decimal(m.group(3), m.group(4));
        return Optional.of(new Written(How.PARTS, sum(m.group(1), m.group(2), seconds), many > 1));
    }

    private static BigDecimal decimal(String whole, String fraction) {
        return new BigDecimal(fraction == null ? whole : whole + "." + fraction);
    }

    private static BigDecimal sum(String hours, String minutes, BigDecimal seconds) {
        long whole = 3600L * Integer.parseInt(hours == null ? "0" : hours)
                + 60L * Integer.parseInt(minutes == null ? "0" : minutes);
        return seconds.add(BigDecimal.valueOf(whole));
    }

    /** The number with its printed step and without a decimal mark, so that it is read alike in every table: {@code 123E2}. */
    public static Optional<String> plain(String cell) {
        return in(cell).map(w -> w.number.unscaledValue() + "E" + -w.number.scale());
    }

    /** A heading without what it says about colons: {@code time (mm:ss)} is {@code time}. */
    public static String withoutForm(String heading) {
        return FORM.matcher(heading).replaceFirst("").strip();
    }

    /** How the cells under a heading write their numbers; empty where they are plain, or no numbers. */
    public static Optional<Column> column(String heading, List<String> cells) {
        List<Written> all = cells.stream().flatMap(c -> in(c).stream()).toList();
        long plain = cells.stream().filter(Numbers::printed).count();
        if (all.isEmpty() || all.size() + plain < cells.size()) {
            return Optional.empty();
        }
        How how = all.getFirst().how;
        boolean mixed = all.stream().anyMatch(w -> w.how != how);
        if (mixed || how != How.PREFIX && plain > 0) {
            return Optional.empty();
        }
        return switch (how) {
            case PREFIX -> prefixes(heading, all);
            case CLOCK -> clocks(heading, cells, all);
            case PARTS ->
                all.stream().anyMatch(Written::certain) ? Optional.of(new Column(how, true, "s")) : Optional.empty();
        };
    }

    /** Letters stand for thousands but where bytes may be meant; whole ones may be the names of sizes. */
    private static Optional<Column> prefixes(String heading, List<Written> all) {
        Guess.Named named = Guess.unitInName(heading);
        boolean measured = !named.unit().isEmpty() || Wording.better(heading, "") != Direction.UNKNOWN;
        if (!measured && all.stream().noneMatch(Written::certain)) {
            return Optional.empty();
        }
        String dimension = Unit.of(named.unit()).dimension();
        boolean bytes = dimension.startsWith("bytes")
                || named.unit().isEmpty() && BYTES.matcher(heading).matches();
        return Optional.of(new Column(How.PREFIX, !bytes, ""));
    }

    private static Optional<Column> clocks(String heading, List<String> cells, List<Written> all) {
        Matcher form = FORM.matcher(heading);
        String unit = Unit.of(Guess.unitInName(heading).unit()).symbol();
        boolean told = form.find();
        if (told && form.group(2) != null || unit.equals("h")) {
            boolean two = cells.stream().allMatch(c -> c.indexOf(':') == c.lastIndexOf(':'));
            return Optional.of(new Column(How.CLOCK, true, two ? "min" : "s"));
        }
        if (told || unit.equals("min")) {
            return Optional.of(new Column(How.CLOCK, true, "s"));
        }
        if (POINT.matcher(heading).matches()) {
            return Optional.empty();
        }
        boolean three = cells.stream().anyMatch(c -> c.indexOf(':') != c.lastIndexOf(':'));
        boolean span =
                SPAN.matcher(heading).matches() || PlatformWords.in(heading).isPresent() || unit.equals("s");
        boolean surely = three
                ? span || all.stream().allMatch(Written::certain)
                : all.stream().anyMatch(Written::certain);
        return Optional.of(new Column(How.CLOCK, surely, surely ? "s" : ""));
    }
}
