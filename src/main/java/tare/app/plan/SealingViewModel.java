package tare.app.plan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import tare.analysis.Comparison;
import tare.analysis.Question;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.study.Protocol;
import tare.study.ProtocolFile;
import tare.study.ProtocolMatch;
import tare.study.Runner;
import tare.study.Study;
import tare.study.StudyFailure;

/** Makes the plan a sealed protocol with a run list and a script, and holds the runs of the study against it. */
public final class SealingViewModel {
    private static final int SHOWN = 12;

    private final Workbench bench;
    private final Latest matching;
    private String hardest = "";
    private String proposed = "12";
    private Optional<Held> held = Optional.empty();
    private final StringProperty runs = new SimpleStringProperty(proposed);
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

        /** Whether the protocol can be read; what it is held against otherwise is not known. */
        boolean readable() {
            return all > 0;
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

    /** The plan above says so many runs a side, for a comparison of this runner; a number that was typed stays. */
    void propose(int planned, String byRunner) {
        hardest = byRunner;
        guessRunner();
        if (planned >= 2 && runs.get().equals(proposed)) {
            proposed = String.valueOf(planned);
            runs.set(proposed);
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
        return command.get().isBlank() ? "" : chosen().line(command.get().strip());
    }

    /** What a protocol still needs, as a sentence; empty when it can be sealed. */
    public String lacking() {
        String called = command.get().strip();
        if (bench.analysisProperty().get().isEmpty()) {
            return Words.of("seal.lacks.results");
        }
        if (planned().isEmpty()) {
            return Words.of("seal.lacks.runs", Protocol.MOST_RUNS);
        }
        if (called.isEmpty()) {
            return Words.of("seal.lacks.command");
        }
        return chosen().takes(called) ? "" : Words.of("seal.lacks.quote");
    }

    private OptionalInt planned() {
        String typed = runs.get().strip();
        int n = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
        return n >= 2 && n <= Protocol.MOST_RUNS ? OptionalInt.of(n) : OptionalInt.empty();
    }

    private Runner chosen() {
        return Runner.of(runner.get()).orElse(Runner.COMMAND);
    }

    /** Seals the protocol into a folder: protocol.json, and runs.sh to run it. */
    public void seal(Path folder) {
        Optional<Study> study = bench.studyProperty().get();
        if (study.isEmpty() || !lacking().isEmpty()) {
            return;
        }
        Protocol protocol = Protocol.of(
                study.get(),
                bench.now(),
                planned().orElseThrow(),
                chosen(),
                command.get().strip());
        int which = bench.openedProperty().get();
        bench.tasks()
                .start(
                        Words.of("work.sealing"),
                        p -> ProtocolFile.save(protocol, folder),
                        written -> {
                            if (which == bench.openedProperty().get()) {
                                written(protocol, written.file());
                            }
                        },
                        bench::fail);
    }

    /** A seal changes neither how results are judged nor which: that they were seen before is no doubt about it. */
    private void written(Protocol protocol, Path file) {
        String seal = ProtocolFile.seal(protocol).substring(0, SHOWN);
        String what = Words.of("log.seal", String.valueOf(protocol.runs()), seal);
        bench.apply(Words.of("step.seal"), s -> s.withProtocol(
                        file.toAbsolutePath().normalize().toString())
                .logged(new Study.Change(what, protocol.at(), false)));
        bench.noticeProperty().set(Words.of("notice.sealed", file));
    }

    /** Leaves the protocol: the runs are held against nothing any more. */
    public void leave() {
        bench.applyLogged(Words.of("step.unseal"), s -> s.withProtocol(""), Words.of("log.unseal"));
    }

    /** What the runs of a study are held against the protocol by. */
    private record Held(String protocol, Question question) {
        static Held of(Study study) {
            return new Held(study.protocol(), study.question());
        }
    }

    private void match() {
        Optional<Study> study =
                bench.studyProperty().get().filter(s -> !s.protocol().isEmpty());
        Optional<Held> now = study.map(Held::of);
        if (now.isPresent() && now.equals(held)) {
            return;
        }
        held = now;
        if (study.isEmpty()) {
            matching.cancel();
            progress.set(Optional.empty());
            return;
        }
        matching.start(
                Words.of("work.matching"),
                p -> progress(study.get()),
                found -> progress.set(Optional.of(found)),
                bench::fail);
    }

    /** Held against the protocol; one that cannot be read says why, and can be left. */
    private static Progress progress(Study study) {
        Path file = Path.of(study.protocol());
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        try {
            return progress(ProtocolFile.read(file), study, folder);
        } catch (StudyFailure e) {
            return new Progress(
                    "", 0, 0, "", List.of(Words.of("seal.unreadable", String.valueOf(e.getMessage()), file)), folder);
        }
    }

    private static Progress progress(ProtocolFile.Sealed found, Study study, Path folder) {
        ProtocolMatch match = ProtocolMatch.of(found, study);
        int done = match.matched().size();
        int all = done + match.missing().size() + match.failed().size();
        String next =
                match.missing().isEmpty() ? "" : match.missing().getFirst().folder();
        String seal = found.seal().substring(0, Math.min(SHOWN, found.seal().length()));
        return new Progress(
                Words.of("seal.words", seal, day(found.protocol().at())), done, all, next, match.sentences(), folder);
    }

    /** To the minute, for people; what a file says otherwise stays as it is. */
    private static String day(String at) {
        return at.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
                ? at.substring(0, 10) + " " + at.substring(11, 16) + " UTC"
                : at;
    }

    /** Whether there are results to plan from. */
    ObservableValue<Boolean> judgedProperty() {
        return bench.analysisProperty().map(Optional::isPresent);
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
