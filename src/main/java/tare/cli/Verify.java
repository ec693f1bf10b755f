package tare.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tare.model.VisibleText;
import tare.report.pack.Verification;
import tare.study.Saved;
import tare.study.StudyFailure;

/**
 * {@code tare verify}: computes an evidence pack's results again from its sources and says whether they come out the same; of
 * a saved study, whether its sources are those that it was saved with.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Computes an evidence pack's results again and says whether the same verdicts come out; of a saved"
                        + " study, whether its sources are the same.",
        footer = {"", "Exit status: 0 the same; 1 something differs; 4 nothing could be verified."})
final class Verify implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PACK.zip|STUDY", description = "An evidence pack, or a saved study.")
    private Path pack = Path.of("");

    @Option(
            names = "--sources",
            paramLabel = "FOLDER",
            description =
                    "The sources, for a pack that holds hashes alone; a redacted pack's values are held against them.")
    private Optional<Path> sources = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Path> study = Saved.meant(List.of(pack));
        if (study.isPresent()) {
            return StudyCheck.say(study.get(), spec.commandLine().getOut(), err);
        }
        Path scratch = Files.createTempDirectory("tare-verify").toRealPath();
        try {
            return say(Verification.of(
                    pack,
                    scratch,
                    new Verification.Means(StudyFiles.version(), sources, paths -> Imports.read(paths, err))));
        } catch (FileSystemException e) {
            // Its sentence names the file already.
            throw e;
        } catch (IOException | StudyFailure e) {
            err.println("tare: " + VisibleText.of(pack + ": " + e.getMessage()));
            return ExitCode.NOTHING;
        } finally {
            delete(scratch);
        }
    }

    private int say(Verification v) {
        PrintWriter out = spec.commandLine().getOut();
        v.checked().forEach(c -> out.println(VisibleText.of(c)));
        v.unchecked().forEach(u -> out.println("not checked: " + VisibleText.of(u)));
        v.differs().forEach(d -> out.println("differs: " + VisibleText.of(d)));
        String rows = v.comparisons() == 1 ? "1 comparison." : v.comparisons() + " comparisons.";
        int n = v.differs().size();
        out.println(
                v.same()
                        ? "Same verdicts: " + rows
                        : (n == 1 ? "1 thing differs" : n + " things differ")
                                + (v.sameVerdicts() ? "; the verdicts are the same: " + rows : "."));
        return v.same() ? ExitCode.OK : ExitCode.WORSE;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, java.io.@Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
