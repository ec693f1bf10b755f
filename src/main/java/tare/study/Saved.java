package tare.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tare.analysis.Settings;
import tare.model.Note;
import tare.model.PlatformKind;
import tare.model.Source;

/**
 * What a study file holds: paths and decisions, no values. The sources are read again when it is opened, and their hashes
 * say whether they are still the same.
 *
 * @param name in the user's words
 * @param baseline label of the yardstick
 * @param candidates labels of the platforms in question
 * @param entries files or folders with their labels
 * @param settings margin, claims, exclusions and the like
 * @param annotations remarks and pins
 * @param changes history
 * @param report what was decided about the report
 * @param protocol path of the sealed protocol, like those of the entries; empty if there is none
 * @param notes what of the file could not be read, code {@link Opening#UNREAD}; errors where verdicts may rest on it
 */
public record Saved(
        String name,
        String baseline,
        List<String> candidates,
        List<Entry> entries,
        Settings settings,
        List<Study.Annotation> annotations,
        List<Study.Change> changes,
        ReportChoices report,
        String protocol,
        List<Note> notes) {
    /** So many bytes of a file say what it is. */
    private static final int HEAD = 200;

    private static final Pattern OBJECT = Pattern.compile("\\uFEFF?\\s*\\{");
    private static final Pattern BEGINNING = Pattern.compile("\\uFEFF?\\s*\\{\\s*\"tareStudy\"\\s*:");

    /**
     * A file (or archive member, or folder with everything in it) of a study.
     *
     * @param path relative to the study file where possible, separators {@code /}
     * @param sha256 hash when it was saved; empty for a folder
     * @param label its platform; empty to keep what the import finds
     * @param kind of its platform where the file alone does not say: the folder that said so may not be read again
     */
    public record Entry(String path, String sha256, String label, PlatformKind kind) {}

    /** Whether a path says by its name that it is a saved study. */
    public static boolean isNamed(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".tare");
    }

    /** Whether a path says by its name that it is a saved study. */
    public static boolean isNamed(Path path) {
        return isNamed(path.toString());
    }

    /**
     * The saved study that paths mean before any file is read: the study itself, under any name; a folder with one study at its top; or one
     * study together with files and folders that lie beside it. Empty where they mean files.
     */
    public static Optional<Path> meant(List<Path> paths) {
        if (paths.size() == 1) {
            Path only = paths.getFirst();
            boolean study = !Files.isDirectory(only) && (isNamed(only) || isWritten(only));
            return study ? Optional.of(only) : atTopOf(only);
        }
        List<Path> studies = paths.stream().filter(Saved::isNamed).toList();
        if (studies.size() != 1) {
            return Optional.empty();
        }
        Optional<Path> folder = folderOf(studies.getFirst());
        return paths.stream().allMatch(p -> folderOf(p).equals(folder))
                ? Optional.of(studies.getFirst())
                : Optional.empty();
    }

    /** Whether a file begins as a saved study does, whatever it is called. */
    private static boolean isWritten(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return BEGINNING
                    .matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8))
                    .lookingAt();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a text is a JSON object at its beginning, after a mark of its encoding if there is one. */
    static boolean beginsAsObject(byte[] bytes) {
        return OBJECT.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8))
                .lookingAt();
    }

    private static Optional<Path> folderOf(Path path) {
        return Optional.ofNullable(path.toAbsolutePath().normalize().getParent());
    }

    private static Optional<Path> atTopOf(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> studies = files.filter(p -> isNamed(p) && Files.isRegularFile(p))
                    .limit(2)
                    .toList();
            return studies.size() == 1 ? Optional.of(studies.getFirst()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** The only saved study among files of which none holds a result: whoever opens its folder means the study. */
    public static Optional<Path> alone(List<Source> sources) {
        if (sources.stream().anyMatch(s -> !s.measurements().isEmpty())) {
            return Optional.empty();
        }
        List<Path> studies = sources.stream()
                .map(s -> Path.of(s.path()))
                .filter(p -> isNamed(p) && Files.isRegularFile(p))
                .toList();
        return studies.size() == 1 ? Optional.of(studies.getFirst()) : Optional.empty();
    }

    public Saved {
        candidates = List.copyOf(candidates);
        entries = List.copyOf(entries);
        annotations = List.copyOf(annotations);
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    Saved withNotes(List<Note> other) {
        return new Saved(name, baseline, candidates, entries, settings, annotations, changes, report, protocol, other);
    }

    /**
     * The study with its sources read.
     *
     * @param sealed path of its protocol, as it is found now; empty for none
     */
    public Study study(List<Source> sources, String sealed) {
        return new Study(name, sources, baseline, candidates, settings, annotations, changes, report, sealed);
    }
}
