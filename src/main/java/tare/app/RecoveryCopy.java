package tare.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tare.study.Study;

/**
 * One file with a copy of an unsaved study. Each writing and removing has its turn, in the order in which they are asked
 * for; whatever is done late, what was asked last is what stays.
 */
final class RecoveryCopy {
    private final Path file;
    private final Saving saving;
    private final AtomicLong newest = new AtomicLong();
    private final Object one = new Object();

    /** Writes a study to a file. */
    @FunctionalInterface
    interface Saving {
        void save(Study study, Path file) throws IOException;
    }

    RecoveryCopy(Path file, Saving saving) {
        this.file = file;
        this.saving = saving;
    }

    /** The next turn. */
    long next() {
        return newest.incrementAndGet();
    }

    /** Writes the study unless something newer was asked for; one thread at a time. */
    void write(long turn, Study study) throws IOException {
        synchronized (one) {
            if (turn != newest.get()) {
                return;
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            saving.save(study, file);
            if (turn != newest.get()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Nothing is left to recover: the file goes at once, or as soon as a writing under way ends. */
    void drop() {
        if (newest.getAndIncrement() > 0) {
            delete();
        }
    }

    /** The same, and it is done when this returns. */
    void dropNow() {
        newest.incrementAndGet();
        synchronized (one) {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Log.OF.warn("the autosaved study could not be removed: {}", e.getMessage());
        }
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(RecoveryCopy.class);
    }
}
