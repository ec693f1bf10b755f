package tare.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Widths of the bundled font (Open Sans Regular and Semibold), read from the tables {@code head}, {@code hhea},
 * {@code hmtx} and {@code cmap} of the font files: no toolkit, so that every machine lays out alike. Digits have one width.
 */
public final class FontTable implements TextMeasure {
    public static final FontTable BUNDLED = new FontTable();

    /** Height of capital letters as a share of the size, from the font's own table. */
    private static final double CAP_HEIGHT = 0.714;

    private final Face regular = read(Weight.REGULAR);
    private final Face semibold = read(Weight.SEMIBOLD);

    private FontTable() {}

    /** Advance widths in ten thousandths of the size for the characters of the basic plane; 0 = no glyph. */
    private record Face(short[] advances, short missing) {}

    @Override
    public double width(String text, double size, Weight weight) {
        Face face = weight == Weight.REGULAR ? regular : semibold;
        double units = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Glyphs.drawable(text.charAt(i));
            if (!Character.isLowSurrogate(c) && !Glyphs.leftOut(c)) {
                short advance = face.advances[c];
                units += advance != 0 ? advance : Character.isHighSurrogate(c) || c > 0x2e80 ? 10000 : face.missing;
            }
        }
        return units * size / 10000;
    }

    @Override
    public double capHeight(double size) {
        return CAP_HEIGHT * size;
    }

    /** Whether the font has a glyph for the character. */
    public boolean has(char c) {
        return regular.advances[c] != 0;
    }

    private static Face read(Weight weight) {
        try (InputStream in = weight.open()) {
            return face(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Face face(ByteBuffer font) {
        int unitsPerEm = font.getShort(table(font, "head") + 18) & 0xffff;
        int metrics = font.getShort(table(font, "hhea") + 34) & 0xffff;
        int hmtx = table(font, "hmtx");
        short[] advances = new short[0x10000];
        int cmap = characterMap(font);
        int segments = (font.getShort(cmap + 6) & 0xffff) / 2;
        for (int s = 0; s < segments; s++) {
            int end = font.getShort(cmap + 14 + 2 * s) & 0xffff;
            int start = font.getShort(cmap + 16 + 2 * segments + 2 * s) & 0xffff;
            for (int c = start; c <= end && c < 0xffff; c++) {
                int glyph = glyph(font, cmap, segments, s, c, start);
                advances[c] = glyph == 0 ? 0 : advance(font, hmtx, metrics, glyph, unitsPerEm);
            }
        }
        return new Face(advances, advance(font, hmtx, metrics, 0, unitsPerEm));
    }

    private static short advance(ByteBuffer font, int hmtx, int metrics, int glyph, int unitsPerEm) {
        int units = font.getShort(hmtx + 4 * Math.min(glyph, metrics - 1)) & 0xffff;
        return (short) Math.round(units * 10000.0 / unitsPerEm);
    }

    private static int glyph(ByteBuffer font, int cmap, int segments, int s, int c, int start) {
        int delta = font.getShort(cmap + 16 + 4 * segments + 2 * s);
        int offsetAt = cmap + 16 + 6 * segments + 2 * s;
        int offset = font.getShort(offsetAt) & 0xffff;
        if (offset == 0) {
            return c + delta & 0xffff;
        }
        int glyph = font.getShort(offsetAt + offset + 2 * (c - start)) & 0xffff;
        return glyph == 0 ? 0 : glyph + delta & 0xffff;
    }

    /** Offset of the Unicode map in format 4. */
    private static int characterMap(ByteBuffer font) {
        int cmap = table(font, "cmap");
        int tables = font.getShort(cmap + 2) & 0xffff;
        for (int i = 0; i < tables; i++) {
            int at = cmap + font.getInt(cmap + 8 + 8 * i);
            if (font.getShort(at) == 4) {
                return at;
            }
        }
        throw new IllegalStateException("the font has no character map that is known here");
    }

    private static int table(ByteBuffer font, String tag) {
        int tables = font.getShort(4) & 0xffff;
        for (int i = 0; i < tables; i++) {
            int at = 12 + 16 * i;
            boolean same = true;
            for (int k = 0; k < 4; k++) {
                same &= font.get(at + k) == tag.charAt(k);
            }
            if (same) {
                return font.getInt(at + 8);
            }
        }
        throw new IllegalStateException("the font has no table " + tag);
    }
}
