package tare.support;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.BinaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;

/** Templates as users have them: one dark with a wide sans, one of paper colour with a serif font and 4:3, one without a title. */
public final class DeckTemplates {
    private DeckTemplates() {}

    /** 16:9, nearly black, light text, Verdana. */
    public static byte[] dark() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(new Dimension(960, 540));
            style(show, "101820", "F2F2F2", "9FB3C8", "Verdana", new Color(16, 24, 32));
            stretch(show, 960 / 720.0);
            show.createSlide().createTextBox().setText("a slide of the template");
            return bytes(show);
        }
    }

    /** 4:3, paper, a serif font, a title that is set lower. */
    public static byte[] serif() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            style(show, "FFFBF2", "3B2F2F", "7A5C3E", "Georgia", new Color(255, 251, 242));
            for (XSLFShape shape : show.getSlideMasters().getFirst().getShapes()) {
                if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.TITLE) {
                    text.setAnchor(new Rectangle2D.Double(60, 40, 600, 70));
                }
            }
            return bytes(show);
        }
    }

    /** 4:3, nothing chosen. */
    public static byte[] plain() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            return bytes(show);
        }
    }

    /** A template with its XML parts changed; a part of which nothing is left is taken out. */
    public static byte[] edited(byte[] template, BinaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(template));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                String text = change.apply(e.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                if (!text.isEmpty()) {
                    zip.putNextEntry(new ZipEntry(e.getName()));
                    zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
                    zip.closeEntry();
                }
            }
        }
        return out.toByteArray();
    }

    /** A picture as logos are. */
    public static byte[] logo() throws IOException {
        BufferedImage image = new BufferedImage(160, 40, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(200, 16, 46));
        g.fillOval(4, 4, 32, 32);
        g.fillRect(48, 14, 104, 12);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void style(XMLSlideShow show, String paper, String ink, String quiet, String font, Color ground) {
        XSLFSlideMaster master = show.getSlideMasters().getFirst();
        CTColorScheme colours =
                master.getTheme().getXmlObject().getThemeElements().getClrScheme();
        hex(colours.getLt1(), paper);
        hex(colours.getDk1(), ink);
        hex(colours.getDk2(), quiet);
        CTFontScheme fonts = master.getTheme().getXmlObject().getThemeElements().getFontScheme();
        fonts.getMajorFont().getLatin().setTypeface(font);
        fonts.getMinorFont().getLatin().setTypeface(font);
        master.getBackground().setFillColor(ground);
    }

    private static void hex(CTColor colour, String rgb) {
        if (colour.isSetSysClr()) {
            colour.unsetSysClr();
        }
        if (!colour.isSetSrgbClr()) {
            colour.addNewSrgbClr();
        }
        colour.getSrgbClr().setVal(HexFormat.of().parseHex(rgb));
    }

    private static void stretch(XMLSlideShow show, double k) {
        XSLFSlideMaster master = show.getSlideMasters().getFirst();
        wider(master.getShapes(), k);
        for (XSLFSlideLayout layout : master.getSlideLayouts()) {
            wider(layout.getShapes(), k);
        }
    }

    private static void wider(Iterable<XSLFShape> shapes, double k) {
        for (XSLFShape shape : shapes) {
            if (shape instanceof XSLFTextShape text
                    && text.getXmlObject().xmlText().contains("<a:off")) {
                Rectangle2D box = text.getAnchor();
                text.setAnchor(new Rectangle2D.Double(k * box.getX(), box.getY(), k * box.getWidth(), box.getHeight()));
            }
        }
    }

    private static byte[] bytes(XMLSlideShow show) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        show.write(out);
        return out.toByteArray();
    }
}
