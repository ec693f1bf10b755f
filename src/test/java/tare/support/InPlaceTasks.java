package tare.support;

import java.io.IOException;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.app.task.Tasks;

/** Runs work at once, where it is asked for. */
public final class InPlaceTasks implements Tasks {
    private final ReadOnlyObjectWrapper<List<Shown>> shown = new ReadOnlyObjectWrapper<>(List.of());

    @Override
    public <T> Running start(String what, Work<T> work, Ending<T> ending) {
        try {
            ending.done().accept(work.run(new Quiet()));
        } catch (IOException | IllegalStateException e) {
            ending.failed().accept(new Failure(what, String.valueOf(e.getMessage()), ""));
        }
        return () -> {};
    }

    @Override
    public ReadOnlyObjectProperty<List<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void later(Runnable action) {
        action.run();
    }

    static final class Quiet implements Progress {
        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void report(double fraction, String words) {}
    }
}
