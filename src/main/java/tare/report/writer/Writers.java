package tare.report.writer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tare.report.Writer;

/** Every way to write a report. */
public final class Writers {
    public static final List<Writer> ALL = List.of(
            new Slides(),
            new Html(),
            new PdfBook(),
            new Xlsx(),
            new Json(),
            new Csv(),
            new Markdown(),
            new JUnit(),
            new Methods());

    private Writers() {}

    /** The writer of that id. */
    public static Optional<Writer> find(String id) {
        return ALL.stream().filter(w -> w.id().equals(id)).findFirst();
    }

    /** The writer for a file of that name, by its extension. */
    public static Optional<Writer> forFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(w -> lower.endsWith("." + w.extension())).findFirst();
    }
}
