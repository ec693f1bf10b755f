package tare.study;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file as a whole or not at all: the bytes go to a file of their own beside it, whoever else writes there, and that is
 * moved into place when it is complete. After a failure (disk full, read-only, the content's own) the old file is as it was and
 * nothing is left beside it.
 */
public final class WholeFile {
    private static final int TRIES = 1000;

    private WholeFile() {}

    /** Gives the bytes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the content into a folder that is there; a link stays one. */
    public static void write(Path target, Content content) throws IOException {
        Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
        if (Files.isDirectory(real)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        Path beside = reserve(real);
        try {
            fill(beside, content);
            move(beside, real);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static Path reserve(Path target) throws IOException {
        String name = String.valueOf(target.getFileName());
        for (int i = 0; i < TRIES; i++) {
            Path beside = target.resolveSibling("." + name + ".part" + (i == 0 ? "" : "-" + i));
            try {
                return Files.createFile(beside);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
        throw new FileSystemException(target.toString(), null, "too many unfinished files lie beside it");
    }

    private static void fill(Path beside, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS) && !Files.isWritable(to)) {
            throw new FileSystemException(to.toString(), null, "is read-only");
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
