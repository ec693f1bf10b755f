package tare.app.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work of one kind that is done one after another: what is asked for meanwhile waits, and none of it is lost. */
public final class InTurn {
    private final Tasks tasks;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private Tasks.@Nullable Running running;
    private boolean underway;
    private long newest;

    public InTurn(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Starts this work, now or when all that was asked for before is done. */
    public <T> void start(String what, Tasks.Work<T> work, Consumer<T> done, Consumer<Tasks.Failure> failed) {
        start(what, work, new Tasks.Ending<>(done, failed, () -> {}));
    }

    /** The same, where whoever started it wants to know that the user stopped it; what waits is stopped with it, unheard. */
    public <T> void start(String what, Tasks.Work<T> work, Tasks.Ending<T> ending) {
        then(() -> begin(what, work, ending));
    }

    /** Does this when nothing of this kind is under way any more. */
    public void then(Runnable step) {
        if (underway()) {
            waiting.add(step);
        } else {
            step.run();
        }
    }

    private <T> void begin(String what, Tasks.Work<T> work, Tasks.Ending<T> ending) {
        long mine = ++newest;
        underway = true;
        Tasks.Running started = tasks.start(
                what,
                work,
                new Tasks.Ending<>(
                        value -> end(mine, () -> ending.done().accept(value)),
                        failure -> end(mine, () -> ending.failed().accept(failure)),
                        () -> end(mine, () -> {
                            waiting.clear();
                            ending.stopped().run();
                        })));
        if (mine == newest && underway) {
            running = started;
        }
    }

    private void end(long which, Runnable how) {
        if (which != newest) {
            return;
        }
        running = null;
        underway = false;
        how.run();
        while (!underway && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** Whether work of this kind runs or waits to run. */
    public boolean underway() {
        return underway || !waiting.isEmpty();
    }

    /** Stops what is under way and forgets what waits; no result of it will be seen. */
    public void cancel() {
        newest++;
        underway = false;
        waiting.clear();
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
