package tare.app.state;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.app.task.InTurn;
import tare.app.task.Tasks;
import tare.study.Study;

/** Where the open study lies, whether it lies there as it is now, and what becomes of what was not saved. */
final class Keeping {
    private final Core core;
    private final InTurn saving;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private Optional<Keeper> keeper = Optional.empty();
    private Optional<FileSeen> seen = Optional.empty();
    private Optional<Study> open = Optional.empty();
    /** The study as its file has it, or as it was begun where that is nothing to lose. */
    private Optional<Study> kept = Optional.empty();

    /** The study that was written to a file last, of which the window may not have heard yet. */
    private volatile Optional<Study> written = Optional.empty();

    private Optional<Left> left = Optional.empty();
    private int studies;

    /** A study that was left unsaved while it was being saved. */
    private record Left(int which, Study study, Runnable saved) {}

    Keeping(Core core, Tasks tasks) {
        this.core = core;
        this.saving = new InTurn(tasks);
    }

    void by(Keeper one) {
        keeper = Optional.of(one);
    }

    /** The study of now is left; one with unsaved changes is kept by somebody. */
    void leave() {
        open.filter(s -> changed.get())
                .ifPresent(s -> keeper.ifPresent(k -> {
                    Runnable saved = k.left(s);
                    left = saving.underway() ? Optional.of(new Left(studies, s, saved)) : Optional.empty();
                }));
        studies++;
    }

    void begin(Begun begun) {
        kept = begun.unsaved() ? Optional.empty() : Optional.of(begun.study());
        lies(begun.from());
        is(begun.study());
    }

    /** Nothing is open. */
    void end() {
        open = Optional.empty();
        kept = Optional.empty();
        lies(Optional.empty());
        changed.set(false);
    }

    private void lies(Optional<FileSeen> where) {
        seen = where;
        file.set(where.map(FileSeen::file));
    }

    /** The open study is this now. */
    void is(Study now) {
        open = Optional.of(now);
        changed.set(!open.equals(kept));
    }

    /** The open study where it would be lost. */
    Optional<Study> unsaved() {
        return open.filter(s -> changed.get() && !written.equals(open));
    }

    /** It was opened from a copy of something unsaved. */
    void recovered(Path copy) {
        keeper.ifPresent(k -> k.recovered(copy));
    }

    /** Saves the open study to a file, in the background, after what is being saved: the newest is what stays. */
    void save(Path path, Consumer<Path> saved, Consumer<Tasks.Failure> failed) {
        int which = studies;
        open.ifPresent(now -> saving.start(
                Words.of("work.saving"),
                progress -> {
                    core.save(now, path);
                    written = Optional.of(now);
                    return FileSeen.now(path);
                },
                at -> {
                    settle(which, now, at);
                    saved.accept(path);
                },
                failed));
    }

    private void settle(int which, Study now, FileSeen at) {
        if (which == studies) {
            kept = Optional.of(now);
            lies(Optional.of(at));
            open.ifPresent(this::is);
        } else {
            left.filter(l -> l.which() == which && l.study().equals(now))
                    .ifPresent(l -> l.saved().run());
        }
    }

    /** Whether somebody else wrote the study's file since it was read or written here. */
    boolean writtenElsewhere() {
        return seen.filter(FileSeen::changed).isPresent();
    }

    ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }
}
