package tare.study;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tare.model.Source;

/**
 * Reads and writes {@code .tare} files: JSON with a version. A newer version is refused politely, an unknown key of the
 * same version is ignored. Writing goes beside the file and is moved into place, so that a kill leaves the old or the new
 * file and never half of one.
 */
public final class StudyFile {
    /** The version of the layout that this program writes. */
    public static final int VERSION = 1;

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private StudyFile() {}

    /** Writes a study; source paths become relative to the file's folder where they lie below or beside it. */
    public static void write(Study study, Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        byte[] bytes = bytes(study, folder);
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            move(beside, file);
        } catch (NoSuchFileException e) {
            throw new StudyFailure("cannot write " + file + ": no file can be made in " + folder, e);
        } catch (IOException e) {
            leaveNothing(beside, e);
            throw new StudyFailure("cannot write " + file + ": " + FileTrouble.of(e), e);
        }
    }

    private static void leaveNothing(Path beside, IOException cause) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
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
     * Reads a study file.
     *
     * @throws StudyFailure with a plain sentence if it is not one, is damaged, or is from a newer version
     */
    public static Saved read(Path file) {
        JsonNode root = parse(file);
        JsonNode version = root.path("tareStudy");
        if (!version.isInt()) {
            throw new StudyFailure(file.getFileName() + " is not a Tare study: it has no \"tareStudy\" version");
        }
        if (version.asInt() > VERSION) {
            throw new StudyFailure(file.getFileName() + " was saved by a newer Tare (layout " + version.asInt()
                    + ", this program knows " + VERSION + "): open it with that version");
        }
        return new Saved(
                root.path("name").asText("Untitled study"),
                root.path("baseline").asText(""),
                texts(root.path("candidates")),
                entries(root.path("sources")),
                SettingsJson.read(root.path("settings")),
                annotations(root.path("annotations")),
                changes(root.path("changes")),
                ReportChoicesJson.read(root.path("report")),
                root.path("protocol").asText(""));
    }

    private static JsonNode parse(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new StudyFailure(file.getFileName() + " is too large for a study file");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!startsAsObject(bytes)) {
                throw new StudyFailure(file.getFileName() + " is not a saved Tare study (.tare)");
            }
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new StudyFailure(
                    file.getFileName() + " is damaged at line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()),
                    e);
        } catch (NoSuchFileException e) {
            throw new StudyFailure("there is no file " + file, e);
        } catch (IOException e) {
            throw new StudyFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static boolean startsAsObject(byte[] bytes) {
        for (byte b : bytes) {
            if (!Character.isWhitespace(b)) {
                return b == '{';
            }
        }
        return false;
    }

    private static List<String> texts(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(n -> out.add(n.asText()));
        return out;
    }

    private static List<Saved.Entry> entries(JsonNode array) {
        List<Saved.Entry> out = new ArrayList<>();
        for (JsonNode n : array) {
            out.add(new Saved.Entry(
                    n.path("path").asText(),
                    n.path("sha256").asText(""),
                    n.path("label").asText("")));
        }
        return out;
    }

    private static List<Study.Annotation> annotations(JsonNode array) {
        List<Study.Annotation> out = new ArrayList<>();
        for (JsonNode n : array) {
            out.add(new Study.Annotation(
                    n.path("comparison").asText(),
                    n.path("pinned").asBoolean(),
                    n.path("text").asText(""),
                    texts(n.path("figures"))));
        }
        return out;
    }

    private static List<Study.Change> changes(JsonNode array) {
        List<Study.Change> out = new ArrayList<>();
        for (JsonNode n : array) {
            out.add(new Study.Change(
                    n.path("what").asText(),
                    n.path("at").asText(""),
                    n.path("afterResults").asBoolean()));
        }
        return out;
    }
}
