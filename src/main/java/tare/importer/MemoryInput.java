package tare.importer;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A file held in memory, with the files beside it. Bytes are taken as they are (not unpacked) and not copied. */
public final class MemoryInput implements Input {
    private final String path;
    private final byte[] bytes;
    private final Map<String, byte[]> siblings;

    public MemoryInput(String path, byte[] bytes, Map<String, byte[]> siblings) {
        this.path = path;
        this.bytes = bytes;
        this.siblings = new TreeMap<>(siblings);
    }

    public static MemoryInput of(String path, byte[] bytes) {
        return new MemoryInput(path, bytes, Map.of());
    }

    public static MemoryInput of(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Optional<Input> sibling(String relative) {
        byte[] other = siblings.get(relative);
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash + 1);
        return other == null ? Optional.empty() : Optional.of(of(folder + relative, other));
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
