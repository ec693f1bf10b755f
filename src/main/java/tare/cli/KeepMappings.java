package tare.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tare.importer.ImportFailure;
import tare.importer.mapping.OwnMappings;

/** The parts of {@code tare mapping} that change the user's own mappings. */
final class KeepMappings {
    private KeepMappings() {}

    /** {@code tare mapping add MAPPING}. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Takes a mapping that somebody else made in among yours.")
    static final class Add implements Callable<Integer> {
        @Parameters(paramLabel = "MAPPING", description = "The mapping file.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(names = "--replace", description = "Also in the place of another one of the same name.")
        private boolean replace;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            OwnMappings own = OwnMappings.usual();
            try {
                OwnMappings.Offered offered = own.offered(file);
                if (offered.there() && !replace) {
                    throw new ImportFailure(
                            "MAPPING",
                            "another mapping is called " + offered.name() + ": rename it, or use --replace",
                            "");
                }
                spec.commandLine().getErr().println("saved " + own.save(offered.name(), offered.text()));
                return ExitCode.OK;
            } catch (ImportFailure e) {
                return MappingCommand.refused(spec, e);
            }
        }
    }

    /** {@code tare mapping rename FROM TO}. */
    @Command(name = "rename", mixinStandardHelpOptions = true, description = "Gives one of your mappings another name.")
    static final class Rename implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FROM", description = "Its name.")
        @SuppressWarnings("NullAway.Init")
        private String from;

        @Parameters(index = "1", paramLabel = "TO", description = "Its new name.")
        @SuppressWarnings("NullAway.Init")
        private String to;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                spec.commandLine()
                        .getErr()
                        .println("saved " + OwnMappings.usual().rename(from, OwnMappings.plain(to)));
                return ExitCode.OK;
            } catch (ImportFailure e) {
                return MappingCommand.refused(spec, e);
            }
        }
    }

    /** {@code tare mapping remove NAME}. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Deletes one of your mappings; prints it, so that it can be kept elsewhere.")
    static final class Remove implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "Its name.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try {
                spec.commandLine().getOut().print(OwnMappings.usual().remove(name));
                return ExitCode.OK;
            } catch (ImportFailure e) {
                return MappingCommand.refused(spec, e);
            }
        }
    }
}
