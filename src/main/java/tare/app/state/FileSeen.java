package tare.app.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** A file as it was when it was read or written here last, so that what somebody else wrote since is not replaced unasked. */
final class FileSeen {
    private Optional<Path> file = Optional.empty();
    private Optional<FileTime> written = Optional.empty();

    /** It was read or written just now. */
    void now(Path path) {
        file = Optional.of(path);
        written = time(path);
    }

    /** Whether it was written since, and not from here. */
    boolean changed(Path path) {
        return file.equals(Optional.of(path))
                && Files.exists(path)
                && !time(path).equals(written);
    }

    private static Optional<FileTime> time(Path path) {
        try {
            return Optional.of(Files.getLastModifiedTime(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
