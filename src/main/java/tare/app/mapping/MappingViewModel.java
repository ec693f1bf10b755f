package tare.app.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import tare.app.state.Edits;
import tare.app.state.Intake;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.app.task.Tasks;
import tare.app.task.Tasks.Failure;
import tare.importer.guided.Field;
import tare.importer.guided.Guided;
import tare.importer.guided.LineMarks;
import tare.importer.guided.Meaning;
import tare.importer.guided.Place;
import tare.importer.guided.Sketch;
import tare.importer.mapping.OpenedFile;
import tare.importer.mapping.OwnMappings;
import tare.importer.mapping.Trial;
import tare.model.Domain;
import tare.model.Note;
import tare.model.Source;

/** A file with what was said about it, and what would be read. */
public final class MappingViewModel {
    /** Notes that say why there is nothing to point at. */
    private static final List<String> TELLING = List.of("EMPTY", "NOT_MAPPABLE");

    private final Workbench bench;
    private final Intake intake;
    private final Latest trying;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Guided>> look = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sketch>> sketch = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Place>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<ReadRow> rows = FXCollections.observableArrayList();
    private int more;
    /** Whether it is to be kept as soon as it has been tried. */
    private boolean keeping;

    private final ObservableList<String> warnings = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Domain> domain = new ReadOnlyObjectWrapper<>(Domain.APPLICATION);
    private final ReadOnlyBooleanWrapper part = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper replaces = new ReadOnlyBooleanWrapper();
    private Optional<OpenedFile> opened = Optional.empty();
    private String keptAs = "";
    /** What was said of files whose page was closed without keeping. */
    private final Map<Path, Sketch> left = new HashMap<>();

    private Optional<Sketch> begun = Optional.empty();

    public MappingViewModel(Workbench bench) {
        this.bench = bench;
        this.intake = new Intake(bench);
        this.trying = new Latest(bench.tasks());
        replaces.bind(name.map(this::replacing));
        bench.mappingProperty().subscribe(m -> m.ifPresentOrElse(this::open, this::close));
    }

    private void open(Workbench.Unknown unknown) {
        Path path = unknown.file();
        rows.clear();
        warnings.clear();
        outcome.set(Words.of("mapping.opening"));
        trouble.set("");
        part.set(source(path).isPresent());
        look.set(Optional.empty());
        sketch.set(Optional.empty());
        selected.set(Optional.empty());
        String by = unknown.by().orElseGet(() -> readBy(path));
        name.set(own().free(OwnMappings.nameOf(path)));
        opened = Optional.empty();
        keptAs = "";
        kept.set(false);
        file.set(Optional.of(path));
        trying.start(
                Words.of("work.mapping"),
                progress -> new Known(bench.core().mapper().open(path), own().pointed(by)),
                this::know,
                failure -> trouble.set(Words.of("mapping.trouble", reason(path, failure))));
    }

    /** What was found where the file was read tells more than that no number was found. */
    private String reason(Path path, Failure failure) {
        return source(path).stream()
                .flatMap(s -> s.notes().stream())
                .filter(n -> TELLING.contains(n.code()))
                .map(Note::words)
                .findFirst()
                .orElse(failure.sentence());
    }

    /** What the open study knows of a file. */
    private Optional<Source> source(Path path) {
        String shown = shown(path);
        return bench.studyProperty().get().stream()
                .flatMap(s -> s.sources().stream())
                .filter(s -> s.path().equals(shown))
                .findFirst();
    }

    /** A file, and what was pointed at in its like before. */
    private record Known(OpenedFile file, Optional<Sketch> kept) {}

    private void know(Known known) {
        Sketch guessed = known.file.look().sketch();
        Optional<Sketch> before = known.kept.filter(k -> k.form() == guessed.form());
        if (known.kept.isPresent() && before.isEmpty()) {
            trouble.set(Words.of("mapping.other", known.kept.get().name()));
            return;
        }
        opened = Optional.of(known.file);
        look.set(Optional.of(known.file.look()));
        keptAs = before.map(Sketch::name).orElse("");
        before.ifPresent(own -> name.set(own.name()));
        kept.set(before.isPresent());
        Sketch first = before.orElse(guessed.named(name.get()));
        begun = Optional.of(first);
        Sketch now = file.get()
                .map(left::remove)
                .filter(l -> l.form() == guessed.form())
                .orElse(first);
        name.set(now.name());
        become(now);
    }

    private OwnMappings own() {
        return bench.core().mapper().own();
    }

    /** Whether keeping it would take the place of another mapping. */
    private boolean replacing(String typed) {
        String id = OwnMappings.plain(typed);
        return !id.equals(keptAs) && own().text(id).isPresent();
    }

