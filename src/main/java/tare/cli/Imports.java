package tare.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tare.analysis.Analysis;
import tare.importer.Format;
import tare.importer.files.ImportProgress;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.importer.mapping.OwnMappings;
import tare.model.Note;
import tare.model.Severity;
import tare.model.Source;
import tare.model.Status;
import tare.model.VisibleText;

/** Imports for commands: in parallel, with progress on a terminal, and notes on standard error. */
final class Imports {
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    private Imports() {}

    static List<Source> read(List<Path> paths, PrintWriter err) {
        ImportProgress progress = isTerminal() ? line(err) : ImportProgress.SILENT;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            return new Importer(formats(err), threads, () -> false, progress).read(paths);
        }
    }

    /** The user's mappings, then all formats; a mapping that is wrong is named on standard error. */
    private static List<Format> formats(PrintWriter err) {
        List<Format> all =
                new ArrayList<>(OwnMappings.usual().formats(note -> err.println("warning: " + note.message())));
        all.addAll(Formats.ALL);
        return all;
    }

    /** Says the notes of warning and error, and why files were refused. */
    static void say(List<Source> sources, PrintWriter err) {
        for (Source source : sources) {
            for (Note note : source.notes()) {
                boolean leftOut = source.status() == Status.REFUSED;
                if (leftOut || note.severity() != Severity.INFO) {
                    String place = note.place().isEmpty() ? "" : " (" + note.place() + ")";
                    err.println(VisibleText.of(
                            (leftOut ? "left out" : note.severity().code()) + ": " + source.path() + ": "
                                    + note.message() + place));
                }
            }
        }
        err.flush();
    }

    /** Says why files were refused, and the notes of the comparison: of its files and of the study as a whole. */
    static void say(List<Source> sources, Analysis analysis, PrintWriter err) {
        List<Source> refused =
                sources.stream().filter(s -> s.status() == Status.REFUSED).toList();
        say(refused, err);
        analysis.notes().stream()
                .filter(note -> refused.stream().noneMatch(s -> isOf(s.path(), note.place())))
                .map(note -> note.severity().code() + ": " + note.message()
                        + (note.place().isEmpty() ? "" : " (" + note.place() + ")"))
                .distinct()
                .forEach(said -> err.println(VisibleText.of(said)));
        err.flush();
    }

    /** Whether a place of a comparison's note, a path alone or with a place after it, is in a file. */
    private static boolean isOf(String path, String place) {
        return place.equals(path) || place.startsWith(path + ", ");
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private static ImportProgress line(PrintWriter err) {
        return (done, total, path) -> {
            if (total > 20 && (done % 20 == 0 || done == total)) {
                err.print("\rread " + done + " of " + total + (done == total ? "\n" : ""));
                err.flush();
            }
        };
    }
}
