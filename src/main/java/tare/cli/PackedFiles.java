package tare.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An evidence pack taken apart into a folder: bounded, and never outside it. */
record PackedFiles(Path folder, Map<String, String> hashes, String version, boolean hashesOnly) {
    private static final long LARGEST = 4L << 30;
    private static final int MOST = 100_000;

    /** Extracts the pack; refused when it is none or too large. */
    static PackedFiles extract(Path pack, Path folder) throws IOException {
        long total = 0;
        int count = 0;
        try (InputStream in = Files.newInputStream(pack);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                count++;
                Path file = folder.resolve(e.getName()).normalize();
                if (!file.startsWith(folder) || file.equals(folder) || count > MOST) {
                    throw new IOException("the pack holds a name that leads outside it, or too many: " + e.getName());
                }
                if (!e.isDirectory()) {
                    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
                    total += copy(zip, file, LARGEST - total);
                }
            }
        }
        Path manifest = folder.resolve(PackFile.MANIFEST);
        if (!Files.exists(manifest) || !Files.exists(folder.resolve(PackFile.STUDY))) {
            throw new IOException("not an evidence pack: it has no " + PackFile.MANIFEST + " or no " + PackFile.STUDY);
        }
        return of(folder, Files.readString(manifest, StandardCharsets.UTF_8));
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
        String first = manifest.lines().findFirst().orElse("");
        manifest.lines()
                .filter(l -> l.length() > 66 && !l.startsWith("#"))
                .forEach(l -> hashes.put(l.substring(66), l.substring(0, 64)));
        String version = first.replaceFirst("^# Tare ", "").replaceFirst(", hashes only$", "");
        return new PackedFiles(folder, hashes, version, first.endsWith("hashes only"));
    }
}
