package tare.app.task;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work of one kind of which only the newest matters: a new start cancels the one before and its result is dropped. */
public final class Latest {
    private final Tasks tasks;
    private Tasks.@Nullable Running running;
    private long newest;

    public Latest(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Starts this work instead of whatever was under way here. */
    public <T> void start(String what, Tasks.Work<T> work, Consumer<T> done, Consumer<Tasks.Failure> failed) {
        cancel();
        long mine = ++newest;
        Tasks.Running started = tasks.start(
                what,
                work,
                value -> {
                    if (mine == newest) {
                        running = null;
                        done.accept(value);
                    }
                },
                failure -> {
                    if (mine == newest) {
                        running = null;
                        failed.accept(failure);
                    }
                });
        if (mine == newest) {
            running = started;
        }
    }

    /** Stops what is under way; its result will not be seen. */
    public void cancel() {
        newest++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
