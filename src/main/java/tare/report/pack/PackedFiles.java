package tare.report.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tare.model.VisibleText;

/**
 * An evidence pack taken apart into a folder: bounded, and never outside it.
 *
 * @param hashes SHA-256 by name, of what is in the pack and of sources that are not
 * @param version of the program that made it
 */
record PackedFiles(Path folder, Map<String, String> hashes, String version, PackKind kind) {
    private static final long LARGEST = 4L << 30;
    private static final int MOST = 100_000;
    private static final int HASH = 64;
    /** A hash and two spaces. */
    private static final int BEFORE_NAME = HASH + 2;

    /** Extracts the pack; refused when it is none or too large. */
    static PackedFiles extract(Path pack, Path folder) throws IOException {
        long total = 0;
        int count = 0;
        try (InputStream in = Files.newInputStream(pack);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                count++;
                if (count > MOST) {
                    throw new IOException("the pack holds more than " + MOST + " files");
                }
                Path file = inside(folder, e.getName());
                if (!e.isDirectory()) {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    total += copy(zip, file, LARGEST - total);
                }
            }
        }
        Path manifest = folder.resolve(Pack.MANIFEST);
        if (!Files.exists(manifest) || !Files.exists(folder.resolve(Pack.STUDY))) {
            throw new IOException("not an evidence pack: it has no " + Pack.MANIFEST + " or no " + Pack.STUDY);
        }
        PackedFiles files = of(folder, Files.readString(manifest, StandardCharsets.UTF_8));
        for (String name : files.hashes.keySet()) {
            inside(folder, name);
        }
        return files;
    }

    /** Where a name of the pack lies in a folder; refused when that is not in it. */
    private static Path inside(Path folder, String name) throws IOException {
        try {
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(folder) && !file.equals(folder)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new IOException("the pack holds a name that no file can have: " + VisibleText.of(name), e);
        }
        throw new IOException("the pack holds a name that leads outside it: " + VisibleText.of(name));
    }

    private static long copy(InputStream in, Path file, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long n = 0;
        try (var out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                n += read;
                if (n > most) {
                    throw new IOException("the pack expands beyond " + (LARGEST >> 30) + " GB");
                }
                out.write(buffer, 0, read);
            }
        }
        return n;
    }

    private static PackedFiles of(Path folder, String manifest) {
        Map<String, String> hashes = new LinkedHashMap<>();
        manifest.lines()
                .filter(l -> l.length() > BEFORE_NAME && !l.startsWith("#"))
                .forEach(l -> hashes.put(l.substring(BEFORE_NAME), l.substring(0, HASH)));
        String version = manifest.lines().findFirst().orElse("").replaceFirst("^# Tare ", "");
        PackKind kind = PackKind.SOURCES;
        for (PackKind k : PackKind.values()) {
            String end = ", " + k.words();
            if (k != PackKind.SOURCES && version.endsWith(end)) {
                kind = k;
                version = version.substring(0, version.length() - end.length());
            }
        }
        return new PackedFiles(folder, hashes, version, kind);
    }

    Path study() {
        return folder.resolve(Pack.STUDY);
    }

    byte[] results() throws IOException {
        return Files.readAllBytes(folder.resolve(Pack.RESULTS));
    }

    /** Hashes of the sources by their names. */
    Map<String, String> sources() {
        Map<String, String> out = new LinkedHashMap<>(hashes);
        out.keySet().removeIf(this::own);
        return out;
    }

    /** Whether the name is of the pack itself, not of a source. */
    boolean own(String name) {
        return name.equals(Pack.STUDY) || name.equals(Pack.RESULTS) || name.equals(Pack.VALUES);
    }
}
