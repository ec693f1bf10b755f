package tare.importer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** One file to read: on disk, inside an archive, or in memory. Content is already unpacked when it was compressed. */
public interface Input {
    /** The path as shown to the user; archive members as {@code a.zip!/b.json}. Separators are {@code /}. */
    String path();

    /** Unpacked size in bytes, or -1 when not known beforehand. */
    long size();

    /** The bytes from the start; each call opens anew. */
    InputStream open() throws IOException;

    /**
     * A file beside this one, for formats of several files.
     *
     * @param relative path relative to this file's folder, e.g. {@code benchmark.json} or {@code ../new/sample.json};
     *     never leaves the folder or archive that was named by the user when there is one
     */
    Optional<Input> sibling(String relative);

    /** Whether the reading was cancelled; long loops ask now and then and throw CancellationException. */
    boolean cancelled();

    /** How many bytes stood after the end of compressed data and were not read, as far as a reader came to that end. */
    default long beyond() {
        return 0;
    }

    /** The last part of the path. */
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }
}
