package tare.app.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.app.state.Appended;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.study.Judging;
import tare.study.Protocol;
import tare.study.ProtocolFile;
import tare.study.ProtocolMatch;
import tare.study.RunScript;
import tare.study.Runner;
import tare.study.Study;

/** Makes the plan a sealed protocol with a run list and a script, and holds the runs of the study against it. */
public final class SealingViewModel {
    private static final int SHOWN = 12;

    private final Workbench bench;
    private final Latest matching;
    private String hardest = "";
    private final StringProperty runs = new SimpleStringProperty("12");
    private final StringProperty command = new SimpleStringProperty("");
    private final ObjectProperty<String> runner = new SimpleObjectProperty<>(Runner.COMMAND.code());
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * How far the runs of a sealed protocol are.
     *
     * @param seal the first digits of its seal and when it was sealed
     * @param done runs that are there
     * @param all runs planned
     * @param next folder of the next run; empty when all are there
     * @param sentences "as planned", or what differs
     * @param folder where protocol and script lie
     */
    public record Progress(String seal, int done, int all, String next, List<String> sentences, Path folder) {
        public Progress {
            sentences = List.copyOf(sentences);
        }
    }

    public SealingViewModel(Workbench bench) {
        this.bench = bench;
        this.matching = new Latest(bench.tasks());
        bench.studyProperty().subscribe(s -> match());
        bench.selectionProperty().subscribe(s -> guessRunner());
        bench.analysisProperty().subscribe(a -> guessRunner());
    }

    /** The runner of the selected comparison where that is one to plan for, else of the one that needs most. */
    private void guessRunner() {
        String name = bench.selected()
                .filter(c -> c.judgement().runsNeeded().isPresent())
                .map(Comparison::runner)
                .orElse(hardest)
                .toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && command.get().isBlank()) {
            runner.set(Arrays.stream(Runner.values())
                    .map(Runner::code)
                    .filter(name::contains)
                    .findFirst()
                    .orElse(Runner.COMMAND.code()));
        }
    }

    /** The plan above says so many runs a side, for a comparison of this runner. */
    void propose(int planned, String byRunner) {
        hardest = byRunner;
        guessRunner();
        if (planned >= 2) {
            runs.set(String.valueOf(planned));
        }
    }

    /** What a runner is called in the list of them. */
    static String nameOf(String code) {
        return Words.of("seal.runner." + code);
    }

    /** The runners that a script can be written for. */
    public List<String> runners() {
        return Arrays.stream(Runner.values()).map(Runner::code).toList();
    }

    /** What the chosen runner would be called with. */
    public String line() {
        return command.get().isBlank()
                ? ""
                : Runner.of(runner.get()).map(r -> r.line(command.get())).orElse("");
    }

    /** Whether everything is said that a protocol needs. */
    public boolean ready() {
        return bench.analysisProperty().get().isPresent()
                && !command.get().isBlank()
                && runs.get().strip().matches("[0-9]{1,4}")
                && Integer.parseInt(runs.get().strip()) >= 2;
    }

    /** Seals the protocol into a folder: protocol.json, and runs.sh to run it. */
    public void seal(Path folder) {
        Optional<Study> study = bench.studyProperty().get();
        if (study.isEmpty() || !ready()) {
            return;
        }
        Protocol protocol = protocol(study.get());
        bench.tasks()
                .start(
                        Words.of("work.sealing"),
                        p -> write(protocol, folder),
                        file -> written(protocol, file),
                        bench::fail);
    }

    private Protocol protocol(Study study) {
        List<String> platforms = new ArrayList<>(List.of(study.baseline()));
        platforms.addAll(study.candidates());
        return new Protocol(
                study.name(),
                bench.now(),
                Judging.of(study.settings()),
                platforms,
                Integer.parseInt(runs.get().strip()),
                study.settings().seed(),
                Runner.of(runner.get()).orElse(Runner.COMMAND),
                command.get().strip());
    }

    private static Path write(Protocol protocol, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.writeString(folder.resolve("protocol.json"), ProtocolFile.write(protocol));
        Path script = Files.writeString(folder.resolve("runs.sh"), RunScript.of(protocol));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + script + " executable");
        }
        return file;
    }

    private void written(Protocol protocol, Path file) {
        String seal = ProtocolFile.seal(protocol).substring(0, SHOWN);
        bench.applyLogged(
                Words.of("step.seal"),
                s -> s.withProtocol(file.toAbsolutePath().normalize().toString()),
                Words.of("log.seal", String.valueOf(protocol.runs()), seal));
        bench.noticeProperty().set(Words.of("notice.sealed", file));
    }

    /** Leaves the protocol: the runs are held against nothing any more. */
    public void leave() {
        bench.applyLogged(Words.of("step.unseal"), s -> s.withProtocol(""), Words.of("log.unseal"));
    }

    private void match() {
        Optional<Study> study =
                bench.studyProperty().get().filter(s -> !s.protocol().isEmpty());
        if (study.isEmpty()) {
            matching.cancel();
            progress.set(Optional.empty());
            return;
        }
        matching.start(
                Words.of("work.matching"),
                p -> ProtocolFile.read(Path.of(study.get().protocol())),
                found -> matched(found, study.get()),
                bench::fail);
    }

    /** Files of planned runs go to the platforms they were planned for; then they are counted. */
    private void matched(ProtocolFile.Sealed found, Study study) {
        Study placed = ProtocolMatch.placed(found.protocol(), study);
        if (placed.equals(study)) {
            progress.set(Optional.of(progress(found, study)));
        } else {
            Optional<Analysis> seen = bench.analysisProperty().get();
            bench.apply(Words.of("step.placed"), s -> s.equals(study) ? Appended.counted(s, placed, seen) : s);
        }
    }

    private static Progress progress(ProtocolFile.Sealed found, Study study) {
        Path file = Path.of(study.protocol());
        ProtocolMatch match = ProtocolMatch.of(found, study);
        int done = match.matched().size();
        int all = done + match.missing().size() + match.failed().size();
        String next =
                match.missing().isEmpty() ? "" : match.missing().getFirst().folder();
        String seal = found.seal().substring(0, Math.min(SHOWN, found.seal().length()));
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        return new Progress(
                Words.of("seal.words", seal, day(found.protocol().at())), done, all, next, match.sentences(), folder);
    }

    /** To the minute, for people; what a file says otherwise stays as it is. */
    private static String day(String at) {
        return at.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
                ? at.substring(0, 10) + " " + at.substring(11, 16) + " UTC"
                : at;
    }

    public StringProperty runsProperty() {
        return runs;
    }

    public StringProperty commandProperty() {
        return command;
    }

    public ObjectProperty<String> runnerProperty() {
        return runner;
    }

    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
