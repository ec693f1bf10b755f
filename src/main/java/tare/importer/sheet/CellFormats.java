package tare.importer.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tare.importer.text.XmlElement;
import tare.model.Unit;

/**
 * What the cell styles of a workbook make of a number: a date counts days since the end of 1899, a share is shown as per cent,
 * a stretch of time is a part of a day, and a unit may be written behind every number.
 */
record CellFormats(List<Style> styles) {
    static final CellFormats NONE = new CellFormats(List.of());
    private static final LocalDateTime ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?([eE][-+]?\\d{1,2})?");
    private static final Pattern BEHIND =
            Pattern.compile("[0#?](?:\\\\?\\s|_.)*\"\\s*([^\"]{1,20})\"\\s*$|[0#?]\"?\\\\ \"([^\"]{1,20})\"$");

    CellFormats {
        styles = List.copyOf(styles);
    }

    /** What a number in a cell is. */
    private enum Kind {
        PLAIN,
        DATE,
        CLOCK,
        ELAPSED,
        SHARE
    }

    /**
     * How a cell shows its number.
     *
     * @param unit that it writes behind it; empty if none
     */
    private record Style(Kind kind, String unit) {}

    static CellFormats of(XmlElement styles) {
        Map<String, String> codes = new HashMap<>();
        styles.child("numFmts").ifPresent(all -> all.children("numFmt")
                .forEach(f -> codes.put(f.attribute("numFmtId"), f.attribute("formatCode"))));
        List<Style> found = new ArrayList<>();
        styles.child("cellXfs").ifPresent(all -> all.children("xf").forEach(xf -> {
            String id = xf.attribute("numFmtId");
            found.add(style(id, codes.getOrDefault(id, "")));
        }));
        return new CellFormats(found);
    }

    private static Style style(String id, String code) {
        String first = code.split(";", 2)[0];
        Matcher behind = BEHIND.matcher(first);
        String unit = behind.find() ? behind.group(1) == null ? behind.group(2) : behind.group(1) : "";
        return new Style(kind(id, first), Unit.isKnown(unit) ? unit.strip() : "");
    }

    /** Built-in formats by their numbers; own ones by the letters of year, day, hour, minute and second. */
    private static Kind kind(String id, String code) {
        String plain = code.replaceAll("\"[^\"]*\"|\\\\.", "").toLowerCase(Locale.ROOT);
        String shown = plain.replaceAll("\\[[^\\]]*\\]", "");
        if (id.matches("4[567]") || plain.matches(".*\\[(?:h+|m+|s+)\\].*") || shown.matches("[^hyd]*m+:s+[^hyd]*")) {
            return Kind.ELAPSED;
        }
        if (id.matches("1[4-7]|22") || shown.matches(".*[yd].*")) {
            return Kind.DATE;
        }
        if (id.matches("1[89]|2[01]") || shown.matches(".*h.*m.*")) {
            return Kind.CLOCK;
        }
        return id.matches("9|10") || shown.contains("%") ? Kind.SHARE : Kind.PLAIN;
    }

    /** The number as its style shows it, with all its digits; a whole number without the point that some programs write. */
    String shown(String number, String index) {
        boolean known = index.matches("\\d{1,6}") && Integer.parseInt(index) < styles.size();
        Style style = known ? styles.get(Integer.parseInt(index)) : new Style(Kind.PLAIN, "");
        if (!NUMBER.matcher(number).matches()) {
            return number;
        }
        BigDecimal value = new BigDecimal(number);
        return switch (style.kind) {
            case DATE -> value.signum() < 0 ? number : time(value).toString();
            case CLOCK -> value.signum() < 0 ? number : clock(value);
            case ELAPSED -> seconds(value) + " s";
            case SHARE -> value.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            default -> plain(number) + (style.unit.isEmpty() ? "" : " " + style.unit);
        };
    }

    private static String plain(String number) {
        return number.matches("-?\\d{1,15}\\.0") ? number.substring(0, number.length() - 2) : number;
    }

    private static LocalDateTime time(BigDecimal days) {
        long millis = days.multiply(DAY).movePointRight(3).longValue();
        return ZERO.plus(Math.min(millis, Integer.MAX_VALUE * 100_000L), ChronoUnit.MILLIS)
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** A time of day without a day, which a stretch of time is often typed as. */
    private static String clock(BigDecimal days) {
        LocalDateTime time = time(days);
        return days.compareTo(BigDecimal.ONE) < 0 ? time.toLocalTime().toString() : time.toString();
    }

    private static String seconds(BigDecimal days) {
        return days.multiply(DAY)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
