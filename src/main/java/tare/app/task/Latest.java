package tare.app.task;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work of one kind of which only the newest matters: a new start cancels the one before and its result is dropped. */
public final class Latest {
    private final Tasks tasks;
    private Tasks.@Nullable Running running;
    private boolean underway;
    private long newest;

    public Latest(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Starts this work instead of whatever was under way here. */
    public <T> void start(String what, Tasks.Work<T> work, Consumer<T> done, Consumer<Tasks.Failure> failed) {
        start(what, work, new Tasks.Ending<>(done, failed, () -> {}));
    }

    /** The same, where whoever started it wants to know that the user stopped it. */
    public <T> void start(String what, Tasks.Work<T> work, Tasks.Ending<T> ending) {
        cancel();
        long mine = ++newest;
        underway = true;
        Tasks.Running started = tasks.start(
                what,
                work,
                new Tasks.Ending<>(
                        value -> end(mine, () -> ending.done().accept(value)),
                        failure -> end(mine, () -> ending.failed().accept(failure)),
                        () -> end(mine, ending.stopped())));
        if (mine == newest && underway) {
            running = started;
        }
    }

    private void end(long which, Runnable how) {
        if (which == newest) {
            running = null;
            underway = false;
            how.run();
        }
    }

    /** Whether work of this kind runs or waits to run. */
    public boolean underway() {
        return underway;
    }

    /** Stops what is under way; its result will not be seen. */
    public void cancel() {
        newest++;
        underway = false;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
