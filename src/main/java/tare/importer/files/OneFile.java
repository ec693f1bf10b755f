package tare.importer.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tare.importer.FileInput;
import tare.importer.ImportFailure;
import tare.importer.Input;
import tare.importer.MemoryInput;
import tare.model.Note;

/** One file to look at closely: on disk, or a member of an archive ({@code a.zip!/b.csv}), which is taken into memory. */
public final class OneFile {
    private OneFile() {}

    /**
     * The file at a path as it is shown.
     *
     * @throws ImportFailure if there is no such member, or the archive may not be read
     */
    public static Input at(Path path) throws IOException {
        if (!Found.shown(path).contains("!/") || Files.exists(path)) {
            return FileInput.of(path);
        }
        try (FileWalk walk = new FileWalk(() -> false, Runnable::run)) {
            List<Found> found = walk.over(List.of(path));
            return switch (found.getFirst()) {
                case Found.ToRead f -> copy(f.input());
                case Found.NotRead n -> throw failure(n.note());
            };
        }
    }

    private static Input copy(Input member) throws IOException {
        int most = (int) Math.min(Archive.MAX_HELD, Integer.MAX_VALUE - 8);
        try (InputStream in = member.open()) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new ImportFailure("LIMIT", "this file is too large to look at inside its archive: unpack it", "");
            }
            return MemoryInput.of(member.path(), bytes);
        }
    }

    private static ImportFailure failure(Note note) {
        return new ImportFailure(note.code(), note.message(), note.place());
    }
}
