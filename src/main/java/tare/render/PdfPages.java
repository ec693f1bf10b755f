package tare.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import tare.plot.Weight;
import tare.plot.scene.Painter;
import tare.plot.scene.Scene;

/** Scenes as pages of one PDF: vectors, the font embedded, no date inside, so that the same scenes give the same bytes. */
public final class PdfPages {
    /** Points a pixel. */
    private static final double POINTS = 0.75;

    /** Who made it once more, where a reader of the first bytes sees it: the usual place is packed. */
    private static final String MADE_BY = "TareMadeBy";

    private static final long FIXED_ID = 7_465_747_265L;

    private PdfPages() {}

    /** Writes the scenes, each on a page of its size; at least one. */
    public static void write(List<Scene> scenes, double scale, OutputStream out) throws IOException {
        write(scenes, List.of(), scale, out);
    }

    /**
     * A name in the outline.
     *
     * @param name of what begins there
     * @param page index of the page
     */
    public record Bookmark(String name, int page) {}

    /** A picture (PNG) on every page, in the scenes' units: at the right end of its box, its proportions kept. */
    public record Stamp(byte[] png, double x, double y, double width, double height) {}

    /** The same with bookmarks, in order. */
    public static void write(List<Scene> scenes, List<Bookmark> bookmarks, double scale, OutputStream out)
            throws IOException {
        write(scenes, bookmarks, Optional.empty(), scale, out, page -> {});
    }

    /** The same with a picture on every page; whoever waits is told the number of pages that are done before each. */
    public static void write(
            List<Scene> scenes,
            List<Bookmark> bookmarks,
            Optional<Stamp> stamp,
            double scale,
            OutputStream out,
            IntConsumer done)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(FIXED_ID);
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(scenes.getFirst().title());
            information.setSubject(scenes.getFirst().alt());
            information.setCreator("Tare");
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage("en");
            document.getDocumentCatalog().getCOSObject().setName(MADE_BY, "Tare");
            Map<Weight, PDFont> fonts = fonts(document);
            for (int i = 0; i < scenes.size(); i++) {
                done.accept(i);
                page(document, scenes.get(i), scale, fonts);
            }
            done.accept(scenes.size());
            if (stamp.isPresent()) {
                stamp(document, stamp.get(), scale);
            }
            bookmarks(document, bookmarks);
            document.save(out);
        }
    }

    private static void stamp(PDDocument document, Stamp stamp, double scale) throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(document, stamp.png(), "logo");
        double k = POINTS * scale;
        double fit = Math.min(stamp.width() / image.getWidth(), stamp.height() / image.getHeight());
        float width = (float) (k * fit * image.getWidth());
        float height = (float) (k * fit * image.getHeight());
        for (PDPage page : document.getPages()) {
            float x = (float) (k * (stamp.x() + stamp.width())) - width;
            float y = page.getMediaBox().getHeight() - (float) (k * stamp.y()) - height;
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.drawImage(image, x, y, width, height);
            }
        }
    }

    private static void bookmarks(PDDocument document, List<Bookmark> bookmarks) {
        PDDocumentOutline outline = new PDDocumentOutline();
        for (Bookmark bookmark : bookmarks) {
            PDPageFitDestination place = new PDPageFitDestination();
            place.setPage(document.getPage(bookmark.page()));
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.name());
            item.setDestination(place);
            outline.addLast(item);
        }
        if (outline.hasChildren()) {
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        }
    }

    private static Map<Weight, PDFont> fonts(PDDocument document) throws IOException {
        Map<Weight, PDFont> fonts = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            try (InputStream in = weight.open()) {
                fonts.put(weight, PDType0Font.load(document, in, true));
            }
        }
        return fonts;
    }

    private static void page(PDDocument document, Scene scene, double scale, Map<Weight, PDFont> fonts)
            throws IOException {
        double k = POINTS * scale;
        float height = (float) (scene.height() * k);
        PDPage page = new PDPage(new PDRectangle((float) (scene.width() * k), height));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.transform(new Matrix((float) k, 0, 0, (float) -k, 0, height));
            Painter.paint(scene, new PdfSurface(content, fonts));
        }
    }
}
