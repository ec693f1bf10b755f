package tare.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tare.model.VisibleText;
import tare.study.FileTrouble;
import tare.study.Saved;
import tare.study.StudyFailure;

/** The command line: one class a command, listed here. Results go to {@code out}, notes to {@code err}. */
@Command(
        name = "tare",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.Version.class,
        description = "Decides from benchmark result files whether a VM costs what is claimed.")
public final class Cli implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The commands in the order in which help lists them. */
    private static List<Object> commands(Window window) {
        return List.of(
                new Open(window),
                new Compare(),
                new PlanRuns(),
                new MakeReport(),
                new Verify(),
                new DrawPlot(),
                new Inspect(),
                new ListFormats(),
                new MappingCommand(),
                new Compute());
    }

    /** Runs a command line where there is no window. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(out, err, paths -> false, args);
    }

    /** Runs a command line and returns its exit status; without a command, or with files alone, the window is opened. */
    public static int run(PrintWriter out, PrintWriter err, Window window, String... args) {
        Optional<List<Path>> bare = forWindow(args);
        boolean asked = bare.isPresent() && Open.display();
        if (asked && window.open(bare.get())) {
            return ExitCode.OK;
        }
        CommandLine line = new CommandLine(new Cli());
        // A toolkit that found no display cannot be started once more.
        commands(asked ? paths -> false : window).forEach(line::addSubcommand);
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false);
        line.setParameterExceptionHandler((wrong, given) -> {
            CommandLine command = wrong.getCommandLine();
            err.println("tare: " + VisibleText.of(WrongUsage.of(wrong)));
            CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
            err.println("'" + command.getCommandSpec().qualifiedName() + " --help' lists what can be said.");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, command, given) -> {
            err.println("tare: " + VisibleText.of(trouble(e).orElseThrow(() -> e)));
            return ExitCode.NOTHING;
        });
        int status = line.execute(withCommand(line, args));
        out.flush();
        err.flush();
        return status;
    }

    /** What files and studies do not allow, in words; empty for a fault of the program. */
    private static Optional<String> trouble(Exception e) {
        return switch (e) {
            case IOException f -> Optional.of(FileTrouble.of(f));
            case UncheckedIOException f when f.getCause() != null -> Optional.of(FileTrouble.of(f.getCause()));
            case StudyFailure f -> Optional.of(String.valueOf(f.getMessage()));
            default -> Optional.empty();
        };
    }

    /** What the window is plainly asked to open: nothing, or one study; the commands need not be made for that. */
    private static Optional<List<Path>> forWindow(String... args) {
        boolean study = args.length == 1 && !args[0].startsWith("-") && Saved.isNamed(args[0]);
        return study && StudyArguments.exists(args[0])
                ? Optional.of(List.of(Path.of(args[0])))
                : args.length == 0 ? Optional.of(List.of()) : Optional.empty();
    }

    private static String[] withCommand(CommandLine line, String[] args) {
        boolean bare = args.length == 0
                || !args[0].startsWith("-")
                        && !line.getSubcommands().containsKey(args[0])
                        && StudyArguments.exists(args[0]);
        if (!bare) {
            return args;
        }
        List<String> all = new ArrayList<>(List.of("open"));
        all.addAll(List.of(args));
        return all.toArray(String[]::new);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Cli.class.getPackage().getImplementationVersion();
            return new String[] {"tare " + (version == null ? "(development)" : version)};
        }
    }
}
