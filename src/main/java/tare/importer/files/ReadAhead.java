package tare.importer.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a large file one block ahead on another thread, where one is free; where none is, the reader reads the block itself
 * and never waits for a thread. The bytes and their order are those of the stream beneath.
 */
final class ReadAhead extends InputStream {
    /** Files from this size on are read ahead. */
    static final long WORTH = 8L << 20;

    private static final int FIRST = 1 << 16;
    private static final int BLOCK = 1 << 20;

    private final InputStream in;
    private final Executor executor;
    private @Nullable FutureTask<Block> ahead;
    private Block block = new Block(new byte[0], 0);
    private int at;
    private int blocks;
    private boolean ended;

    ReadAhead(InputStream in, Executor executor) {
        this.in = in;
        this.executor = executor;
    }

    private record Block(byte[] bytes, int length) {}

    @Override
    public int read() throws IOException {
        return at < block.length || advance() ? block.bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == block.length && !advance()) {
            return -1;
        }
        int n = Math.min(length, block.length - at);
        System.arraycopy(block.bytes, at, target, offset, n);
        at += n;
        return n;
    }

    @Override
    public int available() {
        return block.length - at;
    }

    private boolean advance() throws IOException {
        if (ended) {
            return false;
        }
        byte[] used = block.bytes;
        FutureTask<Block> task = ahead;
        ahead = null;
        block = task == null ? fill(new byte[blocks == 0 ? FIRST : BLOCK]) : result(task);
        at = 0;
        ended = block.length == 0;
        blocks++;
        ahead = ended || blocks < 2 ? null : start(used.length == BLOCK ? used : new byte[BLOCK]);
        return !ended;
    }

    private FutureTask<Block> start(byte[] room) {
        FutureTask<Block> task = new FutureTask<>(() -> fill(room));
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            return task;
        }
        return task;
    }

    private Block fill(byte[] room) throws IOException {
        return new Block(room, in.readNBytes(room, 0, room.length));
    }

    /** What the task read; runs it here when no thread has begun it. */
    private static Block result(FutureTask<Block> task) throws IOException {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("reading ahead failed", e.getCause());
        }
    }

    /** Waits for the block that is being read, so that nothing reads from a closed file. */
    @Override
    public void close() throws IOException {
        FutureTask<Block> task = ahead;
        ahead = null;
        ended = true;
        try (in) {
            if (task != null && !task.isDone()) {
                result(task);
            }
        }
    }
}
