package tare.app.task;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Runs work away from the screen and brings its result back to it. */
public interface Tasks {

    /** Starts the work; it is shown unless it has no name. {@code done} or {@code failed} is called on the screen's thread, neither after a cancel. */
    default <T> Running start(String what, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        return start(what, work, new Ending<>(done, failed, () -> {}));
    }

    /** The same, where whoever started it wants to know that the user stopped it. */
    <T> Running start(String what, Work<T> work, Ending<T> ending);

    /** All work under way, the oldest first, for the status bar. */
    ReadOnlyObjectProperty<List<Shown>> shownProperty();

    /** Runs an action on the screen's thread, soon. */
    void later(Runnable action);

    /** Something that takes time. It asks the progress now and then whether it was cancelled. */
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws IOException;
    }

    /** How far the work is, told by the work itself. */
    interface Progress {
        boolean cancelled();

        /** Done part from 0 to 1, or below 0 when it cannot be known, and what is being done. */
        void report(double fraction, String words);
    }

    /** Work that was started. */
    @FunctionalInterface
    interface Running {
        void cancel();
    }

    /**
     * How work ends; one of these is called on the screen's thread, none after {@link Running#cancel()}.
     *
     * @param done with the result
     * @param failed with what failed
     * @param stopped where the user stopped it
     */
    record Ending<T>(Consumer<T> done, Consumer<Failure> failed, Runnable stopped) {}

    /**
     * Work that failed.
     *
     * @param what was tried
     * @param sentence for people
     * @param details for a report of the fault
     */
    record Failure(String what, String sentence, String details) {}

    /**
     * What the status bar shows of one piece of work under way.
     *
     * @param what is being done
     * @param fraction 0 to 1, below 0 when unknown
     * @param stop called when the user wants it no more
     */
    record Shown(String what, double fraction, Runnable stop) {}
}
