package tare.app.state;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.analysis.Analysis;
import tare.analysis.Question;
import tare.app.task.Latest;
import tare.app.task.Tasks;

/** A margin that is tried beside the one in force: of those that wait the newest wins, the last result is shown until the next is there. */
final class Trying {
    private final Core core;
    private final Latest working;
    private Optional<Runnable> next = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<WhatIf>> tried = new ReadOnlyObjectWrapper<>(Optional.empty());

    Trying(Core core, Tasks tasks) {
        this.core = core;
        this.working = new Latest(tasks);
    }

    /**
     * Judges the question, which has this margin. What is under way is finished and shown first: a margin that is dragged comes
     * faster than verdicts, and would else show none before it rests.
     */
    void start(double fraction, Question question, Consumer<Tasks.Failure> failed) {
        tried.set(Optional.of(new WhatIf(fraction, tried.get().flatMap(WhatIf::analysis))));
        Runnable judge = () -> judge(question, failed);
        if (working.underway()) {
            next = Optional.of(judge);
        } else {
            judge.run();
        }
    }

    private void judge(Question question, Consumer<Tasks.Failure> failed) {
        working.start(
                Words.of("work.trying"),
                progress -> core.verdicts(question, progress),
                new Tasks.Ending<>(
                        this::show,
                        failure -> {
                            drop();
                            failed.accept(failure);
                        },
                        this::drop));
    }

    private void show(Analysis judged) {
        tried.set(tried.get().map(t -> new WhatIf(t.margin(), Optional.of(judged))));
        Optional<Runnable> newest = next;
        next = Optional.empty();
        newest.ifPresent(Runnable::run);
    }

    /** Tries nothing any more. */
    void drop() {
        next = Optional.empty();
        working.cancel();
        tried.set(Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<WhatIf>> triedProperty() {
        return tried.getReadOnlyProperty();
    }
}
