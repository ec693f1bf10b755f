package tare.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tare.stats.Stop;
import tare.study.WholeFile;

/** Writes what was asked for as a {@link WholeFile}; where {@link Stop} says so, the old file is as it was, too. */
public final class SafeFile {
    private SafeFile() {}

    /** Writes the content; parent folders are made. */
    public static void write(Path target, WholeFile.Content content) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            Files.createDirectories(parent);
        }
        WholeFile.write(target, out -> {
            content.writeTo(out);
            Stop.here();
        });
    }
}
