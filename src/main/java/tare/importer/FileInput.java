package tare.importer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** A file on disk. Gzip is unwrapped by its magic bytes, whatever the name says, within {@link ExpansionLimit}. */
public final class FileInput implements Input {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final String shown;
    private final Path root;
    private final BooleanSupplier cancelled;
    private final UnaryOperator<InputStream> raw;

    /**
     * @param file where it lies
     * @param shown path as the user sees it
     * @param root folder that siblings may not leave
     * @param cancelled asked during reading
     * @param raw sees the bytes as they lie on disk, e.g. to hash them
     */
    public FileInput(Path file, String shown, Path root, BooleanSupplier cancelled, UnaryOperator<InputStream> raw) {
        this.file = file;
        this.shown = shown.replace('\\', '/');
        this.root = root.toAbsolutePath().normalize();
        this.cancelled = cancelled;
        this.raw = raw;
    }

    /** A file alone: siblings may lie in its folder and the folder above. */
    public static FileInput of(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path above = folder == null || folder.getParent() == null ? file.toAbsolutePath() : folder.getParent();
        return new FileInput(file, file.toString(), above, () -> false, UnaryOperator.identity());
    }

    @Override
    public String path() {
        return shown;
    }

    @Override
    public long size() {
        try {
            return isGzip() ? -1 : Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public InputStream open() throws IOException {
        return unwrap(raw.apply(Files.newInputStream(file)));
    }

    /** The stream as it is or, when it begins as gzip, unpacked within {@link ExpansionLimit}. */
    public static InputStream unwrap(InputStream packed) throws IOException {
        CountingStream counted = new CountingStream(packed);
        try {
            BufferedInputStream in = new BufferedInputStream(counted, BUFFER);
            return startsAsGzip(in) ? new ExpansionLimit(gunzip(in), counted::count) : in;
        } catch (IOException | ImportFailure e) {
            counted.close();
            throw e;
        }
    }

    private static GZIPInputStream gunzip(InputStream in) throws IOException {
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (EOFException e) {
            throw new ImportFailure("TRUNCATED", "the compressed data end early", "byte 0 unpacked");
        }
    }

    @Override
    public Optional<Input> sibling(String relative) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        Path other = folder.resolve(relative).normalize();
        if (!other.startsWith(root) || !Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        int slash = shown.lastIndexOf('/');
        String beside = slash < 0 ? relative : shown.substring(0, slash + 1) + relative;
        return Optional.of(new FileInput(other, beside, root, cancelled, UnaryOperator.identity()));
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    private boolean isGzip() throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 16)) {
            return startsAsGzip(in);
        }
    }

    static boolean startsAsGzip(InputStream in) throws IOException {
        in.mark(4);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B && in.read() == 8;
        in.reset();
        return gzip;
    }

    /** Counts the packed bytes, so that the expansion can be judged. */
    static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
