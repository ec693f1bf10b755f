package tare.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tare.model.VisibleText;

/** Names from files made harmless for where they are written. Every method first makes unseen characters visible. */
public final class SafeText {
    private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";
    private static final int LONGEST_FILE_NAME = 100;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

    /** A letter, its sign, and the number that follows: {@code p < 0.0001}, {@code n = 12}. */
    private static final Pattern EQUALS = Pattern.compile("(?<![\\p{L}\\p{N}])([pnk\u03bd\u03b1]) ([=<>]) (?=\\d)");

    private SafeText() {}

    /** For a spreadsheet's cell, CSV included: what would start a formula gets an apostrophe before it. */
    public static String cell(String text) {
        String visible = VisibleText.of(text);
        String bare = text.stripLeading();
        boolean starts = !bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0;
        boolean control = !text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r');
        return starts || control ? "'" + visible : visible;
    }

    /** For text and attribute values of XML and HTML. */
    public static String xml(String text) {
        String visible = VisibleText.of(text);
        StringBuilder out = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** For text of a web page: as {@link #xml}, numbers held together with their signs. */
    public static String html(String text) {
        return xml(glued(text));
    }

    /** The text with numbers held together with their per cent and equals signs where lines are broken. */
    public static String glued(String text) {
        return EQUALS.matcher(text.replace(" %", "\u00a0%")).replaceAll("$1\u00a0$2\u00a0");
    }

    /** For inline Markdown, table cells included. */
    public static String markdown(String text) {
        String visible = VisibleText.of(text);
        StringBuilder out = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\\', '`', '*', '_', '[', ']', '|', '#', '~' ->
                    out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * A file name from any text: legal on Windows, macOS and Linux, not reserved, at most 100 characters, and different
     * from all names taken so far on a disk that ignores case. The name is added to the taken ones.
     */
    public static String fileName(String text, String extension, Set<String> taken) {
        String plain =
                VisibleText.of(text).replaceAll("[^\\p{L}\\p{N}._ ()=+,-]", "_").strip();
        plain = plain.replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (plain.codePointCount(0, plain.length()) > LONGEST_FILE_NAME) {
            plain = plain.substring(0, plain.offsetByCodePoints(0, LONGEST_FILE_NAME))
                    .strip();
        }
        String stem = plain.toLowerCase(Locale.ROOT).replaceAll("\\..*", "");
        if (plain.isEmpty() || RESERVED.contains(stem) || stem.matches("(com|lpt)[0-9¹²³]")) {
            plain = "_" + plain;
        }
        String name = plain + "." + extension;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = plain + " (" + i + ")." + extension;
        }
        return name;
    }
}
