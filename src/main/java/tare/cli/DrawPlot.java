package tare.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.judging.Analyzer;
import tare.chart.Chart;
import tare.chart.ChartOption;
import tare.chart.Facets;
import tare.chart.FigurePage;
import tare.chart.Selection;
import tare.chart.kind.Charts;
import tare.model.VisibleText;
import tare.plot.Theme;
import tare.plot.layout.FigureSize;
import tare.report.FigureFile;
import tare.study.Study;

/** {@code tare plot}: one figure into a PNG, SVG or PDF file. */
@Command(
        name = "plot",
        mixinStandardHelpOptions = true,
        description = "Draws one figure of a study into a PNG, SVG or PDF file; --list names the kinds.")
final class DrawPlot implements Callable<Integer> {
    @Mixin
    private final StudyArguments arguments = new StudyArguments();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = "The kind of figure, e.g. forest; several with commas between them make a sheet.")
    private String kind = "";

    @Option(names = "--list", description = "Lists the kinds of figure and their options.")
    private boolean list;

    @Option(
            names = "--select",
            paramLabel = "WORDS",
            description = "Comparisons to show: part of a benchmark's name, a domain or a metric; may be repeated.")
    private final List<String> select = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "An option of the figure, e.g. axis=log, axis=percent, group=none; --list names them all.")
    private final Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--facet",
            description = "One small figure for each comparison, on one scale, on one page (24 at most).")
    private boolean facet;

    @Option(names = "--columns", paramLabel = "N", description = "Figures beside one another on a sheet (default: 2).")
    private int columns = 2;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write: .png, .svg, .pdf or .pptx (a slide with shapes to edit).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--theme", paramLabel = "light|dark|print|grey", description = "Colours (default: light).")
    private String theme = "light";

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            description =
                    "WxH in px, mm, cm, in or pt, e.g. 170x100mm; or slide, half-slide, a4, column, narrow-column,"
                            + " square; without it as high as needed, on several pages where that is very high.")
    private Optional<String> size = Optional.empty();

    @Option(names = "--scale", paramLabel = "1-4", description = "Pixels a unit, for PNG (default: 2).")
    private double scale = 2;

    @Option(
            names = "--letters",
            paramLabel = "shapes|text",
            description = "Letters in an SVG file: shapes look alike in every program (default), text can be edited.")
    private Letters letters = Letters.SHAPES;

    @Option(names = "--transparent", description = "No background.")
    private boolean transparent;

    /** What letters are in an SVG file. */
    enum Letters {
        SHAPES,
        TEXT
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (list) {
            list(spec.commandLine().getOut());
            return ExitCode.OK;
        }
        List<Chart> charts = charts();
        FigureFile file = file();
        PrintWriter err = spec.commandLine().getErr();
        Study study = arguments.study(err);
        Analysis analysis = Analyzer.analyze(study.question());
        Imports.say(study.sources(), analysis, err);
        if (analysis.comparisons().isEmpty()) {
            err.println(VisibleText.of(analysis.headline()));
            return ExitCode.NOTHING;
        }
        for (Path written : write(file, charts, analysis, selection(analysis))) {
            spec.commandLine().getOut().println(VisibleText.of(written.toString()));
        }
        return ExitCode.OK;
    }

    private List<Path> write(FigureFile file, List<Chart> charts, Analysis analysis, Selection selection)
            throws IOException {
        FigurePage page = new FigurePage(charts, analysis, selection);
        if (facet) {
            Facets small = page.facets();
            if (small.figures().isEmpty()) {
                throw usage(page.nothingToFacet());
            }
            return file.writeSheet(page.facetHead(small), small.figures(), columns);
        }
        Optional<String> nothing = page.nothingToShow();
        if (nothing.isPresent()) {
            throw usage(nothing.get());
        }
        return charts.size() > 1
                ? file.writeSheet(page.sheetHead(), page.figures(), columns)
                : file.write(page.figures().getFirst());
    }

    private static void list(PrintWriter out) {
        int widest = Charts.ALL.stream().mapToInt(c -> c.id().length()).max().orElse(0);
        for (Chart chart : Charts.ALL) {
            out.println(
                    chart.id() + " ".repeat(widest + 2 - chart.id().length()) + chart.name() + ": " + chart.purpose());
            if (!chart.options().isEmpty()) {
                out.println(" ".repeat(widest + 2) + "--set "
                        + chart.options().stream().map(ChartOption::usage).collect(Collectors.joining("  --set ")));
            }
        }
    }

    private List<Chart> charts() {
        String known = Charts.ALL.stream().map(Chart::id).collect(Collectors.joining(", "));
        if (kind.isBlank()) {
            throw usage("name a kind of figure: " + known);
        }
        List<Chart> found = new ArrayList<>();
        for (String word : kind.split(",")) {
            found.add(Charts.find(word.strip())
                    .orElseThrow(() -> usage("no figure is called " + word + "; there are " + known)));
        }
        if (facet && found.size() > 1) {
            throw usage("--facet draws one kind of figure for every comparison: name one");
        }
        if (columns < 1 || columns > 12) {
            throw usage("--columns is 1 to 12");
        }
        found.forEach(this::known);
        return found;
    }

    /** Options that a figure does not know, or knows without that value, are wrong usage and not silence. */
    private void known(Chart chart) {
        for (Map.Entry<String, String> option : options.entrySet()) {
            boolean fits = chart.options().stream()
                    .anyMatch(o -> o.name().equals(option.getKey()) && o.knows(option.getValue()));
            if (!fits) {
                String has = chart.options().isEmpty()
                        ? "no options"
                        : chart.options().stream().map(ChartOption::usage).collect(Collectors.joining(", "));
                throw usage(
                        chart.id() + " does not know " + option.getKey() + "=" + option.getValue() + "; it has " + has);
            }
        }
    }

    private FigureFile file() {
        Path path = out.orElseThrow(() -> usage("say where to write: --out figure.png, .svg, .pdf or .pptx"));
        if (!(scale >= 1 && scale <= 4)) {
            throw usage("--scale is 1 to 4");
        }
        try {
            FigureFile file = FigureFile.of(
                    path, size.map(FigureSize::of).orElse(FigureSize.USUAL), Theme.named(theme), scale, transparent);
            return letters == Letters.TEXT ? file.withText() : file;
        } catch (IllegalArgumentException e) {
            throw usage(Optional.ofNullable(e.getMessage()).orElse("wrong argument"));
        }
    }

    private Selection selection(Analysis analysis) {
        Selection chosen = select.isEmpty() ? Selection.ALL : Selection.matching(analysis, select);
        if (!select.isEmpty() && chosen.ids().isEmpty()) {
            String some = analysis.primary().stream()
                    .map(Comparison::key)
                    .map(k -> k.label())
                    .distinct()
                    .limit(8)
                    .collect(Collectors.joining("; "));
            throw usage("nothing matches " + String.join(", ", select) + "; there are " + some);
        }
        for (Map.Entry<String, String> option : options.entrySet()) {
            chosen = chosen.with(option.getKey(), option.getValue());
        }
        return chosen;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
