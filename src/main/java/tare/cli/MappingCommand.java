package tare.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tare.importer.Format;
import tare.importer.ImportFailure;
import tare.importer.files.Importer;
import tare.importer.files.OneFile;
import tare.importer.mapping.Guess;
import tare.importer.mapping.MappingFormat;
import tare.importer.mapping.Mappings;
import tare.importer.mapping.OwnMapping;
import tare.importer.mapping.OwnMappings;
import tare.model.Source;
import tare.model.Status;

/** {@code tare mapping}: formats that are data files: list them, show one, try one on a file, make a first one. */
@Command(
        name = "mapping",
        mixinStandardHelpOptions = true,
        description = "Formats as data files: list, show, try, guess, add, rename, remove (see docs/mapping.md).",
        subcommands = {
            MappingCommand.ListThem.class,
            MappingCommand.Show.class,
            MappingCommand.Try.class,
            MappingCommand.MakeGuess.class,
            KeepMappings.Add.class,
            KeepMappings.Rename.class,
            KeepMappings.Remove.class
        })
final class MappingCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Says a failure in one line. */
    static int refused(CommandSpec spec, ImportFailure e) {
        String place = e.place().isEmpty() ? "" : " (" + e.place() + ")";
        spec.commandLine().getErr().println("tare: " + e.getMessage() + place);
        return ExitCode.NOTHING;
    }

    /** {@code tare mapping list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists built-in mappings and your own.")
    static final class ListThem implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            OwnMappings own = OwnMappings.usual();
            for (OwnMapping one : own.all()) {
                if (one.usable()) {
                    String name = one.name().equals(one.id()) ? one.id() : one.id() + ", kept as " + one.name();
                    out.println(name + "  (" + one.tool() + ", yours in " + own.folder() + ")");
                } else {
                    err.println("warning: " + one.trouble());
                }
            }
            Mappings.builtIn()
                    .forEach(f -> out.println(f.id() + "  (" + f.info().tool() + ")"));
            return ExitCode.OK;
        }
    }

    /** {@code tare mapping show ID}. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints a mapping, to start one from.")
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "ID", description = "A mapping's id, as 'tare mapping list' prints it.")
        @SuppressWarnings("NullAway.Init")
        private String id;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            OwnMappings own = OwnMappings.usual();
            try {
                Optional<String> mine = own.find(id)
                        .map(OwnMapping::name)
                        .or(() -> Optional.of(id))
                        .flatMap(own::text);
                spec.commandLine().getOut().print(mine.orElseGet(() -> Mappings.builtIn(id)));
                return ExitCode.OK;
            } catch (ImportFailure e) {
                return refused(spec, e);
            }
        }
    }

    /** {@code tare mapping try MAPPING FILE...}. */
    @Command(name = "try", mixinStandardHelpOptions = true, description = "Shows what a mapping reads from files.")
    static final class Try implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "MAPPING", description = "The mapping file.")
        @SuppressWarnings("NullAway.Init")
        private Path mapping;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILES", description = "Result files.")
        @SuppressWarnings("NullAway.Init")
        private List<Path> files;

        @Option(names = "--samples", description = "Also print every value.")
        private boolean samples;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            try {
                Format format = OwnMappings.of(mapping);
                List<Source> sources = Importer.plain(List.of(format)).read(files);
                InspectText.write(sources, samples, spec.commandLine().getOut());
                spec.commandLine().getOut().flush();
                return sources.stream().anyMatch(s -> s.status() != Status.REFUSED) ? ExitCode.OK : ExitCode.NOTHING;
            } catch (ImportFailure e) {
                return refused(spec, e);
            }
        }
    }

    /** {@code tare mapping guess FILE}. */
    @Command(
            name = "guess",
            mixinStandardHelpOptions = true,
            description = "Makes a first mapping for a file that no format knows; correct it and save it.")
    static final class MakeGuess implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "A result file; also one in an archive: a.zip!/b.csv.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(names = "--id", paramLabel = "ID", description = "The mapping's id (default: from the file's name).")
        private String id = "";

        @Option(names = "--save", description = "Save it among your mappings instead of printing it.")
        private boolean save;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            String name = id.isEmpty() ? OwnMappings.nameOf(file) : OwnMappings.plain(id);
            try {
                String text = Guess.of(OneFile.at(file), name);
                MappingFormat.of(name + ".json", text);
                if (!save) {
                    spec.commandLine().getOut().print(text);
                    return ExitCode.OK;
                }
                spec.commandLine()
                        .getErr()
                        .println("saved " + OwnMappings.usual().save(name, text));
                return ExitCode.OK;
            } catch (ImportFailure e) {
                return refused(spec, e);
            }
        }
    }
}
