package tare.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** A file on disk. Gzip is unwrapped by its magic bytes, whatever the name says, within {@link ExpansionLimit}. */
public final class FileInput implements Input {
    private final Path file;
    private final String shown;
    private final Path root;
    private final BooleanSupplier cancelled;
    private final UnaryOperator<InputStream> raw;
    private volatile long beyond;

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
        return Gzip.unwrap(raw.apply(Files.newInputStream(file)), true, bytes -> beyond = bytes);
    }

    /**
     * The stream of an archive's member as it is or, when it begins as gzip, unpacked within {@link ExpansionLimit}.
     *
     * @param beyond told how many bytes stand after the end of the packed data, once that is reached
     */
    public static InputStream unwrap(InputStream packed, LongConsumer beyond) throws IOException {
        return Gzip.unwrap(packed, false, beyond);
    }

    @Override
    public long beyond() {
        return beyond;
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
            return Gzip.starts(in);
        }
    }
}
