package tare.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tare.model.Facts;
import tare.model.Note;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Source;
import tare.model.Status;

/**
 * Turns a saved study into a study by reading its sources again.
 *
 * @param study the study
 * @param notes sources that are missing or differ from when the study was saved
 * @param missing paths that were not found, for relinking
 */
public record Opening(Study study, List<Note> notes, List<Path> missing) {
    /** The code of the note on a file that is not where it was. */
    public static final String MISSING = "SOURCE_MISSING";

    public Opening {
        notes = List.copyOf(notes);
        missing = List.copyOf(missing);
    }

    /**
     * Opens a saved study.
     *
     * @param saved what the file holds
     * @param folder the folder the file lies in; entries are relative to it
     * @param importing reads files and folders
     */
    public static Opening of(Saved saved, Path folder, Function<List<Path>, List<Source>> importing) {
        Map<Path, Saved.Entry> entries = new LinkedHashMap<>();
        Set<Path> disk = new LinkedHashSet<>();
        Set<Path> missing = new LinkedHashSet<>();
        List<Note> notes = new ArrayList<>();
        for (Saved.Entry e : saved.entries()) {
            Path path = folder.toAbsolutePath().resolve(e.path()).normalize();
            entries.put(path, e);
            Path file = onDisk(path);
            if (Files.exists(file)) {
                disk.add(file);
            } else if (missing.add(file)) {
                notes.add(Note.error(MISSING, "the source " + e.path() + " is not where it was: relink it", ""));
            }
        }
        List<Source> sources = new ArrayList<>();
        entries.forEach((path, e) -> {
            if (missing.contains(onDisk(path))) {
                sources.add(absent(path, e));
            }
        });
        for (Source s : importing.apply(List.copyOf(disk))) {
            entry(entries, Path.of(s.path()).toAbsolutePath().normalize()).ifPresent(e -> {
                if (!e.sha256().isEmpty() && !e.sha256().equals(s.sha256())) {
                    notes.add(Note.warning(
                            "SOURCE_CHANGED", "the source " + e.path() + " has changed since the study was saved", ""));
                }
                sources.add(labelled(s, e));
            });
        }
        String protocol = saved.protocol().isEmpty()
                ? ""
                : folder.toAbsolutePath().resolve(saved.protocol()).normalize().toString();
        return new Opening(saved.study(sources, protocol), notes, List.copyOf(missing));
    }

    /** Whether a file of an opened study is not where it was. */
    public static boolean isMissing(Source s) {
        return s.notes().stream().anyMatch(n -> n.code().equals(MISSING));
    }

    /** What is not there stays part of the study, so that saving does not forget it and it can be found again. */
    private static Source absent(Path path, Saved.Entry e) {
        return new Source(
                path.toString().replace('\\', '/'),
                e.sha256(),
                0,
                Status.REFUSED,
                "",
                "",
                "",
                new Platform(e.label(), PlatformKind.UNKNOWN, e.label().isEmpty() ? "" : "as saved in the study"),
                Facts.NONE,
                List.of(Note.error(MISSING, "not where it was when the study was saved", "")),
                List.of());
    }

    private static Source labelled(Source s, Saved.Entry e) {
        return e.label().isEmpty() ? s : s.withPlatform(s.platform().withLabel(e.label(), "as saved in the study"));
    }

    /** The entry of a file: its own, or that of the nearest folder above it. */
    private static Optional<Saved.Entry> entry(Map<Path, Saved.Entry> entries, Path path) {
        for (Path p = path; p != null; p = p.getParent()) {
            Saved.Entry e = entries.get(p);
            if (e != null) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    private static Path onDisk(Path path) {
        String text = path.toString();
        int bang = text.indexOf("!" + path.getFileSystem().getSeparator());
        return bang < 0 ? path : Path.of(text.substring(0, bang));
    }
}
