package tare.app.state;

import java.io.IOException;
import java.nio.file.Path;
import tare.importer.mapping.OpenedFile;
import tare.importer.mapping.OwnMappings;

/** Formats that the user describes by pointing at a file. */
public interface Mapper {
    /** A file ready to be pointed at. Called away from the screen's thread. */
    OpenedFile open(Path file) throws IOException;

    /** The user's mappings; files of their kinds are recognised by content. */
    OwnMappings own();
}
