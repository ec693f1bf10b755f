package tare.app.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.app.task.InTurn;
import tare.app.task.Tasks;
import tare.study.Opening;
import tare.study.Roles;
import tare.study.Samples.Sample;
import tare.study.Saved;
import tare.study.Study;

/** Files that are read for the workbench, one lot after another: as a study of their own, or for the open one. */
final class Reading {
    private final Workbench bench;
    private final InTurn turn;
    private final Runnable tellBusy;
    private final ReadOnlyObjectWrapper<Optional<String>> opening = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * Reading for a workbench.
     *
     * @param tellBusy called when reading began or ended
     */
    Reading(Workbench bench, Runnable tellBusy) {
        this.bench = bench;
        this.turn = new InTurn(bench.tasks());
        this.tellBusy = tellBusy;
    }

    /** Opens a saved study, or makes a study of result files and folders, in place of whatever is being read. */
    void open(List<Path> paths) {
        turn.cancel();
        Given given = new Given(paths);
        given.study()
                .ifPresentOrElse(
                        study -> load(study, Given.nameOf(study), Kind.SAVED, () -> {
                            if (!given.named(study)) {
                                bench.noticeProperty().set(Words.of("notice.study.in.folder", study.getFileName()));
                            }
                        }),
                        () -> open(given.title(), paths));
    }

    /** Makes a study with a name of result files and folders. */
    void open(String name, List<Path> paths) {
        turn.cancel();
        opening(
                name,
                Words.of("work.reading"),
                progress -> Roles.propose(begun(name).withSources(bench.core().read(paths, progress))),
                made -> Saved.alone(made.sources())
                        .ifPresentOrElse(
                                only -> load(only, Given.nameOf(only), Kind.SAVED, () -> {}),
                                () -> bench.begin(new Begun(made, true, Optional.empty(), List.of()))));
    }

    private Study begun(String name) {
        Study empty = Study.EMPTY.withName(name);
        return empty.withSettings(
                empty.settings().withRule(bench.startingRuleProperty().get()));
    }

    /** Adds files to the study that is open or is being opened, or makes a study of them. */
    void add(List<Path> paths) {
        boolean own = new Given(paths).bring(bench.fileProperty().get());
        if (!own && opening.get().isPresent()) {
            turn.then(() -> add(paths));
        } else if (own || bench.studyProperty().get().isEmpty()) {
            open(paths);
        } else {
            Optional<Study> now = bench.studyProperty().get();
            start(
                    Words.of("work.reading"),
                    progress -> Arrival.of(bench.core().read(paths, progress), now),
                    arrived -> bench.apply(
                            Words.kept("step.add", arrived.sources().size()),
                            arrived.joining(bench.analysisProperty().get())));
        }
    }

    /** Opens a sample as a study that has no file of its own yet. */
    void sample(Path path) {
        String title = bench.core().samples().stream()
                .filter(s -> s.file().equals(path))
                .map(Sample::title)
                .findFirst()
                .orElse(Given.nameOf(path));
        turn.cancel();
        load(path, title, Kind.SAMPLE, () -> {});
    }

    /** Opens an unsaved study of a program that ended badly, which has a name; it stays unsaved, and replaces no file. */
    void recover(Path path, String name, Runnable then) {
        turn.cancel();
        load(path, name, Kind.UNSAVED, then);
    }

    /** What a study is that is loaded from a file. */
    private enum Kind {
        SAVED,
        SAMPLE,
        UNSAVED
    }

    private record Loaded(Opening found, FileSeen from) {}

    private void load(Path path, String name, Kind kind, Runnable then) {
        opening(
                name,
                Words.of("work.opening"),
                progress -> {
                    FileSeen from = FileSeen.now(path);
                    return new Loaded(bench.core().load(path, progress), from);
                },
                loaded -> {
                    Optional<FileSeen> from = Optional.of(loaded.from()).filter(f -> kind == Kind.SAVED);
                    Opening found = loaded.found();
                    bench.begin(new Begun(found.study(), kind == Kind.UNSAVED, from, found.notes()));
                    then.run();
                });
    }

    private <T> void opening(String name, String what, Tasks.Work<T> work, Consumer<T> done) {
        opening.set(Optional.of(name));
        start(what, work, done, this::opened);
    }

    /** Nothing is being opened any more. */
    void opened() {
        opening.set(Optional.empty());
    }

    /** Reads in the background, after what is being read. */
    <T> void start(String what, Tasks.Work<T> work, Consumer<T> done) {
        start(what, work, done, () -> {});
    }

    private <T> void start(String what, Tasks.Work<T> work, Consumer<T> done, Runnable inVain) {
        turn.start(
                what,
                work,
                new Tasks.Ending<>(
                        value -> {
                            done.accept(value);
                            tellBusy.run();
                        },
                        failure -> {
                            inVain.run();
                            bench.fail(failure);
                        },
                        () -> {
                            inVain.run();
                            tellBusy.run();
                        }));
        tellBusy.run();
    }

    /** Stops all reading; nothing of it will be seen. */
    void cancel() {
        turn.cancel();
        opened();
        tellBusy.run();
    }

    boolean underway() {
        return turn.underway();
    }

    /** The name of what is being opened as a study of its own; empty when nothing is. */
    ReadOnlyObjectProperty<Optional<String>> openingProperty() {
        return opening.getReadOnlyProperty();
    }
}
