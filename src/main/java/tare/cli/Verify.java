package tare.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tare.analysis.Analysis;
import tare.analysis.Analyzer;
import tare.model.VisibleText;
import tare.report.Provenance;
import tare.report.Report;
import tare.study.Opening;
import tare.study.StudyFailure;
import tare.study.StudyFile;

/** {@code tare verify}: computes an evidence pack's results again from its sources and says whether they come out the same. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Computes an evidence pack's results again and says whether the same verdicts come out.",
        footer = {"", "Exit status: 0 the same; 1 something differs; 4 nothing could be verified."})
final class Verify implements Callable<Integer> {
    private static final double TOLERANCE = 1e-9;
    private static final List<String> COMPARED = List.of("verdict", "reason", "beyondMargin", "provisional", "stands");
    private static final List<String> NUMBERS = List.of("ratio", "ciLow", "ciHigh", "pDifference", "pEquivalence");

    @Parameters(index = "0", paramLabel = "PACK.zip", description = "An evidence pack.")
    private Path pack = Path.of("");

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description = "The sources, for a pack that holds hashes alone.")
    private Optional<Path> sources = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = Files.createTempDirectory("tare-verify").toRealPath();
        try {
            return verify(PackedFiles.extract(pack, folder));
        } catch (IOException | StudyFailure e) {
            err.println("tare: " + VisibleText.of(pack + ": " + e.getMessage()));
            return ExitCode.NOTHING;
        } finally {
            delete(folder);
        }
    }

    private int verify(PackedFiles files) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> differs = new ArrayList<>();
        Path folder = files.hashesOnly() ? besideStudy(files) : files.folder();
        hashes(files, folder, differs);
        Opening opening = Opening.of(
                StudyFile.read(files.folder().resolve(PackFile.STUDY)),
                folder,
                paths -> Imports.read(paths, spec.commandLine().getErr()));
        Analysis analysis = Analyzer.analyze(opening.study().question());
        Report report = Report.ofData(
                analysis,
                new Provenance(
                        StudyFiles.version(),
                        "",
                        opening.study().sources(),
                        opening.study().settings()));
        ObjectMapper mapper = new ObjectMapper();
        JsonNode was = mapper.readTree(Files.readAllBytes(files.folder().resolve(PackFile.RESULTS)));
        JsonNode is = mapper.readTree(PackFile.results(report));
        results(was, is, differs);
        if (!files.version().equals(StudyFiles.version())) {
            out.println(VisibleText.of(
                    "The pack was made by Tare " + files.version() + "; this is " + StudyFiles.version() + "."));
        }
        differs.forEach(d -> out.println("differs: " + VisibleText.of(d)));
        out.println(
                differs.isEmpty()
                        ? "Same verdicts: " + is.path("comparisons").size() + " comparisons, "
                                + files.hashes().size() + " hashes."
                        : differs.size() + " things differ.");
        return differs.isEmpty() ? ExitCode.OK : ExitCode.WORSE;
    }

    private Path besideStudy(PackedFiles files) throws IOException {
        Path given = sources.orElseThrow(
                () -> new IOException("the pack holds hashes alone; name the sources with --sources FOLDER"));
        if (!Files.isDirectory(given)) {
            throw new IOException(given + " is not a folder");
        }
        return given.toRealPath();
    }

    private static void hashes(PackedFiles files, Path folder, List<String> differs) throws IOException {
        for (Map.Entry<String, String> e : files.hashes().entrySet()) {
            boolean own = e.getKey().equals(PackFile.STUDY) || e.getKey().equals(PackFile.RESULTS);
            Path file = (own ? files.folder() : folder).resolve(e.getKey()).normalize();
            if (!Files.isRegularFile(file)) {
                differs.add(e.getKey() + " is missing");
            } else if (!ReportFolder.sha256(Files.readAllBytes(file)).equals(e.getValue())) {
                differs.add(e.getKey() + " has another hash than when the pack was made");
            }
        }
    }

    private static void results(JsonNode was, JsonNode is, List<String> differs) {
        Map<String, JsonNode> before = rows(was);
        Map<String, JsonNode> now = rows(is);
        before.forEach((id, row) -> {
            JsonNode other = now.get(id);
            if (other == null) {
                differs.add(row.path("benchmark").asText() + " is not compared any more");
                return;
            }
            for (String field : COMPARED) {
                if (!row.path(field).equals(other.path(field))) {
                    differs.add(row.path("benchmark").asText() + ": " + field + " was "
                            + row.path(field).asText() + " and is "
                            + other.path(field).asText());
                }
            }
            for (String field : NUMBERS) {
                if (!close(row.path(field), other.path(field))) {
                    differs.add(row.path("benchmark").asText() + ": " + field + " was "
                            + row.path(field).asText() + " and is "
                            + other.path(field).asText());
                }
            }
        });
        now.forEach((id, row) -> {
            if (!before.containsKey(id)) {
                differs.add(row.path("benchmark").asText() + " was not compared before");
            }
        });
    }

    private static boolean close(JsonNode a, JsonNode b) {
        if (!a.isNumber() || !b.isNumber()) {
            return a.equals(b);
        }
        double x = a.asDouble();
        double y = b.asDouble();
        return Math.abs(x - y) <= TOLERANCE * Math.max(1, Math.abs(x));
    }

    private static Map<String, JsonNode> rows(JsonNode results) {
        Map<String, JsonNode> out = new LinkedHashMap<>();
        results.path("comparisons").forEach(c -> out.put(c.path("id").asText(), c));
        return out;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path dir, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
