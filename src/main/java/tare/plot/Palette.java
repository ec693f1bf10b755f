package tare.plot;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The one table of colours: each tone in every theme. */
final class Palette {
    private static final List<Row> TABLE = List.of(
            new Row(Tone.INK, 0x1b1f24, 0xe8ebef, 0xffffff, 0x000000),
            new Row(Tone.MUTED, 0x57606a, 0xa3acb7, 0xf2f2f2, 0x3c434a),
            new Row(Tone.FAINT, 0x8c959f, 0x6f7884, 0xbfbfbf, 0x6e767e),
            new Row(Tone.GRID, 0xe6e9ed, 0x2a2f37, 0x595959, 0xdcdfe3),
            new Row(Tone.CARD, 0xf5f6f8, 0x1d2128, 0x1a1a1a, 0xf2f3f5),
            new Row(Tone.BAND, 0xe3f0e8, 0x1a2e25, 0x0c2a18, 0xe9eceb),
            new Row(Tone.BAND_EDGE, 0x8dbba0, 0x3f6b52, 0x5dff9b, 0x7d8a83),
            new Row(Tone.HIGHLIGHT, 0xe8effc, 0x1c2a44, 0x2b3a55, 0xeeeeee),
            new Row(Tone.BASELINE, 0x6f7681, 0x8d96a3, 0xe0e0e0, 0x767676),
            new Row(Tone.CANDIDATE, 0x1a46a3, 0x9cc2ff, 0x7fd4ff, 0x0b2e7a),
            new Row(Tone.EQUIVALENT, 0x046a5c, 0x4fd0a8, 0x5dff9b, 0x046a5c),
            new Row(Tone.NEGLIGIBLE, 0x35793a, 0xc4f09a, 0xc6ff5d, 0x35793a),
            new Row(Tone.NOT_WORSE, 0x2470b3, 0x8fd0f5, 0x4dfff3, 0x2470b3),
            new Row(Tone.FASTER, 0x2a3fb8, 0x7c9cff, 0x8fd0ff, 0x2a3fb8),
            new Row(Tone.SLOWER, 0x98160c, 0xf26a4f, 0xff9a7a, 0x98160c),
            new Row(Tone.SLOWER_OPEN, 0xb3500f, 0xf0a060, 0xffc56b, 0xb3500f),
            new Row(Tone.UNDECIDED, 0x966800, 0xe3b341, 0xffe14d, 0x966800),
            new Row(Tone.UNTESTABLE, 0x6f7482, 0x98a1ae, 0xe0e0e0, 0x6f7482),
            new Row(Tone.WARNING, 0x8a6d00, 0xe0bf5a, 0xffd34d, 0x8a6d00),
            new Row(Tone.ACCENT, 0x2563c9, 0x6ea4f7, 0x7fd4ff, 0x2563c9));

    private Palette() {}

    /** A tone as red, green and blue in each theme. */
    private record Row(Tone tone, int light, int dark, int contrast, int print) {}

    static Map<Tone, Integer> light() {
        return column(Row::light);
    }

    static Map<Tone, Integer> dark() {
        return column(Row::dark);
    }

    static Map<Tone, Integer> contrast() {
        return column(Row::contrast);
    }

    static Map<Tone, Integer> print() {
        return column(Row::print);
    }

    /** Every colour of the print theme as the grey of its luminance: what a printer without colour makes of it. */
    static Map<Tone, Integer> grey() {
        return column(row -> grey(row.print()));
    }

    private static int grey(int rgb) {
        double y = Theme.luminance(rgb);
        double c = y <= 0.0031308 ? 12.92 * y : 1.055 * Math.pow(y, 1 / 2.4) - 0.055;
        int level = (int) Math.round(255 * c);
        return level << 16 | level << 8 | level;
    }

    private static Map<Tone, Integer> column(ToIntFunction<Row> theme) {
        Map<Tone, Integer> out = new EnumMap<>(Tone.class);
        TABLE.forEach(row -> out.put(row.tone(), 0xff000000 | theme.applyAsInt(row)));
        return out;
    }
}
