package tare.app.task;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasks on daemon threads, results on the JavaFX thread. */
public final class FxTasks implements Tasks, AutoCloseable {
    private static final long NANOS_BETWEEN_REPORTS = 40_000_000L;

    private static final int AT_ONCE = 4;
    private static final int LAST_SECONDS = 5;

    private final ExecutorService pool = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final Function<Throwable, String> words;
    private final Map<Job<?>, Shown> running = new LinkedHashMap<>();
    private final Set<Job<?>> unfinished = ConcurrentHashMap.newKeySet();
    private final ReadOnlyObjectWrapper<List<Shown>> shown = new ReadOnlyObjectWrapper<>(List.of());

    /** Tasks whose failures are told in these words. */
    public FxTasks(Function<Throwable, String> words) {
        this.words = words;
    }

    @Override
    public ReadOnlyObjectProperty<List<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public <T> Running start(String what, Work<T> work, Ending<T> ending) {
        if (pool.isShutdown()) {
            return () -> {};
        }
        Job<T> job = new Job<>(what, ending);
        job.report(-1, what);
        unfinished.add(job);
        pool.execute(() -> {
            if (job.cancelled()) {
                unfinished.remove(job);
                return;
            }
            Outcome<T> outcome = attempt(what, work, job);
            unfinished.remove(job);
            Platform.runLater(() -> {
                if (!job.cancelled()) {
                    job.finished = true;
                    gone(job);
                    outcome.deliver(ending);
                }
            });
        });
        return () -> {
            job.cancelled.set(true);
            Platform.runLater(() -> gone(job));
        };
    }

    private void tell(Job<?> job, Shown state) {
        running.put(job, state);
        shown.set(List.copyOf(running.values()));
    }

    private void gone(Job<?> job) {
        running.remove(job);
        shown.set(List.copyOf(running.values()));
    }

    @Override
    public void later(Runnable action) {
        Platform.runLater(action);
    }

    /** Stops what can be stopped; what is not to be stopped halfway, as a file that is written, has some time to end. */
    @Override
    public void close() {
        unfinished.forEach(job -> job.cancelled.set(true));
        pool.shutdown();
        try {
            if (!pool.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** The one place where everything is caught: a task that fails says what failed and leaves the study as it was. */
    @SuppressWarnings("IllegalCatch")
    private <T> Outcome<T> attempt(String what, Work<T> work, Progress progress) {
        try {
            T value = work.run(progress);
            return ending -> ending.done().accept(value);
        } catch (CancellationException e) {
            return ending -> ending.stopped().run();
        } catch (IOException | RuntimeException | Error e) {
            Log.OF.warn("{} failed", what, e);
            Failure failure = new Failure(what, words.apply(e), details(e));
            return ending -> ending.failed().accept(failure);
        }
    }

    private static String details(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @FunctionalInterface
    private interface Outcome<T> {
        void deliver(Ending<T> ending);
    }

    /** One piece of work: it tells how far it is, and hears that it is wanted no more. */
    private final class Job<T> implements Progress {
        private final String what;
        private final Ending<T> ending;
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private boolean finished;
        private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

        Job(String what, Ending<T> ending) {
            this.what = what;
            this.ending = ending;
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
            if (words.isEmpty() && what.isEmpty()) {
                return;
            }
            Shown state = new Shown(words.isEmpty() ? what : words, fraction, this::stop);
            Platform.runLater(() -> {
                if (!cancelled.get() && !finished) {
                    tell(this, state);
                }
            });
        }

        private void stop() {
            if (!cancelled.getAndSet(true)) {
                gone(this);
                ending.stopped().run();
            }
        }
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(FxTasks.class);
    }
}
