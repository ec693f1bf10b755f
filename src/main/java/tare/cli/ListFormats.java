package tare.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tare.importer.Format;
import tare.importer.format.Formats;

/** {@code tare formats}: every format with its tool, evidence, nesting and what is read. */
@Command(name = "formats", mixinStandardHelpOptions = true, description = "Lists the formats that can be read.")
final class ListFormats implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Format> formats =
                Formats.ALL.stream().sorted(Comparator.comparing(Format::id)).toList();
        int widest = formats.stream().mapToInt(f -> f.id().length()).max().orElse(0);
        for (Format f : formats) {
            String levels = f.info().levels().isEmpty() ? "" : " (" + f.info().levels() + ")";
            out.printf(
                    "%-" + (widest + 2) + "s%s: %s%s%n",
                    f.id(),
                    f.info().tool(),
                    f.info().evidence(),
                    levels);
            out.printf(" ".repeat(widest + 2) + "%s%n", f.info().reads());
            if (!f.info().limits().isEmpty()) {
                out.printf(" ".repeat(widest + 2) + "not read: %s%n", f.info().limits());
            }
        }
        out.println(formats.size() + " formats");
        return ExitCode.OK;
    }
}
