package tare.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import tare.report.Writer;

/** What a reader of a written file reads, as text: entities and escapes undone, markup of packages removed. */
public final class WrittenText {
    private WrittenText() {}

    public static String of(Writer writer, byte[] bytes) throws IOException {
        return switch (writer.extension()) {
            case "pptx", "xlsx" -> plain(packed(bytes));
            case "pdf" -> pdf(bytes);
            case "html", "xml" -> plain(new String(bytes, StandardCharsets.UTF_8));
            case "md" -> plain(new String(bytes, StandardCharsets.UTF_8).replaceAll("\\\\(.)", "$1"));
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static String packed(byte[] bytes) throws IOException {
        StringBuilder out = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().endsWith(".xml")) {
                    out.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
        }
        return out.toString().replaceAll("<[^>]*>", "").replace('\u00a0', ' ');
    }

    private static String plain(String markup) {
        return markup.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replace('\u00a0', ' ');
    }
}
