package tare.report.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tare.analysis.judging.Analyzer;
import tare.model.Severity;
import tare.model.Source;
import tare.report.Hashes;
import tare.report.Lock;
import tare.report.Provenance;
import tare.report.StudyLock;
import tare.study.Opening;
import tare.study.Saved;
import tare.study.Study;
import tare.study.StudyFile;

/**
 * What came of computing an evidence pack's results again.
 *
 * @param comparisons how many rows were computed again
 * @param checked what was looked at and found as it should be, a sentence each
 * @param unchecked what the pack cannot show, a sentence each
 * @param differs what is not as the pack says, a sentence each; empty = the same verdicts
 * @param sameVerdicts whether the verdicts are the same, whatever else differs
 */
public record Verification(
        int comparisons, List<String> checked, List<String> unchecked, List<String> differs, boolean sameVerdicts) {
    public Verification {
        checked = List.copyOf(checked);
        unchecked = List.copyOf(unchecked);
        differs = List.copyOf(differs);
    }

    public boolean same() {
        return differs.isEmpty();
    }

    /** What is needed besides the pack. */
    public record Means(String version, Optional<Path> sources, Function<List<Path>, List<Source>> importing) {}

    /**
     * Verifies a pack.
     *
     * @param scratch an empty folder to take it apart in
     * @throws IOException with a plain sentence when it is no pack, or nothing can be computed from it
     */
    public static Verification of(Path pack, Path scratch, Means means) throws IOException {
        return new Work(PackedFiles.extract(pack, scratch), means).done();
    }

    /** One verification while it is made. */
    private static final class Work {
        private final PackedFiles files;
        private final Means means;
        private final List<String> checked = new ArrayList<>();
        private final List<String> unchecked = new ArrayList<>();
        private final List<String> differs = new ArrayList<>();

        Work(PackedFiles files, Means means) {
            this.files = files;
            this.means = means;
        }

        Verification done() throws IOException {
            boolean redacted = files.kind() == PackKind.REDACTED;
            Path folder = files.kind() == PackKind.HASHES_ONLY ? gathered(named()) : files.folder();
            hashes(folder);
            Study study = redacted ? fromValues() : fromSources(folder);
            if (redacted) {
                originals(study);
            }
            ObjectMapper mapper = new ObjectMapper();
            JsonNode was = mapper.readTree(files.results());
            byte[] results = Pack.results(
                    Analyzer.analyze(study.question()), new Provenance(means.version(), "", study.sources()));
            JsonNode is = mapper.readTree(results);
            ResultsDiff.Found found = ResultsDiff.of(was, is);
            differs.addAll(found.differs());
            lock(study, was);
            if (!files.version().equals(means.version())) {
                checked.add("The pack was made by Tare " + files.version() + "; this is " + means.version() + ".");
            }
            return new Verification(is.path("comparisons").size(), checked, unchecked, differs, found.verdicts());
        }

        private Path named() throws IOException {
            Path given = means.sources()
                    .orElseThrow(() ->
                            new IOException("the pack holds hashes alone; name the sources with --sources FOLDER"));
            if (!Files.isDirectory(given)) {
                throw new IOException(given + " is not a folder");
            }
            return given.toRealPath();
        }

        /** The folder, or where files were renamed in it, copies under their old names. */
        private Path gathered(Path given) throws IOException {
            Map<String, Path> found = Renamed.in(given, files.sources());
            if (found.isEmpty()) {
                return given;
            }
            for (String name : files.sources().keySet()) {
                Path file = found.getOrDefault(name, given.resolve(name).normalize());
                if (Files.isRegularFile(file)) {
                    Path copy = files.folder().resolve(name).normalize();
                    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                    Files.copy(file, copy);
                }
            }
            found.forEach((name, file) -> checked.add(name + " is "
                    + given.relativize(file).toString().replace('\\', '/') + " now: found by its SHA-256."));
            return files.folder();
        }

        private void hashes(Path folder) throws IOException {
            int right = 0;
            for (Map.Entry<String, String> e : files.hashes().entrySet()) {
                boolean own = files.own(e.getKey());
                if (!own && files.kind() == PackKind.REDACTED) {
                    continue;
                }
                Path file = (own ? files.folder() : folder).resolve(e.getKey()).normalize();
                if (!Files.isRegularFile(file)) {
                    differs.add(e.getKey() + " is missing");
                } else if (!Hashes.sha256(file).equals(e.getValue())) {
                    differs.add(e.getKey() + " has another hash than when the pack was made");
                } else {
                    right++;
                }
            }
            checked.add(
                    right == 1
                            ? "1 file has the SHA-256 that the pack names."
                            : right + " files have the SHA-256 that the pack names.");
        }

        private Study fromSources(Path folder) {
            return Opening.of(saved(), folder, means.importing()).study();
        }

        /** The study of the pack: verdicts may rest on what of it cannot be read. */
        private Saved saved() {
            Saved saved = StudyFile.read(files.study());
            saved.notes().forEach(n -> (n.severity() == Severity.ERROR ? differs : unchecked).add(n.message()));
            return saved;
        }

        private Study fromValues() throws IOException {
            Saved saved = saved();
            List<Source> sources =
                    Values.read(files.folder().resolve(Pack.VALUES)).sources();
            checked.add("Computed from the values in the pack; names in it are neutral.");
            return saved.study(sources, "");
        }

        /** Holds the values of a redacted pack against the files they were read from, where these are given. */
        private void originals(Study study) throws IOException {
            unchecked.add("That neutral names stand for what they say: the pack does not hold the real ones.");
            List<Source> packed = study.sources().stream()
                    .filter(s -> !s.measurements().isEmpty())
                    .toList();
            if (means.sources().isEmpty()) {
                unchecked.add("That the values are those of the " + packed.size()
                        + " source files: the pack holds their SHA-256 alone; with --sources FOLDER they are"
                        + " read again.");
                return;
            }
            List<Source> read = means.importing().apply(List.of(named()));
            int right = 0;
            for (Source s : packed) {
                List<Source> alike =
                        read.stream().filter(r -> r.sha256().equals(s.sha256())).toList();
                boolean same = false;
                for (Source r : alike) {
                    same = same || Values.same(s, r);
                }
                if (same) {
                    right++;
                } else {
                    differs.add(
                            alike.isEmpty()
                                    ? "no file below the folder has the SHA-256 of " + s.path()
                                    : s.path() + " holds other values than the file with its SHA-256");
                }
            }
            checked.add("The values of " + right + " of " + packed.size() + " source files are those in the pack.");
        }

        /** When the margin was fixed: shown again where the sealed protocol lies in the pack, else only repeated. */
        private void lock(Study study, JsonNode was) {
            String said = was.path("provenance").path("lock").asText();
            if (study.protocol().isEmpty() || !Files.exists(Path.of(study.protocol()))) {
                unchecked.add("When the margin was fixed; the pack says: " + said + ".");
                return;
            }
            Lock lock = StudyLock.of(study);
            if (lock.words().equals(said)) {
                checked.add("The margin was " + said + ".");
            } else {
                differs.add("the lock was “" + said + "” and is “" + lock.words() + "”");
            }
        }
    }
}
