package tare.report.deck;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What a master looks like, as far as text on it has to know. */
final class Look {
    private Look() {}

    /** Whether the background is darker than middle grey. */
    static boolean isDark(Parts parts, String master) throws IOException {
        Optional<byte[]> xml = parts.get(master);
        if (xml.isEmpty()) {
            return false;
        }
        Element root = Xml.parse(xml.get());
        Optional<Element> bg = Xml.first(root, "bg");
        Optional<Element> direct = bg.flatMap(b -> Xml.first(b, "srgbClr"));
        if (direct.isPresent()) {
            return luminance(direct.get().getAttribute("val")) < 0.5;
        }
        String name = bg.flatMap(b -> Xml.first(b, "schemeClr"))
                .map(e -> e.getAttribute("val"))
                .orElse("bg1");
        String mapped = Xml.first(root, "clrMap")
                .map(m -> m.getAttribute(name))
                .filter(v -> !v.isEmpty())
                .orElse(name);
        return colour(parts, master, mapped).map(c -> luminance(c) < 0.5).orElse(false);
    }

    private static Optional<Element> theme(Parts parts, String master) throws IOException {
        for (Parts.Relation r : parts.relations(master)) {
            if (r.type().endsWith("/theme")) {
                Optional<byte[]> xml = parts.get(Parts.resolve(master, r.target()));
                if (xml.isPresent()) {
                    return Optional.of(Xml.parse(xml.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> colour(Parts parts, String master, String name) throws IOException {
        Optional<Element> entry =
                theme(parts, master).flatMap(t -> Xml.first(t, "clrScheme")).flatMap(s -> Xml.child(s, name));
        Optional<Element> value = entry.flatMap(e -> Xml.children(e).stream().findFirst());
        return value.map(v -> v.hasAttribute("lastClr") ? v.getAttribute("lastClr") : v.getAttribute("val"))
                .filter(v -> v.matches("[0-9A-Fa-f]{6}"));
    }

    /** The colours that slides name tx1, tx2, bg1 and bg2. */
    static Map<String, Integer> colours(Parts parts, String master) throws IOException {
        Map<String, Integer> out = new HashMap<>();
        Element root = Xml.parse(parts.get(master).orElseThrow(() -> new IOException("missing part " + master)));
        for (String name : List.of("tx1", "tx2", "bg1", "bg2")) {
            String mapped = Xml.first(root, "clrMap")
                    .map(m -> m.getAttribute(name))
                    .filter(v -> !v.isEmpty())
                    .orElse(name);
            colour(parts, master, mapped).ifPresent(c -> out.put(name, 0xff000000 | Integer.parseInt(c, 16)));
        }
        return out;
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return (0.2126 * (rgb >> 16) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255)) / 255;
    }

    /** How much wider than Arial the theme's fonts run, at least 1. */
    static double fontFactor(Parts parts, String master) throws IOException {
        double factor = 1;
        Optional<Element> fonts = theme(parts, master).flatMap(t -> Xml.first(t, "fontScheme"));
        if (fonts.isPresent()) {
            for (Element latin : Xml.all(fonts.get(), "latin")) {
                factor = Math.max(factor, factor(latin.getAttribute("typeface").toLowerCase(Locale.ROOT)));
            }
        }
        return factor;
    }

    private static double factor(String font) {
        if (font.contains("verdana") || font.contains("dejavu") || font.contains("mono") || font.contains("courier")) {
            return 1.24;
        }
        boolean usual = font.isEmpty()
                || font.contains("arial")
                || font.contains("helvetica")
                || font.contains("calibri")
                || font.contains("times")
                || font.contains("liberation");
        return usual ? 1 : 1.2;
    }
}
