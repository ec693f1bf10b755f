package tare.importer.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tare.importer.Format;
import tare.importer.ImportFailure;
import tare.model.Note;

/** The mappings that come with the program, and those of a folder of the user. */
public final class Mappings {
    private static final String FOLDER = "/tare/mapping/";
    private static final long LARGEST = 1 << 20;

    private Mappings() {}

    /** The built-in mappings in the order of the list in the resources; each is {@code tare/mapping/<id>.json}. */
    public static List<Format> builtIn() {
        return resource("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(id -> (Format) MappingFormat.later(id.strip() + ".json", builtIn(id.strip())))
                .toList();
    }

    /** The text of a built-in mapping, as an example to start from. */
    public static String builtIn(String id) {
        return resource(id + ".json");
    }

    private static String resource(String name) {
        try (InputStream in = Mappings.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new ImportFailure("MAPPING", "there is no built-in mapping " + name, "");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the user's own mappings: {@code TARE_MAPPINGS}, or {@code .tare/mappings} in the home folder. */
    public static Path usualFolder() {
        String given = System.getenv("TARE_MAPPINGS");
        return given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".tare", "mappings")
                : Path.of(given);
    }

    /** The mappings of a folder, by name; a mapping that is wrong is left out and handed to {@code wrong} as a note. */
    public static List<Format> in(Path folder, Consumer<Note> wrong) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Format> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".json")).sorted().forEach(f -> {
                try {
                    found.add(of(f));
                } catch (ImportFailure e) {
                    wrong.accept(Note.warning(e.code(), String.valueOf(e.getMessage()), e.place()));
                }
            });
        } catch (IOException e) {
            wrong.accept(Note.warning("MAPPING", "cannot list " + folder + ": " + e.getMessage(), ""));
        }
        return List.copyOf(found);
    }

    /** One mapping file. */
    public static MappingFormat of(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                throw new ImportFailure("MAPPING", "mapping " + name + " is larger than a mapping can be", "");
            }
            return MappingFormat.of(name, Files.readString(file));
        } catch (IOException e) {
            throw new ImportFailure("MAPPING", "mapping " + name + " cannot be read: " + e.getMessage(), "");
        }
    }
}
