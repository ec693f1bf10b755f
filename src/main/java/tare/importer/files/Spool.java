package tare.importer.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files taken out of a stream that cannot go back, one after the other: the first ones in memory, the others in one file among
 * the temporary ones, which is deleted at the end.
 */
final class Spool implements AutoCloseable {
    /** What is left free on the disk. */
    private static final long RESERVE = 1L << 30;

    private final long inMemory;
    private final List<Kept> kept = new ArrayList<>();
    private @Nullable FileChannel channel;
    private @Nullable FileStore disk;
    private long held;
    private long written;
    private boolean full;

    private record Kept(Stored in, long offset, long size) {}

    /** @param inMemory how many bytes may stay in memory */
    Spool(long inMemory) {
        this.inMemory = inMemory;
    }

    /**
     * Takes the next bytes of the stream.
     *
     * @return by what they are found again; -1 where there is no room for them, and then not all of them may be read
     */
    int put(InputStream in, long size) throws IOException {
        if (held + size <= inMemory) {
            byte[] bytes = in.readNBytes((int) size);
            held += bytes.length;
            kept.add(new Kept(Stored.bytes(bytes), 0, bytes.length));
            return kept.size() - 1;
        }
        return full ? -1 : write(in, size);
    }

    private int write(InputStream in, long size) throws IOException {
        FileChannel to = target(size);
        if (to == null) {
            return -1;
        }
        long from = written;
        byte[] block = new byte[1 << 16];
        for (long left = size; left > 0; ) {
            int n = in.readNBytes(block, 0, (int) Math.min(left, block.length));
            if (n == 0) {
                break;
            }
            if (!append(to, ByteBuffer.wrap(block, 0, n))) {
                return -1;
            }
            left -= n;
        }
        kept.add(new Kept(Stored.file(to), from, written - from));
        return kept.size() - 1;
    }

    /** Where to write; nowhere once the disk is nearly full, or there is no place for temporary files. */
    private @Nullable FileChannel target(long size) {
        try {
            if (channel == null) {
                Path path = Files.createTempFile("tare", ".members");
                disk = Files.getFileStore(path.toAbsolutePath().resolveSibling(""));
                channel = FileChannel.open(
                        path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            }
            full = disk == null || disk.getUsableSpace() - size < RESERVE;
        } catch (IOException e) {
            full = true;
        }
        return full ? null : channel;
    }

    private boolean append(FileChannel to, ByteBuffer block) {
        try {
            while (block.hasRemaining()) {
                written += to.write(block, written);
            }
            return true;
        } catch (IOException diskFull) {
            full = true;
            return false;
        }
    }

    /** What was taken under a number. */
    InputStream open(int number) {
        Kept one = kept.get(number);
        return one.in().at(one.offset(), one.size());
    }

    @Override
    public void close() throws IOException {
        kept.clear();
        if (channel != null) {
            channel.close();
        }
    }
}
