package tare.support;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tare.app.task.Tasks;

/** Work that waits until the test lets it run, fails it, or stops it as a user would. */
public final class HeldTasks implements Tasks {
    private final List<Held<?>> held = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<Shown>> shown = new ReadOnlyObjectWrapper<>(List.of());

    private record Held<T>(String what, Work<T> work, Ending<T> ending) {
        void run() {
            try {
                ending.done().accept(work.run(new InPlaceTasks.Quiet()));
            } catch (IOException e) {
                fail(String.valueOf(e.getMessage()));
            }
        }

        void fail(String sentence) {
            ending.failed().accept(new Failure(what, sentence, ""));
        }
    }

    @Override
    public <T> Running start(String what, Work<T> work, Ending<T> ending) {
        Held<T> mine = new Held<>(what, work, ending);
        held.add(mine);
        tell();
        return () -> {
            held.remove(mine);
            tell();
        };
    }

    private void tell() {
        shown.set(held.stream().map(h -> shown(h, h.what(), -1)).toList());
    }

    private Shown shown(Held<?> h, String what, double fraction) {
        return new Shown(what, fraction, () -> {
            held.remove(h);
            tell();
            h.ending().stopped().run();
        });
    }

    /** All work under way says how far it is. */
    public void report(double fraction, String words) {
        shown.set(held.stream().map(h -> shown(h, words, fraction)).toList());
    }

    /** Runs the oldest work that waits. */
    public void finish() {
        Held<?> first = take();
        first.run();
    }

    /** Lets the oldest work fail. */
    public void fail(String sentence) {
        take().fail(sentence);
    }

    private Held<?> take() {
        Held<?> first = held.removeFirst();
        tell();
        return first;
    }

    @Override
    public ReadOnlyObjectProperty<List<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void later(Runnable action) {
        action.run();
    }
}
