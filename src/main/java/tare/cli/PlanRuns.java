package tare.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.detail.Detailer;
import tare.analysis.detail.Plan;
import tare.analysis.detail.Planning;
import tare.analysis.detail.Structure;
import tare.analysis.judging.Analyzer;
import tare.model.VisibleText;
import tare.study.Protocol;
import tare.study.ProtocolFile;
import tare.study.ProtocolMatch;
import tare.study.Runner;
import tare.study.Study;
import tare.verdict.Figures;
import tare.verdict.RunsNeeded;

/** {@code tare plan}: what to run next, and the sealed protocol for it. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Says how many runs would decide, and writes a sealed protocol with a run list and a script.")
final class PlanRuns implements Callable<Integer> {
    @Mixin
    private final StudyArguments arguments = new StudyArguments();

    @Option(
            names = "--protocol",
            paramLabel = "FOLDER",
            description = "Write protocol.json and runs.sh into this folder; or, where it holds one, hold the results"
                    + " against it.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--runs", paramLabel = "N", description = "Runs a side of the protocol (default: as planned).")
    private Optional<Integer> runs = Optional.empty();

    @Option(
            names = "--runner",
            paramLabel = "hyperfine|fio|jmh|sysbench|iperf3|command",
            description = "The runner that the script calls (default: command).")
    private String runner = "command";

    @Option(names = "--command", paramLabel = "TEXT", description = "What the runner is to run.")
    private String command = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Study study = arguments.study(err);
        Analysis analysis = Analyzer.analyze(study.question());
        Imports.say(study.sources(), analysis, err);
        if (analysis.primary().isEmpty()) {
            out.println(analysis.headline());
            return ExitCode.NOTHING;
        }
        List<Planned> rows = rows(analysis);
        print(rows, analysis, out);
        if (folder.isPresent()) {
            protocol(folder.get(), study, rows, out);
        }
        return ExitCode.OK;
    }

    /** A row with its plan. */
    private record Planned(Comparison row, Plan plan) {
        int runs() {
            return plan.alone().map(RunsNeeded::ifNoGap).orElse(5);
        }
    }

    private static List<Planned> rows(Analysis analysis) {
        List<Planned> rows = new ArrayList<>();
        for (Comparison c : analysis.primary()) {
            rows.add(new Planned(c, Planning.of(c, analysis.k())));
        }
        rows.sort(Comparator.comparingInt(p -> p.runs() == RunsNeeded.UNREACHABLE ? Integer.MAX_VALUE : p.runs()));
        return rows;
    }

    private static void print(List<Planned> rows, Analysis analysis, PrintWriter out) {
        out.println("Runs a side, for chances of "
                + Figures.percent(analysis.rule().power(), 0) + ", as totals and not additions:");
        out.println();
        for (Planned p : rows) {
            String candidate = analysis.candidates().size() > 1
                    ? ", " + p.row().candidate().platform()
                    : "";
            out.println(VisibleText.of(p.row().key().label() + candidate) + " (now "
                    + p.row().baseline().n() + "+" + p.row().candidate().n() + ")");
            out.println("  " + VisibleText.of(p.plan().sentence()));
            Structure structure = Detailer.structure(p.row());
            if (!structure.shares().isEmpty()) {
                out.println("  " + VisibleText.of(structure.sentence()));
            }
        }
    }

    private void protocol(Path target, Study study, List<Planned> rows, PrintWriter out) throws IOException {
        Path file = target.resolve(ProtocolFile.NAME);
        if (Files.exists(file)) {
            ProtocolMatch.of(ProtocolFile.read(file), study).sentences().forEach(s -> out.println(VisibleText.of(s)));
            return;
        }
        Protocol protocol = sealed(study, rows);
        ProtocolFile.Written written = ProtocolFile.save(protocol, target);
        out.println();
        out.println("Protocol sealed: " + written.file() + " ("
                + ProtocolFile.seal(protocol).substring(0, 12) + "), " + protocol.runs()
                + " runs a side in random blocks; start them with " + written.start() + ".");
    }

    private Protocol sealed(Study study, List<Planned> rows) {
        Runner with = Runner.of(runner)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "no script for the runner " + runner));
        if (command.isBlank()) {
            throw new ParameterException(spec.commandLine(), "say what is to be run: --command TEXT");
        }
        int planned =
                runs.orElseGet(() -> rows.stream().mapToInt(Planned::runs).max().orElse(5));
        if (planned == RunsNeeded.UNREACHABLE) {
            throw new ParameterException(
                    spec.commandLine(), "no number of runs decides the noisiest row; say how many to do: --runs N");
        }
        if (!with.takes(command)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the command does not fit a call of " + with.code()
                            + ": its quotes have to be closed, and signs of the shell have to stand in quotes");
        }
        if (planned > Protocol.MOST_RUNS) {
            throw new ParameterException(
                    spec.commandLine(),
                    planned + " runs a side are more than a protocol can hold (" + Protocol.MOST_RUNS
                            + "); say how many to do: --runs N");
        }
        return Protocol.of(
                study, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), Math.max(2, planned), with, command);
    }
}
