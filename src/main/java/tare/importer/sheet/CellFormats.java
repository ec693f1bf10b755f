package tare.importer.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tare.importer.text.XmlElement;

/** Which cell styles of a workbook are dates; the number in such a cell counts days since the end of 1899. */
record CellFormats(List<Boolean> dates) {
    static final CellFormats NONE = new CellFormats(List.of());
    private static final LocalDateTime ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    CellFormats {
        dates = List.copyOf(dates);
    }

    static CellFormats of(XmlElement styles) {
        Map<String, String> codes = new HashMap<>();
        styles.child("numFmts").ifPresent(all -> all.children("numFmt")
                .forEach(f -> codes.put(f.attribute("numFmtId"), f.attribute("formatCode"))));
        List<Boolean> dates = new ArrayList<>();
        styles.child("cellXfs").ifPresent(all -> all.children("xf").forEach(xf -> {
            String id = xf.attribute("numFmtId");
            dates.add(isDate(id, codes.getOrDefault(id, "")));
        }));
        return new CellFormats(dates);
    }

    /** Built-in formats 14 to 22 are dates and times of day; own ones by the letters of year, day or hour. */
    private static boolean isDate(String id, String code) {
        boolean builtIn = id.matches("1[4-9]|2[0-2]");
        String plain = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return builtIn || plain.matches(".*[yd].*") || plain.matches(".*h.*m.*");
    }

    /** The number as a time if the style is a date, else as it stands; a whole number without the point that some programs write. */
    String shown(String number, String style) {
        boolean date = style.matches("\\d{1,6}")
                && Integer.parseInt(style) < dates.size()
                && dates.get(Integer.parseInt(style));
        if (!date || !number.matches("\\d{1,7}(\\.\\d+)?([eE][-+]?\\d{1,2})?")) {
            return number.matches("-?\\d{1,15}\\.0") ? number.substring(0, number.length() - 2) : number;
        }
        long millis =
                new BigDecimal(number).multiply(BigDecimal.valueOf(86_400_000)).longValue();
        LocalDateTime time = ZERO.plus(millis, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.MILLIS);
        return time.toString();
    }
}
