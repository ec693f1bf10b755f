package tare.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tare.analysis.Analysis;
import tare.analysis.judging.Analyzer;
import tare.analysis.resource.Resources;
import tare.report.Provenance;
import tare.report.Report;
import tare.report.Writer;
import tare.report.writer.Writers;
import tare.study.Study;

/** {@code tare compare}: judges two sides and prints the verdicts; the exit status says how it came out. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Judges candidates against a baseline.",
        footer = {
            "",
            "Exit status, the first that holds: 2 wrong usage; 4 nothing usable or nothing paired; 1 slower beyond the",
            "margin, or a claim contradicted; 3 something undecided, of open size, provisional or not testable, or a",
            "claim not shown; 0 otherwise."
        })
final class Compare implements Callable<Integer> {
    /** How the verdicts are printed. */
    enum As {
        TEXT,
        JSON,
        CSV,
        MARKDOWN,
        JUNIT
    }

    @Mixin
    private final StudyArguments arguments = new StudyArguments();

    @Option(
            names = "--format",
            paramLabel = "text|json|csv|markdown|junit",
            description = "How to print them (default: text).")
    private As format = As.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Study study = arguments.study(err);
        Analysis analysis = Analyzer.analyze(study.question());
        if (format == As.TEXT) {
            CompareText.write(analysis, Resources.views(analysis, study.settings()), out);
        } else {
            out.print(written(analysis, study));
        }
        out.flush();
        Imports.say(study.sources(), analysis, err);
        return CompareStatus.of(analysis);
    }

    private String written(Analysis analysis, Study study) throws IOException {
        Writer writer = Writers.find(format.name().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalStateException("no writer for " + format));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Provenance provenance = new Provenance(version(), "", study.sources());
        writer.write(Report.ofData(analysis, provenance), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String version() {
        String version = Compare.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
