package tare.importer.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.Probe;
import tare.importer.text.JsonDoc;
import tare.importer.text.XmlDoc;

/** Says in words what a file that no format knows looks like. Nothing is opened or run. */
final class ContentGuess {
    private static final String SAVE = "save the results as CSV or JSON and open those";
    private static final String SHEET = "save it as .xlsx or CSV and open that";
    private static final String OFFICE = "an office document or program archive";
    private static final List<Magic> MAGICS = List.of(
            new Magic("\u0089PNG", "a PNG picture"),
            new Magic("\u00ff\u00d8\u00ff", "a JPEG picture"),
            new Magic("GIF8", "a GIF picture"),
            new Magic("%PDF", "a PDF document"),
            new Magic("\u007fELF", "a program (ELF)"),
            new Magic("MZ", "a program (Windows)"),
            new Magic("\u00ac\u00ed\u0000\u0005", "a serialised Java object, which is never read"),
            new Magic("\u00ca\u00fe\u00ba\u00be", "a compiled Java class"),
            new Magic("SQLite format 3", "an SQLite database"),
            new Magic("PAR1", "a Parquet table"),
            new Magic("PK", OFFICE),
            new Magic("7z\u00bc\u00af", "a 7z archive, which is not opened"),
            new Magic("BZh", "bzip2 data", "unpack it first (bunzip2 FILE)"),
            new Magic("\u00fd7zXZ", "xz data", "unpack it first (unxz FILE)"),
            new Magic("(\u00b5/\u00fd", "zstd data", "unpack it first (unzstd FILE)"),
            new Magic("Rar!", "a RAR archive, which is not opened"),
            new Magic("PERFILE2", "a perf recording"),
            new Magic("\u00d0\u00cf\u0011\u00e0", "an old Excel workbook", SHEET));

    private static final Magic OPEN_SHEET = new Magic("PK", "a LibreOffice spreadsheet", SHEET);
    private static final String OPEN_SHEET_TYPE = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

    private static final Pattern JSON_BEGINS =
            Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*(?:[\\[{\"\\d\\]-]|true|false|null))");

    private static final Pattern EXPOSITION = Pattern.compile("\\s*# (?:HELP|TYPE) [A-Za-z_:][\\w:]* ");

    private ContentGuess() {}

    /** How a kind of file begins, what it is, and what its user can do. */
    private record Magic(String start, String words, String way) {
        Magic(String start, String words) {
            this(start, words, SAVE);
        }

        static Optional<Magic> of(Probe probe) {
            String bytes = new String(probe.head(), 0, Math.min(96, probe.head().length), StandardCharsets.ISO_8859_1);
            if (bytes.startsWith(OPEN_SHEET.start()) && bytes.contains(OPEN_SHEET_TYPE)) {
                return Optional.of(OPEN_SHEET);
            }
            return MAGICS.stream().filter(m -> bytes.startsWith(m.start())).findFirst();
        }
    }

    /** What can be done with a file that cannot be mapped. */
    static String way(Probe probe) {
        return Magic.of(probe).map(Magic::way).orElse(SAVE);
    }

    /** What it looks like, e.g. {@code a PNG picture}. */
    static String of(Probe probe) {
        Optional<Magic> magic = Magic.of(probe);
        if (magic.isPresent()) {
            return magic.get().words();
        }
        if (isPage(probe)) {
            return "an HTML page, not results";
        }
        if (isBinary(probe)) {
            return "binary data";
        }
        if (probe.looksLikeJson()) {
            return JSON_BEGINS.matcher(probe.text()).lookingAt() ? "JSON of another kind" : "other text";
        }
        if (EXPOSITION.matcher(probe.text()).lookingAt()) {
            return "what a server shows Prometheus: counters at one moment, not over a test; the answer to a range"
                    + " query over the test is read";
        }
        return probe.looksLikeXml() ? "XML of another kind" : "other text";
    }

    /** Whether a person could say which parts of it are results: texts, tables and spreadsheets, not pages, pictures or programs. */
    static boolean mappable(Probe probe) {
        String words = of(probe);
        if (words.equals(OPEN_SHEET.words())) {
            return false;
        }
        boolean spreadsheet =
                words.equals(OFFICE) && probe.name().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return spreadsheet
                || !isPage(probe)
                        && !isBinary(probe)
                        && MAGICS.stream().noneMatch(m -> m.words().equals(words));
    }

    private static boolean isPage(Probe probe) {
        String text = probe.text().stripLeading().toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html");
    }

    /**
     * Why a file that begins as JSON or XML is neither: broken off, nested too deep, markup that is never read. A text that
     * only begins with a bracket is no JSON at all and has no fault.
     */
    static Optional<ImportFailure> fault(Probe probe, Input input) throws IOException {
        if (isBinary(probe) || isPage(probe)) {
            return Optional.empty();
        }
        if (probe.looksLikeJson()) {
            boolean meant = JSON_BEGINS.matcher(probe.text()).lookingAt();
            return JsonDoc.fault(input).filter(e -> meant || !e.code().equals("NOT_JSON"));
        }
        return probe.looksLikeXml() ? XmlDoc.fault(input).filter(e -> !e.code().equals("NOT_XML")) : Optional.empty();
    }

    private static boolean isBinary(Probe probe) {
        int control = 0;
        int n = Math.min(4096, probe.text().length());
        for (int i = 0; i < n; i++) {
            char c = probe.text().charAt(i);
            control += (c < 32 && c != '\n' && c != '\t' && c != '\f' && c != 27) || c == '\ufffd' ? 1 : 0;
        }
        return control * 50 > n;
    }
}
