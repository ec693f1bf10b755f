package tare.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param notes what could not be read of the study file, sources that are missing or differ from when it was saved
 */
public record Opening(Study study, List<Note> notes) {
    /** The code of the note on a file that is not where it was. */
    public static final String MISSING = "SOURCE_MISSING";

    /** The code of the note on something in the study file that could not be read. */
    public static final String UNREAD = "STUDY_UNREAD";

    public Opening {
        notes = List.copyOf(notes);
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
        for (Saved.Entry e : saved.entries()) {
            Path path = folder.toAbsolutePath().resolve(e.path()).normalize();
            entries.put(path, e);
            if (Files.exists(onDisk(path))) {
                disk.add(onDisk(path));
            }
        }
        List<Note> notes = new ArrayList<>();
        List<Source> read = new ArrayList<>();
        Set<Path> found = new HashSet<>();
        for (Source s : importing.apply(List.copyOf(disk))) {
            place(entries, Path.of(s.path()).toAbsolutePath().normalize()).ifPresent(at -> {
                found.add(at);
                Saved.Entry e = Objects.requireNonNull(entries.get(at));
                if (!e.sha256().isEmpty() && !e.sha256().equals(s.sha256())) {
                    notes.add(Note.warning(
                            "SOURCE_CHANGED", "the source " + e.path() + " has changed since the study was saved", ""));
                }
                read.add(labelled(s, e));
            });
        }
        List<Source> sources = new ArrayList<>();
        List<Note> gone = new ArrayList<>();
        Set<Path> named = new HashSet<>();
        entries.forEach((path, e) -> {
            boolean there = disk.contains(onDisk(path));
            if (!there || !e.sha256().isEmpty() && !found.contains(path)) {
                sources.add(absent(path, e));
                if (there || named.add(onDisk(path))) {
                    gone.add(Note.error(MISSING, "the source " + e.path() + " is not where it was: relink it", ""));
                }
            }
        });
        sources.addAll(read);
        notes.addAll(0, gone);
        notes.addAll(0, saved.notes());
        String protocol = saved.protocol().isEmpty()
                ? ""
                : folder.toAbsolutePath().resolve(saved.protocol()).normalize().toString();
        Study study = saved.study(sources, protocol)
                .moved(path -> shown(folder.toAbsolutePath().resolve(path).normalize()));
        return new Opening(study, notes);
    }

    /** What of the study file could not be read: saving there would lose it. */
    public static List<Note> unread(List<Note> notes) {
        return notes.stream().filter(n -> n.code().equals(UNREAD)).toList();
    }

    /** Whether a file of an opened study is not where it was. */
    public static boolean isMissing(Source s) {
        return s.notes().stream().anyMatch(n -> n.code().equals(MISSING));
    }

    /** What is not there stays part of the study, so that saving does not forget it and it can be found again. */
    private static Source absent(Path path, Saved.Entry e) {
        return new Source(
                shown(path),
                e.sha256(),
                0,
                Status.REFUSED,
                "",
                "",
                "",
                new Platform(e.label(), e.kind(), e.label().isEmpty() ? "" : "as saved in the study"),
                Facts.NONE,
                List.of(Note.error(MISSING, "not where it was when the study was saved", "")),
                List.of());
    }

    private static Source labelled(Source s, Saved.Entry e) {
        Platform found = s.platform();
        PlatformKind kind = found.kind() == PlatformKind.UNKNOWN ? e.kind() : found.kind();
        return e.label().isEmpty() ? s : s.withPlatform(new Platform(e.label(), kind, "as saved in the study"));
    }

    /** The path of the entry that a file belongs to: its own, or that of the nearest folder or archive above it. */
    private static Optional<Path> place(Map<Path, Saved.Entry> entries, Path path) {
        for (Path p = path; p != null; p = p.getParent()) {
            String text = p.toString();
            Path archive = text.endsWith("!") ? Path.of(text.substring(0, text.length() - 1)) : p;
            if (entries.containsKey(archive)) {
                return Optional.of(archive);
            }
        }
        return Optional.empty();
    }

    private static Path onDisk(Path path) {
        return Path.of(OnDisk.of(shown(path)));
    }

    /** As sources name it. */
    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
