package tare.app.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import tare.importer.guided.Guided;
import tare.importer.guided.Sketch;
import tare.importer.mapping.Trial;

/** Formats that the user describes by pointing at a file. Called away from the screen's thread. */
public interface Mapper {
    /** What a file holds, and a first guess at what it means. */
    Guided look(Path file) throws IOException;

    /** What a sketch reads from the file. */
    Trial trial(Path file, Sketch sketch) throws IOException;

    /** Keeps the mapping among the user's own; files of its kind are recognised by content from then on. */
    Path save(Sketch sketch) throws IOException;

    /** The user's mapping of this name, as it stands in its file. */
    Optional<String> saved(String name);

    /** What was pointed at to make the user's mapping of this name; empty if it was written by hand, or is not there. */
    default Optional<Sketch> pointed(String name) {
        return saved(name).flatMap(Sketch::of);
    }

    /** Where the user's mappings are. */
    Path folder();
}
