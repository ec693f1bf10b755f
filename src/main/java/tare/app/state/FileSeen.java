package tare.app.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A file as it was when it was read or written here, so that what somebody else wrote since is not replaced unasked.
 *
 * @param look what was seen of it; empty where that could not be said
 */
record FileSeen(Path file, Optional<Look> look) {
    /**
     * What changes when a file is written. The time alone doesn't tell: a system counts it in steps of some milliseconds, and two
     * programs may write within one.
     *
     * @param key which file of the disk it is, which a file written anew is not; empty where the system has no such thing
     */
    record Look(FileTime written, long size, Optional<Object> key) {}

    /** The file as it is now: before it is read, so that nothing that is written meanwhile goes unseen, or after it was written. */
    static FileSeen now(Path file) {
        return new FileSeen(file, look(file));
    }

    /** Whether it was written since, and not from here. */
    boolean changed() {
        return Files.exists(file) && !look(file).equals(look);
    }

    private static Optional<Look> look(Path path) {
        try {
            BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Look(a.lastModifiedTime(), a.size(), Optional.ofNullable(a.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
