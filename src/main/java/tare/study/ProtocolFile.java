package tare.study;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** The protocol on disk: JSON whose {@code seal} is the SHA-256 of everything else in it, so that a later change is seen. */
public final class ProtocolFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final int VERSION = 1;

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    /** What a protocol is called in its folder. */
    public static final String NAME = "protocol.json";

    /** What its script is called. */
    private static final String SCRIPT = "runs.sh";

    private ProtocolFile() {}

    /**
     * A protocol read back.
     *
     * @param protocol what was sealed
     * @param seal as written
     * @param intact whether the seal fits the content
     */
    public record Sealed(Protocol protocol, String seal, boolean intact) {}

    /**
     * What was written.
     *
     * @param file the protocol
     * @param start the script as it is started: some disks know no files that can be run
     */
    public record Written(Path file, String start) {}

    /** The sealed text. */
    public static String write(Protocol protocol) {
        ObjectNode root = content(protocol);
        root.put("seal", seal(protocol));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JacksonException e) {
            throw new StudyFailure("cannot write the protocol: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Writes the protocol and its script into a folder, which is made where it is not there.
     *
     * @throws FileAlreadyExistsException where the folder holds a protocol or a script of this name already: neither is written over
     */
    public static Written save(Protocol protocol, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(NAME);
        Path script = folder.resolve(SCRIPT);
        for (Path there : List.of(file, script)) {
            if (Files.exists(there)) {
                throw new FileAlreadyExistsException(there.toString());
            }
        }
        Files.writeString(file, write(protocol), StandardOpenOption.CREATE_NEW);
        Files.writeString(script, RunScript.of(protocol), StandardOpenOption.CREATE_NEW);
        boolean starts = script.toFile().setExecutable(true);
        return new Written(file, starts ? script.toString() : "sh " + script);
    }

    /** SHA-256 of the content without the seal. */
    public static String seal(Protocol protocol) {
        try {
            byte[] bytes = content(protocol).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new StudyFailure("this Java has no SHA-256", e);
        }
    }

    private static ObjectNode content(Protocol p) {
        ObjectNode root = JSON.createObjectNode();
        root.put("tareProtocol", VERSION).put("name", p.name()).put("at", p.at());
        judging(root, p.judging());
        texts(root.putArray("platforms"), p.platforms());
        root.put("runs", p.runs()).put("seed", p.seed());
        root.put("runner", p.runner().code()).put("command", p.command());
        ArrayNode order = root.putArray("order");
        p.list().forEach(r -> order.add(r.folder()));
        return root;
    }

    /** What a study does not say is not written, so that protocols sealed before it could be said stay whole. */
    private static void judging(ObjectNode root, Judging judging) {
        Rule rule = judging.rule();
        root.putObject("margin")
                .put("low", rule.margin().low())
                .put("high", rule.margin().high());
        if (!judging.margins().isEmpty()) {
            texts(root.putArray("margins"), judging.margins());
        }
        root.put("alpha", rule.alpha()).put("power", rule.power());
        if (judging.paired()) {
            root.put("paired", true);
        }
        texts(root.putArray("claims"), judging.claims());
        texts(root.putArray("metrics"), judging.metrics());
    }

    private static Judging judging(JsonNode n) {
        JsonNode margin = n.path("margin");
        Rule rule = new Rule(
                new Margin(margin.path("low").asDouble(), margin.path("high").asDouble()),
                n.path("alpha").asDouble(),
                n.path("power").asDouble());
        return new Judging(
                rule,
                list(n.path("margins")),
                n.path("paired").asBoolean(false),
                list(n.path("claims")),
                list(n.path("metrics")));
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /** Reads a protocol back; a damaged or foreign file is refused with a sentence. */
    public static Sealed read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new StudyFailure(file.getFileName() + " is too large for a protocol");
            }
            JsonNode n = JSON.readTree(Files.readAllBytes(file));
            JsonNode version = n == null ? MissingNode.getInstance() : n.path("tareProtocol");
            if (!version.isIntegralNumber() || version.asLong() < VERSION) {
                throw new StudyFailure(file.getFileName() + " is not a Tare protocol");
            }
            if (version.asLong() > VERSION) {
                throw new StudyFailure(
                        file.getFileName() + " was sealed by a newer Tare: open the study with that version");
            }
            Protocol p = new Protocol(
                    n.path("name").asText(),
                    n.path("at").asText(),
                    judging(n),
                    list(n.path("platforms")),
                    n.path("runs").asInt(),
                    n.path("seed").asLong(),
                    Runner.of(n.path("runner").asText()).orElse(Runner.COMMAND),
                    n.path("command").asText());
            String seal = n.path("seal").asText();
            ObjectNode rest = ((ObjectNode) n).deepCopy();
            rest.remove("seal");
            return new Sealed(
                    p,
                    seal,
                    seal.equals(seal(p)) && rest.toString().equals(content(p).toString()));
        } catch (IOException e) {
            throw new StudyFailure("cannot read the protocol " + file.getFileName() + ": " + FileTrouble.of(e), e);
        } catch (IllegalArgumentException e) {
            throw new StudyFailure("cannot read the protocol " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static List<String> list(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(n -> out.add(n.asText()));
        return out;
    }
}
