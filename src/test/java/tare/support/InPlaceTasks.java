package tare.support;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.app.task.Tasks;

/** Runs work at once, where it is asked for. */
public final class InPlaceTasks implements Tasks {
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    @Override
    public <T> Running start(String what, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        try {
            done.accept(work.run(new Quiet()));
        } catch (IOException | IllegalStateException e) {
            failed.accept(new Failure(what, String.valueOf(e.getMessage()), ""));
        }
        return () -> {};
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void later(Runnable action) {
        action.run();
    }

    private static final class Quiet implements Progress {
        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void report(double fraction, String words) {}
    }
}
