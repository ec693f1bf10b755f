package tare.importer.files;

import java.io.IOException;
import java.nio.file.Path;
import tare.importer.Input;
import tare.model.Note;

/** What walking over the named paths comes upon. */
sealed interface Found {
    /** Path as shown to the user. */
    String path();

    /** The part of the path that was named by the user: a folder, or the file itself. */
    String named();

    /**
     * A file to read.
     *
     * @param input its content
     * @param named what the user named
     * @param bytes size on disk, or unpacked in an archive
     * @param hash of the bytes
     */
    record ToRead(Input input, String named, long bytes, Hash hash) implements Found {
        @Override
        public String path() {
            return input.path();
        }
    }

    /**
     * Something that is not read, with the reason.
     *
     * @param path as shown
     * @param named what the user named
     * @param bytes size, or 0
     * @param note why
     */
    record NotRead(String path, String named, long bytes, Note note) implements Found {}

    /** Gives the hash after reading. */
    @FunctionalInterface
    interface Hash {
        String hex() throws IOException;
    }

    static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
