package tare.app.task;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks on daemon threads, results on the JavaFX thread. */
public final class FxTasks implements Tasks, AutoCloseable {
    private static final long NANOS_BETWEEN_REPORTS = 40_000_000L;

    private final ExecutorService pool = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    @Override
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public <T> Running start(String what, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Progress progress = new Reporting(what, cancelled);
        if (pool.isShutdown()) {
            return () -> {};
        }
        progress.report(-1, what);
        pool.execute(() -> {
            if (cancelled.get()) {
                return;
            }
            Outcome<T> outcome = attempt(what, work, progress);
            Platform.runLater(() -> {
                if (!cancelled.get()) {
                    shown.set(Optional.empty());
                    outcome.deliver(done, failed);
                }
            });
        });
        return () -> {
            cancelled.set(true);
            later(() -> shown.set(Optional.empty()));
        };
    }

    @Override
    public void later(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** The one place where everything is caught: a task that fails says what failed and leaves the study as it was. */
    @SuppressWarnings("IllegalCatch")
    private static <T> Outcome<T> attempt(String what, Work<T> work, Progress progress) {
        try {
            T value = work.run(progress);
            return (done, failed) -> done.accept(value);
        } catch (CancellationException e) {
            return (done, failed) -> {};
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            Log.OF.warn("{} failed", what, e);
            Failure failure = new Failure(what, sentence(e), details(e));
            return (done, failed) -> failed.accept(failure);
        }
    }

    private static String sentence(Throwable e) {
        String message = e.getMessage();
        if (e instanceof OutOfMemoryError) {
            return "There is not enough memory for this.";
        }
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static String details(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @FunctionalInterface
    private interface Outcome<T> {
        void deliver(Consumer<T> done, Consumer<Failure> failed);
    }

    private final class Reporting implements Progress {
        private final String what;
        private final AtomicBoolean cancelled;
        private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

        Reporting(String what, AtomicBoolean cancelled) {
            this.what = what;
            this.cancelled = cancelled;
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }

        @Override
        public void report(double fraction, String words) {
            long now = System.nanoTime();
            long before = last.get();
            if (before != Long.MIN_VALUE && now - before < NANOS_BETWEEN_REPORTS) {
                return;
            }
            last.set(now);
            String text = words.isEmpty() ? what : words;
            Platform.runLater(() -> {
                if (!cancelled.get()) {
                    shown.set(Optional.of(new Shown(text, fraction)));
                }
            });
        }
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(FxTasks.class);
    }
}
