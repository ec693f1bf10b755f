package tare.study;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import tare.model.PlatformKind;
import tare.model.Source;

/**
 * Reads and writes {@code .tare} files: JSON with a version. A newer version is refused politely; values that cannot be read
 * and keys that are not known are said. Writing goes beside the file and is moved into place, so that a kill leaves the old or the new
 * file and never half of one.
 */
public final class StudyFile {
    /** The version of the layout that this program writes. */
    public static final int VERSION = 1;

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StudyFile() {}

    /** Writes a study; source paths become relative to the file's folder where they lie below or beside it. */
    public static void write(Study study, Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        byte[] bytes = bytes(study, folder);
        try {
            WholeFile.write(file, out -> out.write(bytes));
        } catch (NoSuchFileException e) {
            throw new StudyFailure("cannot write " + file + ": no file can be made in " + folder, e);
        } catch (IOException e) {
            throw new StudyFailure("cannot write " + file + ": " + FileTrouble.of(e), e);
        }
    }

    /** The bytes of a study file that will lie in the folder. */
    public static byte[] bytes(Study study, Path folder) {
        ObjectNode root = JSON.createObjectNode();
        root.put("tareStudy", VERSION);
        root.put("name", study.name());
        root.put("baseline", study.baseline());
        ArrayNode candidates = root.putArray("candidates");
        study.candidates().forEach(candidates::add);
        ArrayNode sources = root.putArray("sources");
        for (Source s : study.sources()) {
            ObjectNode n = sources.addObject();
            n.put("path", relative(s.path(), folder));
            n.put("sha256", s.sha256());
            n.put("label", s.platform().label());
            if (s.platform().kind() != PlatformKind.UNKNOWN) {
                n.put("kind", s.platform().kind().code());
            }
        }
        if (!study.protocol().isEmpty()) {
            root.put("protocol", relative(study.protocol(), folder));
        }
        root.set(
                "settings",
                SettingsJson.write(
                        JSON, study.moved(path -> relative(path, folder)).settings()));
        ArrayNode annotations = root.putArray("annotations");
        for (Study.Annotation a : study.annotations()) {
            ObjectNode n = annotations
                    .addObject()
                    .put("comparison", a.comparison())
                    .put("pinned", a.pinned())
                    .put("text", a.text());
            if (!a.figures().isEmpty()) {
                ArrayNode figures = n.putArray("figures");
                a.figures().forEach(figures::add);
            }
        }
        ArrayNode changes = root.putArray("changes");
        for (Study.Change c : study.changes()) {
            changes.addObject().put("what", c.what()).put("at", c.at()).put("afterResults", c.afterResults());
        }
        ReportChoicesJson.write(root, study.report());
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JacksonException e) {
            throw new StudyFailure("cannot write the study: " + e.getOriginalMessage(), e);
        }
    }

    private static String relative(String path, Path folder) {
        String disk = OnDisk.of(path);
        String member = path.substring(disk.length());
        Path absolute = Path.of(disk).toAbsolutePath().normalize();
        if (absolute.getRoot() == null || !absolute.getRoot().equals(folder.getRoot())) {
            return absolute.toString().replace('\\', '/') + member;
        }
        return folder.relativize(absolute).toString().replace('\\', '/') + member;
    }

    /**
     * Reads a study file. What of it cannot be read is among its notes, and the rest is read.
     *
     * @throws StudyFailure with a plain sentence if it is not one, is damaged, or is from a newer version
     */
    public static Saved read(Path file) {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = bytes(file);
        JsonNode root = parse(name, bytes);
        JsonNode version = root.path("tareStudy");
        if (!version.isIntegralNumber() || version.asLong() < 1) {
            throw new StudyFailure(name + " is not a Tare study: it has no \"tareStudy\" version");
        }
        if (!version.canConvertToInt() || version.asInt() > VERSION) {
            throw new StudyFailure(name + " was saved by a newer Tare (layout " + version.asText()
                    + ", this program knows " + VERSION + "): open it with that version");
        }
        Unread unread = new Unread(name, bytes);
        Saved saved = new StudyPart(root, unread).whole(StudyFile::saved);
        return saved.withNotes(unread.notes());
    }

    private static Saved saved(StudyPart root) {
        root.one("tareStudy", n -> n, MissingNode.getInstance());
        String baseline = root.one("baseline", StudyPart::text, "");
        return new Saved(
                root.one("name", StudyPart::text, Study.EMPTY.name()),
                baseline,
                root.each("candidates", another(baseline)),
                root.parts("sources", StudyFile::entry),
                root.part("settings", SettingsJson::read),
                root.parts("annotations", StudyFile::annotation),
                root.parts("changes", StudyFile::change),
                root.part("report", ReportChoicesJson::read),
                root.one("protocol", StudyPart::path, ""),
                List.of());
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new StudyFailure(file.getFileName() + " is too large for a study file");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new StudyFailure("there is no file " + file, e);
        } catch (IOException e) {
            throw new StudyFailure("cannot read " + file + ": " + FileTrouble.of(e), e);
        }
    }

    private static JsonNode parse(String name, byte[] bytes) {
        if (!Saved.beginsAsObject(bytes)) {
            throw new StudyFailure(name + " is not a saved Tare study (.tare)");
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new StudyFailure(
                    name + " is damaged at line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new StudyFailure("cannot read " + name + ": " + FileTrouble.of(e), e);
        }
    }

    /** Reads platforms, each another one: results held against themselves, or twice, would be counted as results. */
    private static Function<JsonNode, String> another(String baseline) {
        Set<String> seen = new HashSet<>(Set.of(baseline));
        return n -> {
            String label = StudyPart.text(n);
            if (!label.isEmpty() && !seen.add(label)) {
                throw new IllegalArgumentException(
                        label + (label.equals(baseline) ? " is the baseline" : " is named twice"));
            }
            return label;
        };
    }

    private static Saved.Entry entry(StudyPart n) {
        return new Saved.Entry(
                n.needed("path", StudyPart::path),
                n.one("sha256", StudyPart::text, ""),
                n.one("label", StudyPart::text, ""),
                n.one("kind", v -> StudyPart.word(v, PlatformKind.values(), PlatformKind::code), PlatformKind.UNKNOWN));
    }

    private static Study.Annotation annotation(StudyPart n) {
        return new Study.Annotation(
                n.needed("comparison", StudyPart::text),
                n.one("pinned", StudyPart::yes, false),
                n.one("text", StudyPart::text, ""),
                n.each("figures", StudyPart::text));
    }

    private static Study.Change change(StudyPart n) {
        return new Study.Change(
                n.needed("what", StudyPart::text),
                n.one("at", StudyPart::text, ""),
                n.one("afterResults", StudyPart::yes, false));
    }
}
