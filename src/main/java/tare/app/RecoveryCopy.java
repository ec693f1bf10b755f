package tare.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
    private volatile Optional<Path> older = Optional.empty();

    /** Writes a study to a file. */
    @FunctionalInterface
    interface Saving {
        void save(Study study, Path file) throws IOException;
    }

    RecoveryCopy(Path file, Saving saving) {
        this.file = file;
        this.saving = saving;
    }

    /** The study was opened from an older copy, which goes as soon as this one is written or nothing is left to recover. */
    void replaces(Path other) {
        older = Optional.of(other);
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
            if (turn == newest.get()) {
                forgetOlder();
            } else {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Nothing is left to recover: the file goes at once, or as soon as a writing under way ends. */
    void drop() {
        if (newest.getAndIncrement() > 0 || older.isPresent()) {
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
            forgetOlder();
        } catch (IOException e) {
            Log.OF.warn("the autosaved study could not be removed: {}", e.getMessage());
        }
    }

    private void forgetOlder() throws IOException {
        if (older.isPresent()) {
            Files.deleteIfExists(older.get());
            older = Optional.empty();
        }
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(RecoveryCopy.class);
    }
}
