package tare.render;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import tare.plot.Anchor;
import tare.plot.FontTable;
import tare.plot.Weight;

/** How letters get into an SVG file: as text in a font that the file names, or carries, or as shapes. */
public final class SvgLetters {
    /** What the reader's machine must have. */
    public enum Kind {
        /** The font, or one as wide. */
        NAMED,
        /** A program that knows embedded fonts, as browsers do; text stays text. */
        EMBEDDED,
        /** Nothing: letters are shapes; over them lies text that cannot be seen, to be found, selected and read out. */
        OUTLINES
    }

    private static final String FAMILY = "Tare Sans";

    private final Kind kind;
    private final Map<Weight, TreeSet<Integer>> used = new EnumMap<>(Weight.class);

    public SvgLetters(Kind kind) {
        this.kind = kind;
        for (Weight weight : Weight.values()) {
            used.put(weight, new TreeSet<>());
        }
    }

    /** The value of {@code font-family}, quoted with single quotes. */
    public String family() {
        String usual = "'Open Sans', 'Noto Sans', 'DejaVu Sans', sans-serif";
        return kind == Kind.EMBEDDED ? "'" + FAMILY + "', " + usual : usual;
    }

    /** Whether this text becomes shapes: all its letters are in the font. */
    boolean shapes(String text, Weight weight) {
        text.codePoints().forEach(c -> letters(weight).add(c));
        return kind == Kind.OUTLINES && text.chars().allMatch(c -> c == ' ' || FontTable.BUNDLED.has((char) c));
    }

    private TreeSet<Integer> letters(Weight weight) {
        return used.computeIfAbsent(weight, w -> new TreeSet<>());
    }

    /** Letters beside one another, each used from the definitions. */
    void use(
            StringBuilder out,
            String text,
            double x,
            double y,
            double size,
            Weight weight,
            Anchor anchor,
            double degrees) {
        double left = x - FontTable.BUNDLED.width(text, size, weight) * anchor.share();
        double k = size / 2048;
        out.append(" transform=\"");
        if (degrees != 0) {
            out.append("rotate(").append(SvgText.number(degrees)).append(' ');
            out.append(SvgText.number(x)).append(' ').append(SvgText.number(y)).append(") ");
        }
        out.append("translate(").append(SvgText.number(left)).append(' ').append(SvgText.number(y));
        out.append(") scale(").append(fine(k)).append(' ').append(fine(-k)).append(")\">");
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u00a0') {
                double at = FontTable.BUNDLED.width(text.substring(0, i), 2048, weight);
                out.append("<use href=\"#").append(id(weight, text.charAt(i))).append("\" x=\"");
                out.append(SvgText.number(at)).append("\"/>");
            }
        }
        out.append("</g>\n");
    }

    private static String fine(double k) {
        return BigDecimal.valueOf(Math.round(k * 1e7), 7).stripTrailingZeros().toPlainString();
    }

    private static String id(Weight weight, int letter) {
        return (weight == Weight.SEMIBOLD ? "s" : "r") + Integer.toHexString(letter);
    }

    /** What stands at the beginning of the file once all letters are known: a style with the font, or the shapes. */
    public String definitions() {
        return switch (kind) {
            case NAMED -> "";
            case EMBEDDED -> faces();
            case OUTLINES -> outlines();
        };
    }

    private String faces() {
        StringBuilder out = new StringBuilder("<style>");
        used.forEach((weight, letters) -> {
            if (!letters.isEmpty()) {
                out.append("@font-face{font-family:'").append(FAMILY).append("';font-weight:");
                out.append(weight == Weight.SEMIBOLD ? 600 : 400).append(";src:url(data:font/ttf;base64,");
                out.append(Base64.getEncoder().encodeToString(FontFiles.subset(weight, letters)));
                out.append(")}");
            }
        });
        return out.append("</style>\n").toString();
    }

    private String outlines() {
        StringBuilder out = new StringBuilder("<defs>\n");
        used.forEach((weight, letters) -> {
            try (FontFiles.Outlines font = new FontFiles.Outlines(weight)) {
                for (int letter : letters) {
                    String path = font.has(letter) ? font.path(letter) : "";
                    if (!path.isEmpty()) {
                        out.append("<path id=\"").append(id(weight, letter)).append("\" d=\"");
                        out.append(path).append("\"/>\n");
                    }
                }
            }
        });
        return out.append("</defs>\n").toString();
    }
}
