package tare.app;

import java.io.IOException;
import java.nio.file.Path;
import tare.app.state.Mapper;
import tare.importer.files.OneFile;
import tare.importer.mapping.OpenedFile;
import tare.importer.mapping.OwnMappings;

/** Files to point at, alone or in archives, and the user's mappings in their folder. */
record EngineMapper(OwnMappings own) implements Mapper {
    @Override
    public OpenedFile open(Path file) throws IOException {
        return OpenedFile.of(OneFile.at(file));
    }
}
