package tare.app.state;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
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
import tare.app.task.Tasks;
import tare.app.task.Tasks.Failure;
import tare.model.Note;
import tare.study.Opening;
import tare.study.Study;
import tare.verdict.Figures;
import tare.verdict.Margin;
import tare.verdict.Rule;

/** The one observable state of the window: the study, how it is judged, what is selected and what is tried. */
public final class Workbench {
    private final Core core;
    private final Tasks tasks;
    private final InstantSource clock;
    private final Reading reading;
    private final Keeping keeping;
    private final Judging judging;
    private final Trying trying;
    private final History history = new History();
    private boolean resultsSeen;
    private Runnable leaving = () -> {};

    private final ReadOnlyObjectWrapper<Optional<Study>> study = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Failure>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Note>> notes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Unknown>> mapping = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty selection = new SimpleStringProperty("");
    private final StringProperty notice = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Path>> exported = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.RESULTS);
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>(Detail.SIMPLE);
    private final ObjectProperty<Rule> startingRule = new SimpleObjectProperty<>(Rule.DEFAULT);
    private final BooleanProperty inspecting = new SimpleBooleanProperty();

    public Workbench(Core core, Tasks tasks, InstantSource clock) {
        this.core = core;
        this.clock = clock;
        this.tasks = tasks;
        this.reading = new Reading(this, this::tellBusy);
        this.keeping = new Keeping(core, tasks);
        this.judging = new Judging(core, tasks);
        this.trying = new Trying(core, tasks);
    }

    /** Opens a saved study, or makes a study of result files and folders, in place of whatever is being read. */
    public void open(List<Path> paths) {
        reading.open(paths);
    }

    /** Makes a study with a name of result files and folders. */
    public void open(String name, List<Path> paths) {
        reading.open(name, paths);
    }

    /** Adds files to the study that is open or is being opened, or makes a study of them. */
    public void add(List<Path> paths) {
        reading.add(paths);
    }

    /** Opens a sample as a study that has no file of its own yet. */
    public void sample(Path path) {
        reading.sample(path);
    }

    /** Opens the copy of an unsaved study, which has a name; it stays unsaved, and replaces no file. */
    public void recover(Path copy, String name) {
        reading.recover(copy, name, () -> keeping.recovered(copy));
    }

    /** Reads files in the background, after those that are being read. */
    public <T> void read(String what, Tasks.Work<T> work, Consumer<T> done) {
        reading.start(what, work, done);
    }

    /** Opens nothing any more; other work goes on. */
    public void stopOpening() {
        reading.cancel();
    }

    /** Says who keeps what is not saved. */
    public void keepBy(Keeper one) {
        keeping.by(one);
    }

    /** Says what ends the writing in a field: it belongs to the study that is left. */
    public void beforeLeaving(Runnable action) {
        leaving = action;
    }

    /** The open study where it would be lost. */
    public Optional<Study> unsaved() {
        return keeping.unsaved();
    }

    /** Shows a study that somebody else made, as if it had just been opened. */
    public void show(Study made) {
        reading.cancel();
        begin(Begun.of(made));
    }

    /** A study takes the place of the one before. */
    void begin(Begun begun) {
        leave();
        page.set(Page.RESULTS);
        notes.set(begun.notes());
        keeping.begin(begun);
        study.set(Optional.of(begun.study()));
        reading.opened();
        judge();
    }

    /** Nothing of the study of now is left to be seen. */
    private void leave() {
        leaving.run();
        keeping.leave();
        opened.set(opened.get() + 1);
        history.clear();
        trying.drop();
        judging.forget();
        selection.set("");
        resultsSeen = false;
        inspecting.set(false);
        mapping.set(Optional.empty());
        exported.set(Optional.empty());
    }

    /** Back to the welcome page. */
    public void close() {
        leave();
        reading.cancel();
        notes.set(List.of());
        keeping.end();
        study.set(Optional.empty());
    }

    /** Takes a named step; undo takes it back. */
    public void apply(String name, UnaryOperator<Study> step) {
        study.get().ifPresent(before -> {
            Study after = step.apply(before);
            if (!after.equals(before)) {
                history.push(name, now(), before, judging.underway() ? Optional.empty() : judging.now());
                become(after);
            }
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
        Optional<Study> there = study.get().filter(s -> history.at(steps, s).isPresent());
        for (int i = 0; i < Math.abs(steps) && there.isPresent(); i++) {
            there = steps < 0 ? history.undo(there.get()) : history.redo(there.get());
        }
        return there;
    }

    private void become(Study next) {
        boolean same = judging.now().isPresent()
                && !judging.underway()
                && study.get().map(Study::question).equals(Optional.of(next.question()));
        put(next);
        if (same) {
            judging.settle(settled(next));
        } else {
            dropWhatIf();
            judge();
        }
    }

    private void put(Study next) {
        keeping.is(next);
        study.set(Optional.of(next));
    }

    private Judging.Settled settled(Study now) {
        return new Judging.Settled(now, history.done().size());
    }

    private void judge() {
        study.get().ifPresent(s -> judging.start(s, new Judging.Ending(this::judged, this::fail, this::backToJudged)));
        tellBusy();
    }

    private void judged(Analysis judged) {
        history.judged(judged);
        study.get().ifPresent(s -> judging.show(judged, settled(s)));
        resultsSeen = true;
        if (judged.find(selection.get()).isEmpty()) {
            selection.set("");
        }
        tellBusy();
    }

    /**
     * After judging was stopped or failed: the study goes back to where its results were known, and the steps from there can
     * be taken again. Without such a place it stays, and has no results.
     */
    private void backToJudged() {
        dropWhatIf();
        judging.stopWaiting();
        OptionalInt steps = study.get().map(s -> judging.way(history, s)).orElse(OptionalInt.empty());
        if (steps.isEmpty()) {
            judging.hide();
        } else {
            move(steps.getAsInt()).ifPresent(this::put);
        }
        tellBusy();
    }

    private void tellBusy() {
        busy.set(reading.underway() || judging.underway());
    }

    /** Takes the study with the results that are its own: now, or when it is judged; never where that fails or is stopped. */
    public void whenJudged(BiConsumer<Study, Analysis> action) {
        judging.whenShown(() -> study.get().ifPresent(s -> judging.now().ifPresent(a -> action.accept(s, a))));
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
        boolean late = resultsSeen;
        apply(name, s -> {
            Study after = step.apply(s);
            return after.equals(s) ? s : after.logged(new Study.Change(what, now(), late));
        });
    }

    /** The margin of the study, as a fraction. */
    public double margin() {
        double kept = study.get()
                .map(s -> s.settings().rule().margin().fraction())
                .orElse(Rule.DEFAULT.margin().fraction());
        return Math.rint(kept * 1e9) / 1e9;
    }

    /** Whether somebody else wrote the study's file since it was read or written here. */
    public boolean writtenElsewhere() {
        return keeping.writtenElsewhere();
    }

    /** Says something of the open study beside what opening it found. */
    public void say(Note note) {
        List<Note> more = new ArrayList<>(notes.get());
        more.add(note);
        notes.set(List.copyOf(more));
    }

    /** What of the study's file could not be read, and would be lost by saving there. */
    public List<Note> unread() {
        return Opening.unread(notes.get());
    }

    /** Saves to a file, in the background, after what is being saved: the newest is what stays. */
    public void save(Path path) {
        keeping.save(path, this::saved, this::fail);
    }

    private void saved(Path path) {
        List<Note> lost = unread();
        notes.set(notes.get().stream().filter(n -> !lost.contains(n)).toList());
        failure.get().filter(f -> f.what().equals(Words.of("work.saving"))).ifPresent(f -> dismissFailure());
        notice.set(Words.of("notice.saved", path.getFileName()));
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
        return reading.openingProperty();
    }

    public ReadOnlyObjectProperty<Optional<Analysis>> analysisProperty() {
        return judging.analysisProperty();
    }

    public ReadOnlyObjectProperty<Optional<WhatIf>> whatIfProperty() {
        return trying.triedProperty();
    }

    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return keeping.fileProperty();
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
        return keeping.changedProperty();
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
