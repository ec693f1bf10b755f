package tare.importer.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tare.importer.Format;
import tare.importer.ImportFailure;

/** The mappings that come with the program. */
public final class Mappings {
    private static final String FOLDER = "/tare/mapping/";

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
}
