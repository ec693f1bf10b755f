package tare.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
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
import tare.model.Source;
import tare.model.Status;

/** {@code tare mapping}: formats that are data files: list them, show one, try one on a file, make a first one. */
@Command(
        name = "mapping",
        mixinStandardHelpOptions = true,
        description = "Formats as data files: list, show, try, guess (see docs/mapping.md).",
        subcommands = {
            MappingCommand.ListThem.class,
            MappingCommand.Show.class,
            MappingCommand.Try.class,
            MappingCommand.MakeGuess.class
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
    private static int refused(CommandSpec spec, ImportFailure e) {
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
            Path folder = UserMappings.folder();
            for (Format own : Mappings.in(folder, note -> err.println("warning: " + note.message()))) {
                out.println(own.id() + "  (" + own.info().tool() + ", yours in " + folder + ")");
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
        public Integer call() throws IOException {
            Path own = UserMappings.folder().resolve(id + ".json").normalize();
            try {
                boolean mine = own.startsWith(UserMappings.folder()) && Files.isRegularFile(own);
                spec.commandLine().getOut().print(mine ? Files.readString(own) : Mappings.builtIn(id));
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
                Format format = Mappings.of(mapping);
                List<Source> sources = Importer.plain(List.of(format)).read(files);
                InspectText.write(sources, samples, spec.commandLine().getOut());
                spec.commandLine().getOut().flush();
                Imports.say(sources, spec.commandLine().getErr());
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
            String name = id.isEmpty() ? plain(String.valueOf(file.getFileName())) : plain(id);
            try {
                String text = Guess.of(OneFile.at(file), name);
                MappingFormat.of(name + ".json", text);
                if (!save) {
                    spec.commandLine().getOut().print(text);
                    return ExitCode.OK;
                }
                spec.commandLine().getErr().println("saved " + saved(name, text));
                return ExitCode.OK;
            } catch (ImportFailure e) {
                return refused(spec, e);
            }
        }

        private static Path saved(String name, String text) throws IOException {
            Path folder = Files.createDirectories(UserMappings.folder());
            Path beside = Files.createTempFile(folder, name, ".tmp");
            Files.writeString(beside, text);
            return Files.move(
                    beside,
                    folder.resolve(name + ".json"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }

        private static String plain(String name) {
            int dot = name.lastIndexOf('.');
            String stem = dot > 0 ? name.substring(0, dot) : name;
            String plain = stem.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            String trimmed = plain.replaceAll("^-+|-+$", "");
            return trimmed.isEmpty() ? "mine" : trimmed;
        }
    }
}