    /** The format that the open study read the file by; empty if it did not. */
    private String readBy(Path path) {
        return source(path).map(Source::format).orElse("");
    }

    private void become(Sketch next) {
        keeping = false;
        sketch.set(Optional.of(next));
        domain.set(next.domain());
        opened.ifPresent(now -> {
            busy.set(true);
            trying.start(
                    Words.of("work.mapping"),
                    progress -> Tried.of(now.trial(next, progress::cancelled)),
                    new Tasks.Ending<>(this::show, failure -> fail("mapping.failed", failure), () -> busy.set(false)));
        });
    }

    /** What a sketch reads, with its words. */
    private record Tried(Sketch sketch, ReadRows rows) {
        static Tried of(Trial trial) {
            return new Tried(trial.sketch(), ReadRows.of(trial));
        }
    }

    /** Something failed that does not make the file one that cannot be mapped: what was said of it stays. */
    private void fail(String key, Failure failure) {
        busy.set(false);
        keeping = false;
        warnings.setAll(Words.of(key, failure.sentence()));
    }

    private void show(Tried tried) {
        busy.set(false);
        sketch.set(
                Optional.of(tried.sketch().named(sketch.get().map(Sketch::name).orElse(name.get()))));
        List<String> doubts = new ArrayList<>(tried.rows().doubts());
        if (opened.filter(o -> !o.whole()).isPresent()) {
            doubts.add(Words.of("mapping.doubt.beginning"));
        }
        warnings.setAll(doubts);
        int all = tried.rows().all();
        more = all - tried.rows().first().size();
        rows.setAll(tried.rows().first());
        outcome.set(
                all == 0
                        ? Words.of("mapping.reads.nothing")
                        : Words.of("mapping.reads", Words.count("measurements", all)));
        if (keeping) {
            save();
        }
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

    /** Keeps the mapping and reads the file, and all others of its kind, by it; first it is tried to the end. */
    public void save() {
        String id = OwnMappings.plain(name.get());
        Optional<Sketch> now = sketch.get();
        if (now.isEmpty() || rows.isEmpty() || file.get().isEmpty()) {
            return;
        }
        keeping = trying.underway();
        if (keeping) {
            return;
        }
        Path path = file.get().get();
        trying.start(
                Words.of("work.saving"),
                progress -> own().save(id, now.get().named(id).text()),
                saved -> {
                    bench.map(Optional.empty());
                    read(path, id);
                },
                failure -> fail("mapping.not.kept", failure));
    }

    /** Reads what the mapping knows now; a file that is not part of the study comes into it. */
    private void read(Path path, String id) {
        if (source(path).isPresent()) {
            intake.again(List.of(id), Words.of("step.mapping", id), files -> bench.noticeProperty()
                    .set(Words.of("mapping.saved", id, Words.count("files", files))));
        } else {
            bench.add(List.of(path));
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Closes the page without keeping; what was said meanwhile is there again when the file is opened again. */
    public void cancel() {
        Optional<Sketch> said = sketch.get().map(s -> s.named(name.get())).filter(s -> !begun.equals(Optional.of(s)));
        if (file.get().isPresent() && said.isPresent()) {
            left.put(file.get().get(), said.get());
            bench.noticeProperty().set(Words.of("mapping.left", file.get().get().getFileName()));
        }
        bench.map(Optional.empty());
    }

    /** Takes a file that holds nothing to be judged out of the study. */
    void leaveOut() {
        file.get().map(MappingViewModel::shown).ifPresent(path -> {
            bench.map(Optional.empty());
            bench.apply(Words.of("step.remove", Words.kept("files", 1)), Edits.remove(s -> s.path()
                    .equals(path)));
        });
    }

    private void close() {
        trying.cancel();
        busy.set(false);
        keeping = false;
        file.set(Optional.empty());
        look.set(Optional.empty());
        sketch.set(Optional.empty());
        opened = Optional.empty();
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

    /** The first measurements that are read. */
    public ObservableList<ReadRow> rows() {
        return rows;
    }

    /** How many measurements are read besides those that are listed. */
    int more() {
        return more;
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

    /** Whether the file is part of the open study, so that it can be left out of it. */
    ReadOnlyBooleanProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    /** Whether what was said last is still being tried. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What the tool measures. */
    public ReadOnlyObjectProperty<Domain> domainProperty() {
        return domain.getReadOnlyProperty();
    }

    /** Whether a mapping that was kept before is being changed. */
    public ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Whether another mapping has the name that was typed, and would be replaced. */
    public ReadOnlyBooleanProperty replacesProperty() {
        return replaces.getReadOnlyProperty();
    }

    public StringProperty nameProperty() {
        return name;
    }
}
