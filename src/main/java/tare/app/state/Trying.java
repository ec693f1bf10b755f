package tare.app.state;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.analysis.Analysis;
import tare.analysis.Question;
import tare.app.task.Latest;
import tare.app.task.Tasks;

/** A margin that is tried beside the one in force: the newest try wins, the last result is shown until the next is there. */
final class Trying {
    private final Core core;
    private final Latest working;
    private final ReadOnlyObjectWrapper<Optional<WhatIf>> tried = new ReadOnlyObjectWrapper<>(Optional.empty());

    Trying(Core core, Tasks tasks) {
        this.core = core;
        this.working = new Latest(tasks);
    }

    /** Judges the question, which has this margin. */
    void start(double fraction, Question question, Consumer<Tasks.Failure> failed) {
        Optional<Analysis> shownSoFar = tried.get().flatMap(WhatIf::analysis);
        tried.set(Optional.of(new WhatIf(fraction, shownSoFar)));
        working.start(
                Words.of("work.trying"),
                progress -> core.verdicts(question, progress),
                new Tasks.Ending<>(
                        judged -> tried.set(Optional.of(new WhatIf(fraction, Optional.of(judged)))),
                        failure -> {
                            drop();
                            failed.accept(failure);
                        },
                        this::drop));
    }

    /** Tries nothing any more. */
    void drop() {
        working.cancel();
        tried.set(Optional.empty());
    }

    ReadOnlyObjectProperty<Optional<WhatIf>> triedProperty() {
        return tried.getReadOnlyProperty();
    }
}
