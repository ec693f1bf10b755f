package tare.app.state;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.app.task.InTurn;
import tare.app.task.Tasks;
import tare.app.task.Tasks.Failure;
import tare.model.Note;
import tare.study.Roles;
import tare.study.Samples.Sample;
import tare.study.Saved;
import tare.study.Study;
import tare.verdict.Figures;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** The one observable state of the window: the study, how it is judged, what is selected and what is tried. */
public final class Workbench {
    private final Core core;
    private final Tasks tasks;
    private final InstantSource clock;
    private final InTurn reading;
    private final InTurn saving;
    private final Judging judging;
    private final Trying trying;
    private final History history = new History();
    private final FileSeen seen = new FileSeen();
    private Optional<Keeper> keeper = Optional.empty();

    private final ReadOnlyObjectWrapper<Optional<Study>> study = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Note>> notes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Unknown>> mapping = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> opening = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final StringProperty selection = new SimpleStringProperty("");
    private final StringProperty notice = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Path>> exported = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.RESULTS);
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.SIMPLE);
    private final ObjectProperty<Rule> startingRule = new SimpleObjectProperty<>(Rule.DEFAULT);
    private final BooleanProperty inspecting = new SimpleBooleanProperty();
    private final BooleanProperty resultsSeen = new SimpleBooleanProperty();

    public Workbench(Core core, Tasks tasks, InstantSource clock) {
        this.core = core;
        this.clock = clock;
        this.tasks = tasks;
        this.reading = new InTurn(tasks);
        this.saving = new InTurn(tasks);
        this.judging = new Judging(core, tasks);
        this.trying = new Trying(core, tasks);
    }

    /** Opens a saved study, or makes a study of result files and folders, in place of whatever is being read. */
    public void open(List<Path> paths) {
        reading.cancel();
        Given given = new Given(paths);
        given.study()
                .ifPresentOrElse(
                        study -> load(study, Optional.of(study), () -> {
                            if (!given.named(study)) {
                                notice.set(Words.of("notice.study.in.folder", study.getFileName()));
                            }
                        }),
                        () -> open(given.title(), paths));
    }

    /** Makes a study with a name of result files and folders. */
    public void open(String name, List<Path> paths) {
        reading.cancel();
        notes.set(List.of());
        opening(
                name,
                Words.of("work.reading"),
                progress -> Roles.propose(begun(name).withSources(core.read(paths, progress))),
                made -> Saved.alone(made.sources())
                        .ifPresentOrElse(only -> load(only, Optional.of(only), () -> {}), () -> {
                            begin(made, Optional.empty());
                            changed.set(true);
                        }));
    }

    private Study begun(String name) {
        Study empty = Study.EMPTY.withName(name);
        return empty.withSettings(empty.settings().withRule(startingRule.get()));
    }

    /** Adds files to the study that is open or is being opened, or makes a study of them. */
    public void add(List<Path> paths) {
        boolean own = new Given(paths).bring(file.get());
        if (!own && opening.get().isPresent()) {
            reading.then(() -> add(paths));
        } else if (own || study.get().isEmpty()) {
            open(paths);
        } else {
            read(
                    Words.of("work.reading"),
                    progress -> core.read(paths, progress),
                    sources -> apply(
                            Words.count("step.add", sources.size()),
                            before ->
                                    Appended.counted(before, Edits.add(sources).apply(before), judging.now())));
        }
    }

    /** Opens a sample as a study that has no file of its own yet. */
    public void sample(Path path) {
        String title = core.samples().stream()
                .filter(s -> s.file().equals(path))
                .map(Sample::title)
                .findFirst()
                .orElse(Given.nameOf(path));
        reading.cancel();
        load(path, title, Optional.empty(), () -> {});
    }

    /** Opens an unsaved study of a program that ended badly, which has a name; it stays unsaved, and replaces no file. */
    public void recover(Path path, String name) {
        reading.cancel();
        load(path, name, Optional.empty(), () -> changed.set(true));
    }

    private void load(Path path, Optional<Path> from, Runnable then) {
        load(path, Given.nameOf(path), from, then);
    }

    private void load(Path path, String name, Optional<Path> from, Runnable then) {
        opening(name, Words.of("work.opening"), progress -> core.load(path, progress), found -> {
            notes.set(found.notes());
            begin(found.study(), from);
            then.run();
        });
    }

    private <T> void opening(String name, String what, Tasks.Work<T> work, Consumer<T> done) {
        opening.set(Optional.of(name));
        read(what, work, done, () -> opening.set(Optional.empty()));
    }

    /** Reads files in the background, after those that are being read. */
    public <T> void read(String what, Tasks.Work<T> work, Consumer<T> done) {
        read(what, work, done, () -> {});
    }

    private <T> void read(String what, Tasks.Work<T> work, Consumer<T> done, Runnable inVain) {
        busy.set(true);
        reading.start(
                what,
                work,
                new Tasks.Ending<>(
                        value -> {
                            done.accept(value);
                            tellBusy();
                        },
                        failure -> {
                            inVain.run();
                            fail(failure);
                        },
                        () -> {
                            inVain.run();
                            tellBusy();
                        }));
    }

    private void begin(Study begun, Optional<Path> from) {
        leave();
        opened.set(opened.get() + 1);
        history.clear();
        trying.drop();
        judging.forget();
        selection.set("");
        resultsSeen.set(false);
        inspecting.set(false);
        page.set(Page.RESULTS);
        from.ifPresent(seen::now);
        file.set(from);
        changed.set(false);
        study.set(Optional.of(begun));
        opening.set(Optional.empty());
        judge();
    }

    /** Says who keeps what is not saved. */
    public void keepBy(Keeper one) {
        keeper = Optional.of(one);
    }

    private void leave() {
        study.get().filter(s -> changed.get()).ifPresent(s -> keeper.ifPresent(k -> k.left(s)));
    }

    /** Shows a study that somebody else made, as if it had just been opened. */
    public void show(Study made) {
        begin(made, Optional.empty());
    }

    /** Back to the welcome page. */
    public void close() {
        leave();
        reading.cancel();
        judging.forget();
        trying.drop();
        opening.set(Optional.empty());
        busy.set(false);
        history.clear();
        selection.set("");
        file.set(Optional.empty());
        changed.set(false);
        opened.set(opened.get() + 1);
        study.set(Optional.empty());
    }

    /** Takes a named step; undo takes it back. */
    public void apply(String name, UnaryOperator<Study> step) {
        study.get().ifPresent(before -> {
            Study after = step.apply(before);
            if (after.equals(before)) {
                tellBusy();
                return;
            }
            history.push(name, now(), before, busy.get() ? Optional.empty() : judging.now());
            become(after);
        });
    }

    public void undo() {
        travel(-1);
    }

    public void redo() {
        travel(1);
    }

    /** Takes so many steps forward again, or, below zero, back; what lies between is not judged. */
    public void travel(int steps) {
        if (steps != 0) {
            move(steps).ifPresent(this::become);
        }
    }

    private Optional<Study> move(int steps) {
        Optional<Study> there = study.get();
        for (int i = 0; i < Math.abs(steps) && there.isPresent(); i++) {
            there = steps < 0 ? history.undo(there.get()) : history.redo(there.get());
        }
        return there;
    }

    private void become(Study next) {
        boolean same = judging.now().isPresent()
                && !busy.get()
                && study.get().map(Study::question).equals(Optional.of(next.question()));
        changed.set(true);
        study.set(Optional.of(next));
        if (!same) {
            dropWhatIf();
            judge();
        }
    }

    private void judge() {
        busy.set(true);
        study.get().ifPresent(s -> judging.start(s, new Judging.Ending(this::judged, this::fail, this::backToJudged)));
        tellBusy();
    }

    private void judged(Analysis judged) {
        tellBusy();
        history.judged(judged);
        study.get()
                .ifPresent(s -> judging.show(
                        judged, new Judging.Settled(s, history.done().size(), changed.get())));
        resultsSeen.set(true);
        if (judged.find(selection.get()).isEmpty()) {
            selection.set("");
        }
    }

    /**
     * After judging was stopped or failed: the study goes back to where its results were known, and the steps from there can
     * be taken again. Without such a place it stays, and has no results.
     */
    private void backToJudged() {
        tellBusy();
        OptionalInt steps = study.get().map(s -> judging.way(history, s)).orElse(OptionalInt.empty());
        if (steps.isEmpty()) {
            judging.hide();
            return;
        }
        move(steps.getAsInt()).ifPresent(s -> study.set(Optional.of(s)));
        changed.set(judging.settledChanged());
    }

    private void tellBusy() {
        busy.set(reading.underway() || judging.underway());
    }

    /** Judges the study of now once more, after that was stopped or failed. */
    public void judgeAgain() {
        judge();
    }

    /** Tries a margin without applying it. */
    public void tryMargin(double fraction) {
        Optional<Study> now = study.get();
        if (now.isEmpty() || judging.now().isEmpty()) {
            return;
        }
        if (Math.abs(fraction - margin()) < 1e-9) {
            dropWhatIf();
            return;
        }
        trying.start(fraction, Edits.margin(fraction).apply(now.get()).question(), this::fail);
    }

    /** Applies the margin that is tried. */
    public void applyWhatIf() {
        trying.triedProperty().get().ifPresent(tried -> setMargin(tried.margin()));
    }

    public void dropWhatIf() {
        trying.drop();
    }

    /** Sets the margin; that it was changed after results were seen is written down in the study. */
    public void setMargin(double fraction) {
        String before = Figures.margin(Margin.of(margin()));
        String after = Figures.margin(Margin.of(fraction));
        applyLogged(Words.of("step.margin", after), Edits.margin(fraction), Words.of("log.margin", before, after));
    }

    /** Takes a named step that is written down in the study, with whether results had been seen. */
    public void applyLogged(String name, UnaryOperator<Study> step, String what) {
        boolean late = resultsSeen.get();
        apply(name, s -> {
            Study after = step.apply(s);
            return after.equals(s) ? s : after.logged(new Study.Change(what, now(), late));
        });
    }

    /** The margin of the study, as a fraction. */
    public double margin() {
        double kept =
                study.get().map(s -> s.settings().rule().margin().fraction()).orElse(0.01);
        return Math.rint(kept * 1e9) / 1e9;
    }

    /** Whether somebody else wrote the study's file since it was read or written here. */
    public boolean writtenElsewhere() {
        return file.get().filter(seen::changed).isPresent();
    }

    /** Saves to a file, in the background, after what is being saved: the newest is what stays. */
    public void save(Path path) {
        int which = opened.get();
        study.get()
                .ifPresent(now -> saving.start(
                        Words.of("work.saving"),
                        progress -> {
                            core.save(now, path);
                            return path;
                        },
                        saved -> {
                            if (which == opened.get()) {
                                settle(now, saved);
                            }
                            notice.set(Words.of("notice.saved", saved.getFileName()));
                        },
                        this::fail));
    }

    private void settle(Study now, Path saved) {
        seen.now(saved);
        file.set(Optional.of(saved));
        changed.set(!study.get().equals(Optional.of(now)));
        keeper.filter(k -> !changed.get()).ifPresent(Keeper::saved);
    }

    /** Stops all work under way; the study stays as it was. */
    public void cancel() {
        List.copyOf(tasks.shownProperty().get()).forEach(work -> work.stop().run());
    }

    /** Shows that something failed; the study stays as it was. */
    public void fail(Failure what) {
        tellBusy();
        notice.set("");
        failure.set(Optional.of(what));
    }

    public void dismissFailure() {
        failure.set(Optional.empty());
    }

    /** The selected comparison. */
    public Optional<Comparison> selected() {
        return judging.now().flatMap(a -> a.find(selection.get()));
    }

    /** The time of now, ISO 8601 to the second. */
    public String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public Core core() {
        return core;
    }

    public Tasks tasks() {
        return tasks;
    }

    public History history() {
        return history;
    }

    public ReadOnlyObjectProperty<Optional<Study>> studyProperty() {
        return study.getReadOnlyProperty();
    }

    /** Counts: another study, or none, has taken the place of the one before. */
    public ReadOnlyIntegerProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The name of what is being opened as a study of its own; empty when nothing is. */
    public ReadOnlyObjectProperty<Optional<String>> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Analysis>> analysisProperty() {
        return judging.analysisProperty();
    }

    public ReadOnlyObjectProperty<Optional<WhatIf>> whatIfProperty() {
        return trying.triedProperty();
    }

    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Failure>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What opening the study found: missing or changed sources. */
    public ReadOnlyObjectProperty<List<Note>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /** Opens the page where a person says what is in a file; empty closes it. */
    public void map(Optional<Path> unknown) {
        mapping.set(unknown.map(file -> new Unknown(file, Optional.empty())));
    }

    /** Opens that page with what one of the user's mappings says of the file. */
    public void map(Path file, String mapping) {
        this.mapping.set(Optional.of(new Unknown(file, Optional.of(mapping))));
    }

    /**
     * A file in which a person says what is.
     *
     * @param by the user's mapping to begin with; empty for the one that read the file, or a guess
     */
    public record Unknown(Path file, Optional<String> by) {}

    public ReadOnlyObjectProperty<Optional<Unknown>> mappingProperty() {
        return mapping.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** The rule that new studies begin with. */
    public ObjectProperty<Rule> startingRuleProperty() {
        return startingRule;
    }

    /** Shows what is judged once more, after the way of writing it changed. */
    public void retell() {
        judging.retell();
    }

    /** Whether the user asked to see the selected comparison, where there is no room to show it always. */
    public BooleanProperty inspectingProperty() {
        return inspecting;
    }

    public StringProperty selectionProperty() {
        return selection;
    }

    /** The file that was written last. */
    public ObjectProperty<Optional<Path>> exportedProperty() {
        return exported;
    }

    public StringProperty noticeProperty() {
        return notice;
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    public ObjectProperty<Detail> detailProperty() {
        return detail;
    }
}
