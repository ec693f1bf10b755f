package tare.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tare.analysis.Analysis;
import tare.analysis.Analyzer;
import tare.chart.Selection;
import tare.model.VisibleText;
import tare.report.Audience;
import tare.report.Branding;
import tare.report.Lock;
import tare.report.Provenance;
import tare.report.Redaction;
import tare.report.Remark;
import tare.report.Report;
import tare.report.SafeFile;
import tare.report.Writer;
import tare.report.page.ReportBuilder;
import tare.report.writer.Writers;
import tare.study.Study;
import tare.study.StudyFailure;

/** {@code tare report}: writes slides, a report or data; the kind goes by the file's extension, a folder gets them all. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes slides, a report or verdicts to a file, or everything to a folder.")
final class MakeReport implements Callable<Integer> {
    private static final long LARGEST_TEMPLATE = 100L << 20;

    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDY", description = "A saved study instead of both sides.")
    private Optional<Path> saved = Optional.empty();

    @Mixin
    private final StudyArguments arguments = new StudyArguments();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE|FOLDER/",
            description = "Where to write; the extension says what: .pptx, .html, .pdf, .xlsx, .csv, .json, .md, .xml,"
                    + " .txt, or .zip for an evidence pack.")
    private Path out = Path.of("");

    @Option(
            names = "--audience",
            paramLabel = "executive|full",
            description = "Five pages for who decides, or everything (default: full).")
    private Audience audience = Audience.FULL;

    @Option(
            names = "--template",
            paramLabel = "FILE.pptx",
            description = "Slides with the theme and layouts of this file.")
    private Optional<Path> template = Optional.empty();

    @Option(
            names = "--select",
            paramLabel = "WORDS",
            description = "Comparisons that get a page of their own: part of a benchmark's name, a domain or a metric.")
    private final List<String> select = new ArrayList<>();

    @Option(names = "--title", paramLabel = "TEXT", description = "Name of the study, above every title.")
    private String title = "";

    @Option(names = "--footer", paramLabel = "TEXT", description = "A line at the foot of every page.")
    private String footer = "";

    @Option(names = "--internal", description = "Marks every page as internal.")
    private boolean internal;

    @Option(
            names = "--redact",
            description = "Replaces host names, addresses, serials, users and paths by neutral names; not in packs.")
    private boolean redact;

    @Option(names = "--hashes-only", description = "An evidence pack (.zip) without the sources themselves.")
    private boolean hashesOnly;

    @Option(
            names = "--protocol",
            paramLabel = "FOLDER|FILE",
            description =
                    "The sealed protocol that the runs were planned by: the report says whether all was as planned.")
    private Optional<Path> protocol = Optional.empty();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Date of the report (default: today).")
    private String date = LocalDate.now().toString();

    private Lock lock = Lock.NONE;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (redact && out.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            throw usage("an evidence pack holds the study and its sources as they are: it cannot be redacted");
        }
        boolean folder = isFolder();
        Optional<Writer> writer = Writers.forFile(String.valueOf(out.getFileName()));
        boolean pack = out.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip");
        if (!folder && !pack && writer.isEmpty()) {
            throw usage("no document has the extension of " + out + "; there are .pptx, .html, .pdf, .xlsx, .csv,"
                    + " .json, .md, .xml, .txt, or a folder/");
        }
        Branding branding = new Branding(title, footer, "", new byte[0], template(), internal);
        Study study = StudyFiles.given(saved, arguments, err);
        lock = lock(study);
        Analysis analysis = Analyzer.analyze(study.question());
        Imports.say(study.sources(), analysis, err);
        Report report = report(branding, analysis, study);
        List<Path> written;
        try {
            if (pack) {
                SafeFile.write(out, stream -> PackFile.write(study, report, hashesOnly, stream));
                written = List.of(out);
            } else {
                written = folder ? ReportFolder.write(report, out) : List.of(one(report, writer.orElseThrow()));
            }
        } catch (IOException e) {
            err.println("tare: nothing was written to " + VisibleText.of(out.toString()) + ": "
                    + VisibleText.of(String.valueOf(e.getMessage())));
            return ExitCode.NOTHING;
        }
        written.forEach(p -> spec.commandLine().getOut().println(VisibleText.of(p.toString())));
        return analysis.comparisons().isEmpty() ? ExitCode.NOTHING : ExitCode.OK;
    }

    private Report report(Branding branding, Analysis analysis, Study study) {
        if (!redact) {
            return builder(branding, analysis, study, text -> text).build(analysis, provenance(study));
        }
        Redaction redaction = Redaction.of(study.sources());
        Analysis neutral = redaction.of(analysis);
        return builder(branding, neutral, study, redaction::text).build(neutral, redaction.of(provenance(study)));
    }

    private Path one(Report report, Writer writer) throws IOException {
        SafeFile.write(out, stream -> writer.write(report, stream));
        return out;
    }

    private boolean isFolder() {
        String name = out.toString();
        return Files.isDirectory(out) || name.endsWith("/") || name.endsWith("\\") || !name.contains(".");
    }

    private ReportBuilder builder(Branding branding, Analysis analysis, Study study, UnaryOperator<String> redacted) {
        Map<String, Remark> remarks = new HashMap<>();
        study.annotations()
                .forEach(a -> remarks.put(a.comparison(), new Remark(redacted.apply(a.text()), a.figures())));
        ReportBuilder builder =
                ReportBuilder.of(audience).withBranding(branding).withRemarks(remarks);
        if (select.isEmpty()) {
            return builder.withChosen(study.pinned());
        }
        List<String> ids = Selection.matching(analysis, select).ids();
        if (ids.isEmpty()) {
            throw usage("no comparison matches " + String.join(", ", select));
        }
        return builder.withChosen(ids);
    }

    private byte[] template() throws IOException {
        if (template.isEmpty()) {
            return new byte[0];
        }
        Path file = template.get();
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_TEMPLATE) {
            throw usage("the template " + file + " is not a readable file of at most 100 MB");
        }
        return Files.readAllBytes(file);
    }

    private Provenance provenance(Study study) {
        return new Provenance(StudyFiles.version(), date, study.sources(), study.settings(), lock);
    }

    private Lock lock(Study study) {
        if (protocol.isEmpty()) {
            return StudyFiles.lock(study);
        }
        try {
            return SealedLock.of(protocol.get(), study);
        } catch (StudyFailure e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
