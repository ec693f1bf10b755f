package tare.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tare.model.Source;
import tare.model.Status;

/** {@code tare inspect}: what was recognised in files, folders and archives, and what is doubtful about it. */
@Command(name = "inspect", mixinStandardHelpOptions = true, description = "Shows what was recognised in result files.")
final class Inspect implements Callable<Integer> {
    /** How the answer is written. */
    enum As {
        TEXT,
        JSON
    }

    @Parameters(arity = "1..*", paramLabel = "FILES", description = "Files, folders or archives.")
    private final List<Path> files = new ArrayList<>();

    @Option(names = "--samples", description = "Also print every value.")
    private boolean samples;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it (default: text).")
    private As format = As.TEXT;

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "ok|warn|partial|refused",
            description = "Show only the files with these outcomes; several with commas.")
    private final Set<Status> statuses = EnumSet.noneOf(Status.class);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Source> sources = Imports.read(files, err);
        List<Source> shown = sources.stream()
                .filter(s -> statuses.isEmpty() || statuses.contains(s.status()))
                .toList();
        if (format == As.JSON) {
            InspectJson.write(shown, samples, out);
            Imports.say(shown, err);
        } else {
            InspectText.write(shown, samples, out);
            if (!statuses.isEmpty() && !sources.isEmpty()) {
                out.println(shown.size() + " of " + sources.size() + " files are shown.");
            }
        }
        out.flush();
        boolean any = sources.stream().anyMatch(s -> s.status() != Status.REFUSED);
        return any ? ExitCode.OK : ExitCode.NOTHING;
    }
}
