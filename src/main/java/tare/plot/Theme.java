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
    public static final Theme LIGHT = new Theme("light", 0xffffffff, light());
    public static final Theme DARK = new Theme("dark", 0xff14171c, dark());
    public static final Theme PRINT = new Theme("print", 0xffffffff, print());

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
            case "light" -> LIGHT;
            default -> throw new IllegalArgumentException("themes are light, dark and print, not " + name);
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

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xff) + 0.7152 * linear(argb >> 8 & 0xff) + 0.0722 * linear(argb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Map<Tone, Integer> light() {
        Map<Tone, Integer> m = new EnumMap<>(Tone.class);
        neutral(m, 0x1b1f24, 0x57606a, 0x8c959f, 0xe6e9ed, 0xf5f6f8, 0xe3f0e8, 0x8dbba0, 0xe8effc);
        verdicts(m, 0x046a5c, 0x35793a, 0x2470b3, 0x2a3fb8, 0x98160c, 0xb3500f, 0x966800, 0x6f7482);
        sides(m, 0x6b7280, 0x2563c9, 0x8a6d00, 0x2563c9);
        return m;
    }

    private static Map<Tone, Integer> dark() {
        Map<Tone, Integer> m = new EnumMap<>(Tone.class);
        neutral(m, 0xe8ebef, 0xa3acb7, 0x6f7884, 0x2a2f37, 0x1d2128, 0x1a2e25, 0x3f6b52, 0x1c2a44);
        verdicts(m, 0x4fd0a8, 0xc4f09a, 0x8fd0f5, 0x7c9cff, 0xf26a4f, 0xf0a060, 0xe3b341, 0x98a1ae);
        sides(m, 0xa9b1bc, 0x6ea4f7, 0xe0bf5a, 0x6ea4f7);
        return m;
    }

    private static Map<Tone, Integer> print() {
        Map<Tone, Integer> m = new EnumMap<>(light());
        neutral(m, 0x000000, 0x3c434a, 0x6e767e, 0xdcdfe3, 0xf2f3f5, 0xe9eceb, 0x7d8a83, 0xeeeeee);
        return m;
    }

    private static void neutral(
            Map<Tone, Integer> m,
            int ink,
            int muted,
            int faint,
            int grid,
            int card,
            int band,
            int bandEdge,
            int highlight) {
        put(m, Tone.INK, ink);
        put(m, Tone.MUTED, muted);
        put(m, Tone.FAINT, faint);
        put(m, Tone.GRID, grid);
        put(m, Tone.CARD, card);
        put(m, Tone.BAND, band);
        put(m, Tone.BAND_EDGE, bandEdge);
        put(m, Tone.HIGHLIGHT, highlight);
    }

    private static void verdicts(
            Map<Tone, Integer> m,
            int equivalent,
            int negligible,
            int notWorse,
            int faster,
            int slower,
            int slowerOpen,
            int undecided,
            int untestable) {
        put(m, Tone.EQUIVALENT, equivalent);
        put(m, Tone.NEGLIGIBLE, negligible);
        put(m, Tone.NOT_WORSE, notWorse);
        put(m, Tone.FASTER, faster);
        put(m, Tone.SLOWER, slower);
        put(m, Tone.SLOWER_OPEN, slowerOpen);
        put(m, Tone.UNDECIDED, undecided);
        put(m, Tone.UNTESTABLE, untestable);
    }

    private static void sides(Map<Tone, Integer> m, int baseline, int candidate, int warning, int accent) {
        put(m, Tone.BASELINE, baseline);
        put(m, Tone.CANDIDATE, candidate);
        put(m, Tone.WARNING, warning);
        put(m, Tone.ACCENT, accent);
    }

    private static void put(Map<Tone, Integer> m, Tone tone, int rgb) {
        m.put(tone, 0xff000000 | rgb);
    }
}
