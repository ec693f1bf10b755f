package tare.render;

/** Text and numbers as an SVG file writes them. */
public final class SvgText {
    private SvgText() {}

    /** Escapes for element content and attribute values; characters that XML forbids are left out. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (allowed(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c >= 0x20 && c <= 0xd7ff
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000 && c <= 0x10ffff;
    }

    /** A coordinate: at most two decimals, the same on every machine. */
    public static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String sign = hundredths < 0 ? "-" : "";
        long rest = Math.abs(hundredths);
        String fraction = rest % 10 == 0 ? "." + rest % 100 / 10 : (rest % 100 < 10 ? ".0" : ".") + rest % 100;
        return sign + rest / 100 + fraction;
    }
}
