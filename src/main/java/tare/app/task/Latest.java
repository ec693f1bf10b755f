package tare.app.task;

import java.util.function.Consumer;

/** Work of one kind of which only the newest matters: a new start cancels the one before and its result is dropped. */
public final class Latest {
    private final InTurn turn;

    public Latest(Tasks tasks) {
        this.turn = new InTurn(tasks);
    }

    /** Starts this work instead of whatever was under way here. */
    public <T> void start(String what, Tasks.Work<T> work, Consumer<T> done, Consumer<Tasks.Failure> failed) {
        start(what, work, new Tasks.Ending<>(done, failed, () -> {}));
    }

    /** The same, where whoever started it wants to know that the user stopped it. */
    public <T> void start(String what, Tasks.Work<T> work, Tasks.Ending<T> ending) {
        turn.cancel();
        turn.start(what, work, ending);
    }

    /** Whether work of this kind runs or waits to run. */
    public boolean underway() {
        return turn.underway();
    }

    /** Stops what is under way; its result will not be seen. */
    public void cancel() {
        turn.cancel();
    }
}
