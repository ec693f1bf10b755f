package tare.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.analysis.Analysis;
import tare.app.task.Latest;
import tare.app.task.Tasks;
import tare.study.Study;

/**
 * The results of the open study, judged in the background: the newest question wins, and what was judged last is remembered
 * so that a study whose judging was stopped or failed can go back to it.
 */
final class Judging {
    private final Core core;
    private final Latest work;
    private final ReadOnlyObjectWrapper<Optional<Analysis>> analysis = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Runnable> waiting = new ArrayList<>();
    private Optional<Settled> settled = Optional.empty();

    /**
     * A study as it was judged.
     *
     * @param study whose results are shown
     * @param depth how many steps led to it
     */
    record Settled(Study study, int depth) {}

    /**
     * What follows.
     *
     * @param judged there are results to {@link #show}
     * @param failed judging failed
     * @param back judging was stopped or failed: the study goes back to where its results are known
     */
    record Ending(Consumer<Analysis> judged, Consumer<Tasks.Failure> failed, Runnable back) {}

    Judging(Core core, Tasks tasks) {
        this.core = core;
        this.work = new Latest(tasks);
    }

    /** Judges a study instead of whatever is judged now; one that asks nothing yet has no results. */
    void start(Study asked, Ending ending) {
        if (!asked.judgeable()) {
            forget();
            return;
        }
        work.start(
                Words.of("work.judging"),
                progress -> core.judge(asked.question(), progress),
                new Tasks.Ending<>(
                        ending.judged(),
                        failure -> {
                            ending.failed().accept(failure);
                            ending.back().run();
                        },
                        ending.back()));
    }

    /** Shows the results of a study. */
    void show(Analysis judged, Settled of) {
        settle(of);
        analysis.set(Optional.of(judged));
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    /** Done when there are results of the study of now: at once, or when they are shown; not if they are not to come. */
    void whenShown(Runnable action) {
        if (underway()) {
            waiting.add(action);
        } else if (analysis.get().isPresent()) {
            action.run();
        }
    }

    /** The results that are shown are those of this study too, which asks the same. */
    void settle(Settled same) {
        settled = Optional.of(same);
    }

    /** What waited for results does so in vain. */
    void stopWaiting() {
        waiting.clear();
    }

    /** There are no results, and none are worked out. */
    void forget() {
        stopWaiting();
        work.cancel();
        settled = Optional.empty();
        analysis.set(Optional.empty());
    }

    /** There are no results to show, though there may be a study that was judged. */
    void hide() {
        analysis.set(Optional.empty());
    }

    /** Shows the same results again. */
    void retell() {
        Optional<Analysis> now = analysis.get();
        if (now.isPresent()) {
            analysis.set(Optional.empty());
            analysis.set(now);
        }
    }

    boolean underway() {
        return work.underway();
    }

    /** How many steps lead from the study of now to the one whose results are shown; empty if none do. */
    OptionalInt way(History history, Study now) {
        if (settled.isEmpty()) {
            return OptionalInt.empty();
        }
        int steps = settled.get().depth() - history.done().size();
        return history.at(steps, now).equals(Optional.of(settled.get().study()))
                ? OptionalInt.of(steps)
                : OptionalInt.empty();
    }

    Optional<Analysis> now() {
        return analysis.get();
    }

    ReadOnlyObjectProperty<Optional<Analysis>> analysisProperty() {
        return analysis.getReadOnlyProperty();
    }
}
