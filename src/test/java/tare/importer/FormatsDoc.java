package tare.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tare.importer.format.Formats;

/** Writes the table of all formats into {@code docs/formats.md}, from what each format says of itself. */
final class FormatsDoc {
    static final Path FILE = Path.of("docs", "formats.md");
    private static final String BEGIN = "<!-- table of formats: generated, do not edit -->\n";
    private static final String END = "<!-- end of the table -->\n";

    private FormatsDoc() {}

    /** Rewrites the file; run it after a format was added or changed. */
    public static void main(String[] args) throws IOException {
        Files.writeString(FILE, renewed(Files.readString(FILE)));
    }

    /** The page with its table made anew. */
    static String renewed(String page) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, begin) + table() + page.substring(page.indexOf(END));
    }

    private static String table() {
        String head = "| id | tool | evidence | levels | what is read | known limits |\n|---|---|---|---|---|---|\n";
        return Formats.ALL.stream()
                .sorted(Comparator.comparing(Format::id))
                .map(FormatsDoc::row)
                .collect(Collectors.joining("\n", head, "\n"));
    }

    private static String row(Format format) {
        FormatInfo info = format.info();
        List<String> words = List.of(info.tool(), info.evidence(), info.levels(), info.reads(), info.limits());
        return Stream.concat(Stream.of("`" + format.id() + "`"), words.stream())
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
