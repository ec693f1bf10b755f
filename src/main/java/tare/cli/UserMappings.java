package tare.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tare.importer.Format;
import tare.importer.format.Formats;
import tare.importer.mapping.Mappings;

/** The user's own mappings: {@code TARE_MAPPINGS}, or {@code .tare/mappings} in the home folder. */
final class UserMappings {
    private UserMappings() {}

    static Path folder() {
        return Mappings.usualFolder();
    }

    /** The user's mappings, then all formats; a mapping that is wrong is named on standard error. */
    static List<Format> withFormats(PrintWriter err) {
        List<Format> all = new ArrayList<>(Mappings.in(folder(), note -> err.println("warning: " + note.message())));
        all.addAll(Formats.ALL);
        return all;
    }
}
