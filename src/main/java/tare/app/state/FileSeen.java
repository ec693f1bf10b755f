package tare.app.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A file as it was when it was read or written here, so that what somebody else wrote since is not replaced unasked.
 *
 * @param written when it was last written; empty where that could not be said
 */
record FileSeen(Path file, Optional<FileTime> written) {
    /** The file as it is now: before it is read, so that nothing that is written meanwhile goes unseen, or after it was written. */
    static FileSeen now(Path file) {
        return new FileSeen(file, time(file));
    }

    /** Whether it was written since, and not from here. */
    boolean changed() {
        return Files.exists(file) && !time(file).equals(written);
    }

    private static Optional<FileTime> time(Path path) {
        try {
            return Optional.of(Files.getLastModifiedTime(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
