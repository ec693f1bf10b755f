package tare.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tare.model.VisibleText;

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
    private static List<Object> commands() {
        return List.of(new Compare(), new Inspect(), new ListFormats(), new Compute());
    }

    /** Runs a command line and returns its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Cli());
        commands().forEach(line::addSubcommand);
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            CommandLine command = wrong.getCommandLine();
            err.println("tare: " + VisibleText.of(String.valueOf(wrong.getMessage())));
            CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
            err.println("'" + command.getCommandSpec().qualifiedName() + " --help' lists what can be said.");
            return ExitCode.USAGE;
        });
        int status = line.execute(args);
        out.flush();
        err.flush();
        return status;
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
