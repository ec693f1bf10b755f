package tare.importer.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tare.importer.Format;
import tare.importer.ImportFailure;
import tare.importer.guided.Sketch;
import tare.model.Note;

/**
 * The user's own mappings: a folder with one file each, {@code <name>.json}. Files are written beside and moved into place.
 * What is wrong is an {@link ImportFailure} with code {@code MAPPING}.
 */
public final class OwnMappings {
    private static final String ENDING = ".json";
    private static final long LARGEST = 1 << 20;
    private static final int LONGEST_NAME = 80;

    private final Path folder;

    public OwnMappings(Path folder) {
        this.folder = folder;
    }

    /** Those of {@code TARE_MAPPINGS}, or of {@code .tare/mappings} in the home folder. */
    public static OwnMappings usual() {
        String given = System.getenv("TARE_MAPPINGS");
        return new OwnMappings(
                given == null || given.isBlank()
                        ? Path.of(System.getProperty("user.home", "."), ".tare", "mappings")
                        : Path.of(given));
    }

    public Path folder() {
        return folder;
    }

    /** All of them by name, those that cannot be used with the reason. */
    public List<OwnMapping> all() {
        return files().stream().map(OwnMappings::look).toList();
    }

    /** Those that can be used, by name; one that is wrong is left out and handed to {@code wrong} as a note. */
    public List<Format> formats(Consumer<Note> wrong) {
        List<Format> found = new ArrayList<>();
        for (Path file : files()) {
            try {
                found.add(of(file));
            } catch (ImportFailure e) {
                wrong.accept(Note.warning(e.code(), String.valueOf(e.getMessage()), e.place()));
            }
        }
        return List.copyOf(found);
    }

    /** The mapping with this id of a format, whatever its file is called. */
    public Optional<OwnMapping> find(String id) {
        return all().stream().filter(m -> m.usable() && m.id().equals(id)).findFirst();
    }

    /** The text of the mapping of this name. */
    public Optional<String> text(String name) {
        Path file = file(name);
        return !name.isEmpty() && Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** What was pointed at to make the mapping of this id; empty if it was written by hand, or is not there. */
    public Optional<Sketch> pointed(String id) {
        return find(id).map(OwnMapping::file).map(OwnMappings::read).flatMap(Sketch::of);
    }

    /** The name, with a number behind it if a mapping is called so already. */
    public String free(String name) {
        String found = name;
        for (int i = 2; Files.exists(file(found)); i++) {
            found = name + "-" + i;
        }
        return found;
    }

    /** Keeps a mapping under a name, in the place of one that is there; a text that is no mapping is refused. */
    public Path save(String name, String text) {
        MappingFormat.of(name + ENDING, text);
        return restore(name, text);
    }

    /** Puts a text back that was a mapping here, as it was. */
    public Path restore(String name, String text) {
        Path file = file(name);
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "kept", ".tmp");
            Files.writeString(beside, text);
            return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ImportFailure("MAPPING", "mapping " + name + " cannot be kept: " + e.getMessage(), "");
        }
    }

    /**
     * Gives a mapping another name, and its format another id.
     *
     * @throws ImportFailure if a mapping is called so already, or there is none to rename
     */
    public Path rename(String from, String to) {
        String text = text(from).orElseThrow(() -> missing(from));
        if (Files.exists(file(to))) {
            throw new ImportFailure("MAPPING", "a mapping is called " + to + " already", "");
        }
        Path renamed = save(to, called(text, from, to));
        remove(from);
        return renamed;
    }

    private static String called(String text, String from, String to) {
        Optional<Sketch> pointed = Sketch.of(text);
        if (pointed.isPresent()) {
            return pointed.get().named(to).text();
        }
        String id = MappingFormat.of(from + ENDING, text).id();
        Pattern said = Pattern.compile("(\"id\"\\s*:\\s*\")" + Pattern.quote(id) + "\"");
        return said.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(to) + "\"");
    }

    /** Takes a mapping away; its text can be kept again. */
    public String remove(String name) {
        String text = text(name).orElseThrow(() -> missing(name));
        try {
            Files.delete(file(name));
            return text;
        } catch (IOException e) {
            throw new ImportFailure("MAPPING", "mapping " + name + " cannot be deleted: " + e.getMessage(), "");
        }
    }

    /**
     * A mapping that somebody else made, ready to be kept.
     *
     * @param name what it would be called here
     * @param text of it
     * @param there whether another one is called so already; the same one is not another
     */
    public record Offered(String name, String text, boolean there) {}

    /** Looks at a mapping file from elsewhere; what is no mapping is refused. */
    public Offered offered(Path file) {
        String text = read(file);
        String name = plain(of(file).id());
        return new Offered(name, text, text(name).filter(t -> !t.equals(text)).isPresent());
    }

    private static ImportFailure missing(String name) {
        return new ImportFailure("MAPPING", "there is no mapping " + name + " of your own", "");
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(f -> stem(String.valueOf(f.getFileName()))))
                    .toList();
        } catch (IOException e) {
            throw new ImportFailure("MAPPING", "cannot list " + folder + ": " + e.getMessage(), "");
        }
    }

    private static OwnMapping look(Path file) {
        String name = stem(String.valueOf(file.getFileName()));
        try {
            MappingFormat format = of(file);
            boolean pointed = Sketch.of(read(file)).isPresent();
            return new OwnMapping(
                    name, file, format.id(), format.info().tool(), format.kind(), format.known(), pointed, "");
        } catch (ImportFailure e) {
            return new OwnMapping(name, file, name, "", "", "", false, String.valueOf(e.getMessage()));
        }
    }

    private Path file(String name) {
        Path file = folder.resolve(name + ENDING).normalize();
        if (!folder.normalize().equals(file.getParent())) {
            throw new ImportFailure("MAPPING", "a mapping cannot be called " + name, "");
        }
        return file;
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** The name for a mapping of files that are called so: letters, digits and hyphens. */
    public static String nameOf(Path file) {
        return plain(stem(String.valueOf(file.getFileName())));
    }

    /** What somebody typed as a name that a file can have. */
    public static String plain(String text) {
        String plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return cut.isEmpty() ? "mine" : cut;
    }

    /** One mapping file, wherever it lies. */
    public static MappingFormat of(Path file) {
        return MappingFormat.of(String.valueOf(file.getFileName()), read(file));
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ImportFailure(
                        "MAPPING", "mapping " + file.getFileName() + " is larger than a mapping can be", "");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ImportFailure(
                    "MAPPING", "mapping " + file.getFileName() + " cannot be read: " + e.getMessage(), "");
        }
    }
}
