package tare.render;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import tare.plot.Weight;

/** The bundled font as a file with some letters only, and its letters as outlines; pure Java, so the same on every machine. */
final class FontFiles {
    /** What a browser needs; hints are left out. */
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private static final Map<Weight, byte[]> FILES = files();

    private FontFiles() {}

    /** A TrueType file that holds these characters; those that the font lacks are left out. */
    static byte[] subset(Weight weight, Set<Integer> letters) {
        try (TrueTypeFont font = open(weight)) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            letters.forEach(subsetter::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
            subsetter.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters as SVG path data, in font units, upwards positive. */
    static final class Outlines implements AutoCloseable {
        private final TrueTypeFont font;
        private final CmapLookup map;

        Outlines(Weight weight) {
            try {
                font = open(weight);
                map = font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean has(int letter) {
            return map.getGlyphId(letter) != 0;
        }

        /** Empty for a space. */
        String path(int letter) {
            try {
                GlyphData glyph = font.getGlyph().getGlyph(map.getGlyphId(letter));
                return glyph == null ? "" : data(glyph.getPath());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                font.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String data(GeneralPath path) {
        StringBuilder out = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points(out.append('M'), at, 2);
                case PathIterator.SEG_LINETO -> points(out.append('L'), at, 2);
                case PathIterator.SEG_QUADTO -> points(out.append('Q'), at, 4);
                case PathIterator.SEG_CUBICTO -> points(out.append('C'), at, 6);
                default -> out.append('Z');
            }
        }
        return out.toString();
    }

    private static void points(StringBuilder out, double[] at, int n) {
        for (int i = 0; i < n; i++) {
            out.append(i == 0 ? "" : " ").append(SvgText.number(at[i]));
        }
    }

    private static TrueTypeFont open(Weight weight) throws IOException {
        byte[] file = FILES.getOrDefault(weight, new byte[0]);
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static Map<Weight, byte[]> files() {
        Map<Weight, byte[]> files = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            try (InputStream in = weight.open()) {
                files.put(weight, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
