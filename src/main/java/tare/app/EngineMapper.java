package tare.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tare.app.state.Mapper;
import tare.importer.files.OneFile;
import tare.importer.guided.Guided;
import tare.importer.guided.Sketch;
import tare.importer.mapping.MappingFormat;
import tare.importer.mapping.Trial;

/** The user's mappings in their folder, one file each. */
final class EngineMapper implements Mapper {
    private final Path folder;

    EngineMapper(Path folder) {
        this.folder = folder;
    }

    @Override
    public Guided look(Path file) throws IOException {
        return Guided.of(OneFile.at(file));
    }

    @Override
    public Trial trial(Path file, Sketch sketch) throws IOException {
        return Trial.of(OneFile.at(file), sketch);
    }

    @Override
    public Path save(Sketch sketch) throws IOException {
        String text = sketch.text();
        MappingFormat.of(sketch.name() + ".json", text);
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, sketch.name(), ".tmp");
        Files.writeString(beside, text);
        return Files.move(
                beside, file(sketch.name()), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Optional<String> saved(String name) {
        Path file = file(name);
        try {
            boolean there = !name.isEmpty() && Files.isRegularFile(file);
            return there ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }

    @Override
    public Path folder() {
        return folder;
    }
}
