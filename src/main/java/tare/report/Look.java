package tare.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import tare.study.Dress;
import tare.study.ReportChoices;

/** The look that a study's report was given, with the files it names. */
public final class Look {
    private static final long LARGEST_TEMPLATE = 100L << 20;
    private static final long LARGEST_LOGO = 2L << 20;

    private Look() {}

    /**
     * The branding of the choices.
     *
     * @throws IOException with a plain sentence when the template is not there or cannot be read
     */
    public static Branding of(ReportChoices c) throws IOException {
        String template = c.dress().template();
        return template.isEmpty() ? withoutTemplate(c) : withoutTemplate(c).withTemplate(template(Path.of(template)));
    }

    /** The same without the template: for what is no deck. */
    public static Branding withoutTemplate(ReportChoices c) {
        Dress d = c.dress();
        return new Branding(d.title(), d.footer(), d.accent(), logo(d.logo()), new byte[0], d.internal());
    }

    private static byte[] logo(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The bytes of a logo; refused with a sentence when it is no PNG or too large. */
    public static byte[] logo(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("the logo " + file + " is not there");
        }
        if (Files.size(file) > LARGEST_LOGO) {
            throw new IOException("the logo " + file + " is larger than 2 MB");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!png(bytes)) {
            throw new IOException("the logo " + file + " is no PNG picture");
        }
        return bytes;
    }

    private static boolean png(byte[] b) {
        return b.length > 24 && (b[0] & 0xff) == 0x89 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G';
    }

    /** The bytes of a template; refused with a sentence when it is missing or too large. */
    public static byte[] template(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("the template " + file + " is not there");
        }
        if (Files.size(file) > LARGEST_TEMPLATE) {
            throw new IOException("the template " + file + " is larger than 100 MB");
        }
        return Files.readAllBytes(file);
    }
}
