package tare.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tare.analysis.Analysis;
import tare.analysis.judging.Analyzer;
import tare.analysis.resource.Resources;
import tare.model.VisibleText;
import tare.study.Samples;
import tare.study.Study;
import tare.study.StudyFailure;

/** {@code tare open}: the window. Where there is no display it says so and prints the verdict of the same study. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens the window on a study, on result files, or empty; without a display prints the verdicts.")
final class Open implements Callable<Integer> {
    private final Window window;

    @Parameters(paramLabel = "STUDY|FILES", arity = "0..*", description = "A .tare study, or result files and folders.")
    private final List<Path> paths = new ArrayList<>();

    @Option(names = "--sample", description = "Open the first sample study.")
    private boolean sample;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Open(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<Path> wanted = wanted();
        if (display() && window.open(wanted)) {
            return ExitCode.OK;
        }
        if (wanted.isEmpty()) {
            err.println("There is no display for the window. Name files or a study to see the verdicts here.");
            return ExitCode.NOTHING;
        }
        err.println("There is no display for the window, so the verdicts are printed here.");
        return print(wanted);
    }

    private List<Path> wanted() {
        if (!sample) {
            return List.copyOf(paths);
        }
        return Samples.installed()
                .map(s -> List.of(s.all().getFirst().file()))
                .orElseThrow(() -> new StudyFailure("the sample studies are not where the program expects them"));
    }

    /** Whether a display can be expected: always but on Linux, where it must be named, and where the toolkit needs none. */
    static boolean display() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean named = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return !linux || named || System.getProperty("glass.platform") != null;
    }

    private int print(List<Path> wanted) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Study study = StudyFiles.of(wanted, err);
        if (!study.judgeable()) {
            Imports.say(study.sources(), err);
            String open = StudyFiles.open(study).orElse("no result was read");
            err.println("tare: " + VisibleText.of(open.replace("Say so", "With 'compare', say so")));
            return ExitCode.NOTHING;
        }
        Analysis analysis = Analyzer.analyze(study.question());
        CompareText.write(analysis, Resources.views(analysis, study.settings()), out);
        out.flush();
        Imports.say(study.sources(), analysis, err);
        return ExitCode.OK;
    }
}
