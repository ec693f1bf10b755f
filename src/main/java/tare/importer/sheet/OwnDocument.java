package tare.importer.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Tells documents and pictures that this program wrote by the marks in their first bytes. What another program saved since
 * is laid out anew and no longer one of them.
 */
public final class OwnDocument {
    private static final int MARK_WITHIN = 4096;
    private static final int MOST_PROPERTIES = 1 << 16;
    private static final int MOST_ENTRIES = 8;
    private static final List<Mark> MARKS = List.of(
            new Mark("\u0089PNG", "tEXtSoftware\0Tare"),
            new Mark("%PDF", "/TareMadeBy /Tare"),
            new Mark("<svg xmlns", "\" data-generator=\"Tare\""),
            new Mark("<!DOCTYPE html>", "<meta name=\"generator\" content=\"Tare "),
            new Mark("## ", "\n\n<!-- Tare -->\n\n"));

    private OwnDocument() {}

    /** How a kind of file begins, and the mark soon after. */
    private record Mark(String start, String text) {
        boolean in(String head) {
            return head.startsWith(start) && head.contains(text);
        }
    }

    /** Whether a file that begins with these bytes is such a document. */
    public static boolean begins(byte[] head) {
        String first = new String(head, 0, Math.min(MARK_WITHIN, head.length), StandardCharsets.ISO_8859_1);
        return MARKS.stream().anyMatch(m -> m.in(first)) || first.startsWith("PK") && office(head);
    }

    /** Whether the properties of an Office document, among the first of its parts, name this program as the maker. */
    private static boolean office(byte[] head) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head))) {
            ZipEntry entry = zip.getNextEntry();
            for (int i = 0; i < MOST_ENTRIES && entry != null; i++) {
                if (entry.getName().equals("docProps/core.xml")) {
                    String text = new String(zip.readNBytes(MOST_PROPERTIES), StandardCharsets.UTF_8);
                    return text.contains("<dc:creator>Tare<") || text.contains("<dc:creator>Tare ");
                }
                entry = zip.getNextEntry();
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
