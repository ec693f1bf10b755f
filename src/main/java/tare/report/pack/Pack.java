package tare.report.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tare.analysis.Analysis;
import tare.model.Source;
import tare.report.Hashes;
import tare.report.Headway;
import tare.report.Provenance;
import tare.report.Report;
import tare.report.Unclosed;
import tare.report.Writer;
import tare.report.writer.Writers;
import tare.study.OnDisk;
import tare.study.Study;
import tare.study.StudyFile;

/**
 * An evidence pack: one zip with the study, its results, the sources (or their hashes alone, or their values under neutral
 * names) and a list of hashes. Opened elsewhere, the study finds its sources beside it.
 */
public final class Pack {
    static final String STUDY = "study.tare";
    static final String RESULTS = "results.json";
    static final String VALUES = "values.json";
    static final String MANIFEST = "manifest.txt";
    private static final Set<String> OWN = Set.of(STUDY, RESULTS, VALUES, MANIFEST);
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final StringBuilder manifest = new StringBuilder();

    private Pack(ZipOutputStream zip) {
        this.zip = zip;
    }

    /**
     * Writes a pack; the stream stays open.
     *
     * @param analysis of the study as it is, also for a redacted pack
     * @param headway told of the results, and then of each source
     */
    public static void write(
            Study study, Analysis analysis, Provenance provenance, PackKind kind, OutputStream out, Headway headway)
            throws IOException {
        headway.reached(0, study.sources().size() + 1);
        try (ZipOutputStream zip = new ZipOutputStream(new Unclosed(out))) {
            Pack pack = new Pack(zip);
            pack.manifest.append("# Tare ").append(provenance.version());
            pack.manifest.append(kind == PackKind.SOURCES ? "\n" : ", " + kind.words() + "\n");
            if (kind == PackKind.REDACTED) {
                pack.neutral(Neutral.of(study, analysis, provenance));
            } else {
                pack.whole(study, results(analysis, provenance), kind, headway);
            }
            pack.put(MANIFEST, pack.manifest.toString().getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    private void whole(Study study, byte[] results, PackKind kind, Headway headway) throws IOException {
        Path root = root(study);
        entry(STUDY, StudyFile.bytes(study, root));
        entry(RESULTS, results);
        Map<String, Path> files = files(study, root);
        int done = 0;
        for (Map.Entry<String, Path> e : files.entrySet()) {
            done++;
            headway.reached(done, files.size() + 1);
            if (kind == PackKind.HASHES_ONLY) {
                line(Hashes.sha256(e.getValue()), e.getKey());
            } else {
                entry(e.getKey(), e.getValue());
            }
        }
    }

    private void neutral(Neutral neutral) throws IOException {
        Study study = neutral.study();
        entry(STUDY, StudyFile.bytes(study, Path.of("").toAbsolutePath()));
        entry(RESULTS, results(neutral.analysis(), neutral.provenance()));
        entry(VALUES, Values.of(study.sources()).bytes());
        for (Source s : study.sources()) {
            line(s.sha256(), s.path());
        }
    }

    /** The results as a pack holds them. */
    static byte[] results(Analysis analysis, Provenance provenance) throws IOException {
        Writer json = Writers.find("json").orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json.write(Report.ofData(analysis, provenance), bytes);
        return bytes.toByteArray();
    }

    private void entry(String name, byte[] bytes) throws IOException {
        put(name, bytes);
        line(Hashes.sha256(bytes), name);
    }

    /** A file of any size. */
    private void entry(String name, Path file) throws IOException {
        begin(name);
        line(Hashes.copied(file, zip), name);
        zip.closeEntry();
    }

    private void line(String sha256, String name) {
        manifest.append(sha256).append("  ").append(name).append('\n');
    }

    private void put(String name, byte[] bytes) throws IOException {
        begin(name);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry e = new ZipEntry(name);
        e.setTimeLocal(EPOCH);
        zip.putNextEntry(e);
    }

    /** The files on disk and the sealed protocol, by their names below the folder that holds them all. */
    private static Map<String, Path> files(Study study, Path root) {
        Map<String, Path> out = new TreeMap<>();
        for (Source s : study.sources()) {
            Path file = disk(s.path());
            if (Files.isRegularFile(file)) {
                out.put(name(root, file), file);
            }
        }
        Path protocol = disk(study.protocol());
        if (!study.protocol().isEmpty() && protocol.startsWith(root) && Files.isRegularFile(protocol)) {
            out.put(name(root, protocol), protocol);
        }
        return out;
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** An archive's members lie in the archive. */
    private static Path disk(String path) {
        return Path.of(OnDisk.of(path)).toAbsolutePath().normalize();
    }

    private static Path root(Study study) {
        if (study.sources().isEmpty()) {
            return Path.of("").toAbsolutePath();
        }
        Path root = disk(study.sources().getFirst().path());
        for (Source s : study.sources()) {
            root = common(root, disk(s.path()));
        }
        if (!study.protocol().isEmpty()) {
            root = common(root, disk(study.protocol()));
        }
        Path above = root.getParent();
        return above != null && takesOwnName(study, root) ? above : root;
    }

    /** Whether a file would stand in the pack under the name of one of the pack's own parts. */
    private static boolean takesOwnName(Study study, Path root) {
        return study.sources().stream()
                .map(s -> disk(s.path()))
                .filter(f -> root.equals(f.getParent()))
                .anyMatch(f -> OWN.contains(name(root, f).toLowerCase(Locale.ROOT)));
    }

    /** The nearest folder that holds the file and all that the folder holds. */
    private static Path common(Path folder, Path file) {
        Path root = folder;
        Path above = root.getParent();
        while (above != null && (!file.startsWith(root) || file.equals(root))) {
            root = above;
            above = root.getParent();
        }
        return root;
    }
}
