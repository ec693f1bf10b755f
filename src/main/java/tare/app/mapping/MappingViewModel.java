package tare.app.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tare.app.state.Intake;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.importer.guided.Field;
import tare.importer.guided.Guided;
import tare.importer.guided.LineMarks;
import tare.importer.guided.Meaning;
import tare.importer.guided.Place;
import tare.importer.guided.Sketch;
import tare.importer.mapping.Trial;
import tare.model.Domain;
import tare.model.Note;
import tare.model.Severity;
import tare.model.Source;

/** A file with what was said about it, and what would be read. */
public final class MappingViewModel {
    private final Workbench bench;
    private final Intake intake;
    private final Latest trying;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Guided>> look = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sketch>> sketch = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Place>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<ReadRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> warnings = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Domain> domain = new ReadOnlyObjectWrapper<>(Domain.APPLICATION);
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();
    private final StringProperty name = new SimpleStringProperty("");

    public MappingViewModel(Workbench bench) {
        this.bench = bench;
        this.intake = new Intake(bench);
        this.trying = new Latest(bench.tasks());
        bench.mappingProperty().subscribe(m -> m.ifPresentOrElse(this::open, this::close));
    }

    private void open(Path path) {
        rows.clear();
        warnings.clear();
        outcome.set("");
        trouble.set("");
        look.set(Optional.empty());
        sketch.set(Optional.empty());
        selected.set(Optional.empty());
        String readBy = readBy(path);
        name.set(plain(String.valueOf(path.getFileName())));
        kept.set(false);
        file.set(Optional.of(path));
        trying.start(
                Words.of("work.mapping"),
                progress -> new Opened(
                        bench.core().mapper().look(path), bench.core().mapper().pointed(readBy)),
                opened -> {
                    look.set(Optional.of(opened.look));
                    opened.kept.ifPresent(own -> name.set(own.name()));
                    kept.set(opened.kept.isPresent());
                    become(opened.kept.orElse(opened.look.sketch().named(name.get())));
                },
                failure -> trouble.set(Words.of("mapping.trouble", failure.sentence())));
    }

    /** A file, and what was pointed at in its like before. */
    private record Opened(Guided look, Optional<Sketch> kept) {}

    /** The format that the open study read the file by; empty if it did not. */
    private String readBy(Path path) {
        String shown = path.toString().replace('\\', '/');
        return bench.studyProperty().get().stream()
                .flatMap(s -> s.sources().stream())
                .filter(s -> s.path().equals(shown))
                .map(Source::format)
                .findFirst()
                .orElse("");
    }

    private void become(Sketch next) {
        sketch.set(Optional.of(next));
        domain.set(next.domain());
        Path path = file.get().orElseThrow();
        trying.start(
                Words.of("work.mapping"),
                progress -> bench.core().mapper().trial(path, next),
                this::show,
                failure -> trouble.set(Words.of("mapping.trouble", failure.sentence())));
    }

    private void show(Trial trial) {
        sketch.set(
                Optional.of(trial.sketch().named(sketch.get().map(Sketch::name).orElse(name.get()))));
        rows.setAll(trial.measurements().stream().map(ReadRows::of).toList());
        List<String> doubts = new ArrayList<>(trial.notes().stream()
                .filter(n -> n.severity() != Severity.INFO)
                .map(MappingViewModel::said)
                .distinct()
                .limit(6)
                .toList());
        doubts.addAll(ReadRows.doubts(trial));
        warnings.setAll(doubts);
        outcome.set(
                rows.isEmpty()
                        ? Words.of("mapping.reads.nothing")
                        : Words.of("mapping.reads", Words.count("measurements", rows.size())));
    }

    private static String said(Note note) {
        String message = note.message().substring(0, 1).toUpperCase(Locale.ROOT)
                + note.message().substring(1);
        return note.place().isEmpty() ? message + "." : message + " (" + note.place() + ").";
    }

    /** Says what a column or node is. */
    public void say(Place place, String example, Meaning meaning) {
        selected.set(Optional.of(place));
        sketch.get().ifPresent(s -> become(s.say(place, example, meaning)));
    }

    /** Says what a word of a line is. */
    public void say(int number, String line, LineMarks.Span span, Meaning meaning) {
        sketch.get().ifPresent(s -> {
            Sketch next = LineMarks.say(s, number, line, span, meaning);
            selected.set(span.field()
                    .map(Field::place)
                    .or(() -> Optional.of(next.fields().getLast().place())));
            become(next);
        });
    }

    /** Changes name, unit or direction of a field. */
    public void change(Place place, UnaryOperator<Field> change) {
        sketch.get().ifPresent(s -> {
            Sketch next = s.change(place, change);
            if (!next.equals(s)) {
                become(next);
            }
        });
    }

    public void domain(Domain domain) {
        sketch.get().filter(s -> s.domain() != domain).ifPresent(s -> become(s.domain(domain)));
    }

    public void select(Place place) {
        selected.set(Optional.of(place));
    }

    /** Keeps the mapping and reads the file, and all others of its kind, by it. */
    public void save() {
        String id = plain(name.get());
        Optional<Sketch> now = sketch.get();
        if (now.isEmpty() || rows.isEmpty()) {
            return;
        }
        trying.start(
                Words.of("work.saving"),
                progress -> bench.core().mapper().save(now.get().named(id)),
                saved -> {
                    bench.map(Optional.empty());
                    intake.again(id, Words.of("step.mapping", id), files -> bench.noticeProperty()
                            .set(Words.of("mapping.saved", id, Words.count("files", files))));
                },
                failure -> trouble.set(Words.of("mapping.trouble", failure.sentence())));
    }

    public void cancel() {
        bench.map(Optional.empty());
    }

    private void close() {
        trying.cancel();
        file.set(Optional.empty());
        look.set(Optional.empty());
        sketch.set(Optional.empty());
    }

    /** The name as a file's name. */
    static String plain(String text) {
        int dot = text.lastIndexOf('.');
        String stem = dot > 0 ? text.substring(0, dot) : text;
        String plain = stem.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "mine" : plain;
    }

    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Guided>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Sketch>> sketchProperty() {
        return sketch.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Place>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ObservableList<ReadRow> rows() {
        return rows;
    }

    public ObservableList<String> warnings() {
        return warnings;
    }

    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Why nothing can be shown; empty when all is well. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What the tool measures. */
    public ReadOnlyObjectProperty<Domain> domainProperty() {
        return domain.getReadOnlyProperty();
    }

    /** Whether a mapping that was kept before is being changed. */
    public ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    public StringProperty nameProperty() {
        return name;
    }
}
