package tare.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import tare.analysis.Analysis;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Tasks;
import tare.study.Study;
import tare.verdict.Figures;

/** What the bar at the bottom says. */
public final class StatusViewModel {
    private final Workbench bench;
    private final ReadOnlyStringWrapper amount = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper method = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper late = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper watched = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");

    /**
     * What is said of a study.
     *
     * @param watching whether its folders are watched for new runs
     */
    public StatusViewModel(Workbench bench, ObservableValue<Boolean> watching) {
        this.bench = bench;
        watching.subscribe(on -> watched.set(on ? Words.of("status.watching") : ""));
        bench.analysisProperty().subscribe(a -> tell());
        bench.studyProperty().subscribe(s -> tell());
        bench.changedProperty().subscribe(c -> tell());
        bench.fileProperty().subscribe(f -> tell());
    }

    private void tell() {
        Optional<Study> study = bench.studyProperty().get();
        amount.set(study.map(s -> amount(s, bench.analysisProperty().get())).orElse(""));
        method.set(bench.analysisProperty()
                .get()
                .map(a -> Words.of(
                        "status.method",
                        Words.shown(Figures.plain(a.rule().alpha())),
                        Words.shown(Figures.margin(a.rule().margin()))))
                .orElse(""));
        late.set(study.flatMap(StatusViewModel::lateChange).orElse(""));
        saved.set(study.isEmpty() ? "" : savedWords());
    }

    private static String amount(Study study, Optional<Analysis> analysis) {
        List<String> said = new ArrayList<>();
        analysis.ifPresent(a -> {
            said.add(Words.count("comparisons", a.primary().size()));
            long runs = a.primary().stream()
                    .mapToLong(c -> c.baseline().n() + c.candidate().n())
                    .sum();
            said.add(Words.count("runs", runs));
        });
        said.add(Words.count("files", study.sources().size()));
        return String.join(" · ", said);
    }

    /** The last change of rule or data after results were seen: printed wherever the results are. */
    private static Optional<String> lateChange(Study study) {
        return study.changes().reversed().stream()
                .filter(Study.Change::afterResults)
                .findFirst()
                .map(c -> Words.of("status.late", Words.shown(c.what())));
    }

    private String savedWords() {
        boolean has = bench.fileProperty().get().isPresent();
        if (bench.changedProperty().get()) {
            return Words.of("status.unsaved");
        }
        return has ? Words.of("status.saved") : "";
    }

    /** All work under way, the oldest first. */
    public ReadOnlyObjectProperty<List<Tasks.Shown>> workProperty() {
        return bench.tasks().shownProperty();
    }

    public ReadOnlyStringProperty amountProperty() {
        return amount.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty methodProperty() {
        return method.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty lateProperty() {
        return late.getReadOnlyProperty();
    }

    /** That the folders of the study are watched; empty while they are not. */
    public ReadOnlyStringProperty watchedProperty() {
        return watched.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
