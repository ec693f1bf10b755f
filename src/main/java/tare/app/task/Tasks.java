package tare.app.task;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Runs work away from the screen and brings its result back to it. */
public interface Tasks {

    /** Starts the work; {@code done} or {@code failed} is called on the screen's thread, neither after a cancel. */
    <T> Running start(String what, Work<T> work, Consumer<T> done, Consumer<Failure> failed);

    /** The work under way, for the status bar. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty();

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
     * Work that failed.
     *
     * @param what was tried
     * @param sentence for people
     * @param details for a report of the fault
     */
    record Failure(String what, String sentence, String details) {}

    /**
     * What the status bar shows of the work under way.
     *
     * @param what is being done
     * @param fraction 0 to 1, below 0 when unknown
     */
    record Shown(String what, double fraction) {}
}
