package tare.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tare.model.Source;
import tare.report.Report;
import tare.report.Writer;
import tare.report.writer.Writers;
import tare.study.Study;
import tare.study.StudyFile;

/**
 * An evidence pack: one zip with the study, its results, the sources (or their hashes alone) and a list of hashes. Opened
 * elsewhere, the study finds its sources beside it.
 */
final class PackFile {
    static final String STUDY = "study.tare";
    static final String RESULTS = "results.json";
    static final String MANIFEST = "manifest.txt";
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackFile() {}

    static void write(Study study, Report report, boolean hashesOnly, OutputStream out) throws IOException {
        Map<String, Path> files = files(study);
        StringBuilder manifest = new StringBuilder("# Tare ")
                .append(report.provenance().version())
                .append(hashesOnly ? ", hashes only\n" : "\n");
        try (ZipOutputStream zip = new ZipOutputStream(new Open(out))) {
            entry(zip, STUDY, StudyFile.bytes(study, root(study)), manifest);
            entry(zip, RESULTS, results(report), manifest);
            for (Map.Entry<String, Path> e : files.entrySet()) {
                byte[] bytes = Files.readAllBytes(e.getValue());
                if (hashesOnly) {
                    line(manifest, bytes, e.getKey());
                } else {
                    entry(zip, e.getKey(), bytes, manifest);
                }
            }
            put(zip, MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    static byte[] results(Report report) throws IOException {
        Writer json = Writers.find("json").orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json.write(report, bytes);
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes, StringBuilder manifest)
            throws IOException {
        put(zip, name, bytes);
        line(manifest, bytes, name);
    }

    private static void line(StringBuilder manifest, byte[] bytes, String name) {
        manifest.append(ReportFolder.sha256(bytes)).append("  ").append(name).append('\n');
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry e = new ZipEntry(name);
        e.setTimeLocal(EPOCH);
        zip.putNextEntry(e);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The files on disk, by their names below the folder that holds them all. */
    private static Map<String, Path> files(Study study) {
        Path root = root(study);
        Map<String, Path> out = new TreeMap<>();
        for (Source s : study.sources()) {
            Path file = disk(s);
            if (Files.isRegularFile(file)) {
                out.put(root.relativize(file).toString().replace('\\', '/'), file);
            }
        }
        return out;
    }

    /** An archive's members lie in the archive. */
    private static Path disk(Source s) {
        int member = s.path().indexOf("!/");
        return Path.of(member < 0 ? s.path() : s.path().substring(0, member))
                .toAbsolutePath()
                .normalize();
    }

    private static Path root(Study study) {
        Path root = study.sources().isEmpty()
                ? Path.of("").toAbsolutePath()
                : disk(study.sources().getFirst());
        for (Source s : study.sources()) {
            Path file = disk(s);
            Path above = root.getParent();
            while (above != null && (!file.startsWith(root) || file.equals(root))) {
                root = above;
                above = root.getParent();
            }
        }
        return root;
    }

    /** Lets the zip end without closing what it writes to. */
    private static final class Open extends java.io.FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
