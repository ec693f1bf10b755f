package tare.plot;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Colours by meaning and the type scale. Verdict colours keep apart under the three kinds of colour blindness; the mark's
 * shape and a word always say the same.
 *
 * @param name of the theme
 * @param background of a figure, opaque
 * @param colors colour of each tone, opaque
 */
public record Theme(String name, int background, Map<Tone, Integer> colors) {
    public static final Theme LIGHT = new Theme("light", 0xffffffff, Palette.light());
    public static final Theme DARK = new Theme("dark", 0xff14171c, Palette.dark());
    /** For the window alone: white on black, for who needs clear edges. */
    public static final Theme CONTRAST = new Theme("contrast", 0xff000000, Palette.contrast());

    public static final Theme PRINT = new Theme("print", 0xffffffff, Palette.print());
    public static final Theme GREY = new Theme("grey", 0xffffffff, Palette.grey());

    /** Type sizes: a figure uses these and no others. */
    public static final double TITLE = 18;

    public static final double SUBTITLE = 12.5;
    public static final double BODY = 12;
    public static final double SMALL = 10.5;

    public Theme {
        colors = Collections.unmodifiableMap(new EnumMap<>(colors));
        if (colors.size() != Tone.values().length) {
            throw new IllegalArgumentException("a theme colours every tone");
        }
    }

    public static Theme named(String name) {
        return switch (name) {
            case "dark" -> DARK;
            case "print" -> PRINT;
            case "grey" -> GREY;
            case "light" -> LIGHT;
            default -> throw new IllegalArgumentException("themes are light, dark, print and grey, not " + name);
        };
    }

    /** The opaque colour of a tone. */
    public int color(Tone tone) {
        Integer argb = colors.get(tone);
        return argb == null ? background : argb;
    }

    /** The tone's colour mixed into the background, so that no backend needs transparency: 0 = background, 1 = tone. */
    public int tint(Tone tone, double share) {
        return mix(background, color(tone), share);
    }

    /** A colour between two, per channel. */
    public static int mix(int from, int to, double share) {
        int out = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            out = out << 8 | (int) Math.round(a + (b - a) * share);
        }
        return out;
    }

    /** Ink that is readable on a fill: the theme's ink or its background, whichever contrasts more. */
    public int inkOn(int fill) {
        double ink = contrast(color(Tone.INK), fill);
        return ink >= contrast(background, fill) ? color(Tone.INK) : background;
    }

    /** Contrast ratio of two colours as defined by WCAG 2, 1 to 21. */
    public static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /** Relative luminance as WCAG 2 defines it, 0 to 1. */
    static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xff) + 0.7152 * linear(argb >> 8 & 0xff) + 0.0722 * linear(argb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
