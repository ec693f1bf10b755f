package tare.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tare.analysis.Analysis;
import tare.analysis.judging.Analyzer;
import tare.chart.Chart;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.model.VisibleText;
import tare.report.Audience;
import tare.report.Branding;
import tare.report.Headway;
import tare.report.Lock;
import tare.report.Look;
import tare.report.Provenance;
import tare.report.Redaction;
import tare.report.Report;
import tare.report.SafeFile;
import tare.report.StudyLock;
import tare.report.Writer;
import tare.report.pack.Pack;
import tare.report.pack.PackKind;
import tare.report.page.ReportBuilder;
import tare.report.writer.Writers;
import tare.study.Dress;
import tare.study.FigureChoices;
import tare.study.FileTrouble;
import tare.study.ReportChoices;
import tare.study.Study;
import tare.study.StudyFailure;

/** {@code tare report}: writes slides, a report or data; the kind goes by the file's extension, a folder gets them all. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes slides, a report or verdicts to a file, or everything to a folder.")
final class MakeReport implements Callable<Integer> {
    @Mixin
    private final StudyArguments arguments = new StudyArguments();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE|FOLDER/",
            description = "Where to write; the extension says what: .pptx, .html, .pdf, .xlsx, .csv, .json, .md, .xml,"
                    + " .txt, or .zip for an evidence pack.")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--audience",
            paramLabel = "executive|full",
            description = "Five pages for who decides, or everything (default: as the study says, else full).")
    private Optional<Audience> audience = Optional.empty();

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

    @Option(
            names = "--figures",
            paramLabel = "KIND,KIND",
            description = "Figures of each comparison with a page of its own, the first beside its numbers (default:"
                    + " dots, and what was chosen in the window). 'tare plot --list' names the kinds.")
    private Optional<String> figures = Optional.empty();

    @Option(
            names = "--figure-page",
            paramLabel = "KINDS|each:KIND",
            description = "One page more: a figure of all comparisons (heatmap), several on one page (bars,heatmap), or"
                    + " a small one for each comparison on one scale (each:ecdf); may be repeated.")
    private final List<String> figurePages = new ArrayList<>();

    @Option(names = "--title", paramLabel = "TEXT", description = "Name of the study, above every title.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--footer", paramLabel = "TEXT", description = "A line at the foot of every page.")
    private Optional<String> footer = Optional.empty();

    @Option(names = "--accent", paramLabel = "#RRGGBB", description = "Your organisation's colour.")
    private Optional<String> accent = Optional.empty();

    @Option(names = "--logo", paramLabel = "FILE.png", description = "Your organisation's logo, on every page.")
    private Optional<Path> logo = Optional.empty();

    @Option(names = "--internal", description = "Marks every page as internal.")
    private boolean internal;

    @Option(
            names = "--redact",
            description = "Replaces host names, addresses, serials, users and paths by neutral names; a pack then holds"
                    + " values instead of the sources.")
    private boolean redact;

    @Option(names = "--redact-preview", description = "Prints what would be replaced by what, and writes nothing.")
    private boolean preview;

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
    private Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (preview) {
            return replaced(arguments.study(err));
        }
        out = target.orElseThrow(() -> usage("--out says where to write: a file, or a folder/"));
        if (redact && hashesOnly) {
            throw usage("a redacted pack holds values and hashes: --hashes-only and --redact do not go together");
        }
        boolean folder = isFolder();
        Optional<Writer> writer = Writers.forFile(String.valueOf(out.getFileName()));
        boolean pack = out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        if (!folder && !pack && writer.isEmpty()) {
            throw usage("no document has the extension of " + out + "; there are .pptx, .html, .pdf, .xlsx, .csv,"
                    + " .json, .md, .xml, .txt, or a folder/");
        }
        Study study = decided(arguments.study(err));
        redact |= study.report().redact();
        Branding branding = branding(
                study.report(),
                pack || writer.filter(w -> !w.extension().equals("pptx")).isPresent());
        lock = lock(study);
        Analysis analysis = Analyzer.analyze(study.question());
        Imports.say(study.sources(), analysis, err);
        List<Path> written;
        try {
            if (pack) {
                SafeFile.write(
                        out,
                        stream -> Pack.write(study, analysis, provenance(study), packKind(), stream, Headway.UNTOLD));
                written = List.of(out);
            } else {
                Report report = report(branding, analysis, study);
                written = folder ? ReportFolder.write(report, out) : List.of(one(report, writer.orElseThrow()));
            }
        } catch (IOException e) {
            err.println("tare: nothing was written to " + VisibleText.of(out.toString()) + ": "
                    + VisibleText.of(FileTrouble.of(e)));
            return ExitCode.NOTHING;
        }
        written.forEach(p -> spec.commandLine().getOut().println(VisibleText.of(p.toString())));
        return analysis.comparisons().isEmpty() ? ExitCode.NOTHING : ExitCode.OK;
    }

    private PackKind packKind() {
        return redact ? PackKind.REDACTED : hashesOnly ? PackKind.HASHES_ONLY : PackKind.SOURCES;
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

    /** The study with what the options say of its report. */
    private Study decided(Study study) {
        ReportChoices c = study.report();
        Study planned = protocol.map(p -> Files.isDirectory(p) ? p.resolve("protocol.json") : p)
                .map(p -> study.withProtocol(p.toString()))
                .orElse(study);
        try {
            Dress d = c.dress();
            Dress dress = new Dress(
                    title.orElse(d.title()),
                    footer.orElse(d.footer()),
                    accent.orElse(d.accent()),
                    d.logo(),
                    template.map(Path::toString).orElse(d.template()),
                    internal || d.internal());
            return planned.withReport(c.withDress(dress)
                    .withExecutive(audience.map(a -> a == Audience.EXECUTIVE).orElse(c.executive()))
                    .withFigures(figures(c.figures())));
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    /** The figures that were asked for here, else those of the study. */
    private FigureChoices figures(FigureChoices saved) {
        FigureChoices out = saved.withEach(figures.map(FigureChoices::kinds).orElse(saved.each()));
        if (!figurePages.isEmpty()) {
            out = out.withSheets(
                    figurePages.stream().map(FigureChoices.Sheet::of).toList());
        }
        List<String> unknown = out.unknown(k -> Charts.find(k).isPresent());
        if (!unknown.isEmpty()) {
            throw usage("no figure is called " + String.join(", ", unknown) + "; there are "
                    + Charts.ALL.stream().map(Chart::id).collect(Collectors.joining(", ")));
        }
        String single = out.sheets().stream()
                .filter(s -> !s.faceted())
                .flatMap(s -> s.kinds().stream())
                .filter(k -> Charts.find(k).filter(Chart::whole).isEmpty())
                .collect(Collectors.joining(", "));
        if (!single.isEmpty()) {
            throw usage(single + " shows one comparison: --figures draws it for each with a page of its own,"
                    + " --figure-page each:KIND small for every one");
        }
        return out;
    }

    private Branding branding(ReportChoices choices, boolean noDeck) {
        try {
            Branding look = noDeck ? Look.withoutTemplate(choices) : Look.of(choices);
            return logo.isEmpty() ? look : look.withLogo(Look.logo(logo.get()));
        } catch (IOException e) {
            throw usage(FileTrouble.of(e));
        }
    }

    /** What redaction replaces, one name a line. */
    private int replaced(Study study) {
        Redaction redaction = Redaction.of(study.sources());
        redaction.of(Analyzer.analyze(study.question()));
        redaction.of(provenance(study));
        PrintWriter to = spec.commandLine().getOut();
        redaction
                .replaced()
                .forEach((name, neutral) -> to.println(VisibleText.of(name) + "\t" + VisibleText.of(neutral)));
        return ExitCode.OK;
    }

    private ReportBuilder builder(Branding branding, Analysis analysis, Study study, UnaryOperator<String> redacted) {
        ReportBuilder builder = ReportBuilder.of(study, branding).retold(redacted);
        if (select.isEmpty()) {
            return builder;
        }
        List<String> ids = Selection.matching(analysis, select).ids();
        if (ids.isEmpty()) {
            throw usage("no comparison matches " + String.join(", ", select));
        }
        return builder.withChosen(ids);
    }

    private Provenance provenance(Study study) {
        return new Provenance(StudyFiles.version(), date, study.sources(), lock);
    }

    private Lock lock(Study study) {
        try {
            return protocol.isEmpty() ? StudyLock.of(study) : StudyLock.sealed(protocol.get(), study);
        } catch (StudyFailure e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
