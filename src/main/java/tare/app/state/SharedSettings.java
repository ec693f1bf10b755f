package tare.app.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tare.study.WholeFile;

/**
 * Names with values in a file that all programs of one user share. A change is made to what is there at that moment, so that
 * none takes back what another one wrote.
 */
final class SharedSettings {
    private static final int TRIES = 50;
    private static final long NANOS_BETWEEN = 5_000_000;

    private final Path file;

    SharedSettings(Path file) {
        this.file = file;
    }

    /** What is there now; nothing where it cannot be read, and what was not understood is kept beside it. */
    Map<String, String> now() {
        Map<String, String> found = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return found;
        }
        Properties kept = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException e) {
            Log.OF.warn("settings of the window could not be read: {}", e.getMessage());
            if (e instanceof IllegalArgumentException) {
                putAside();
            }
            return found;
        }
        kept.stringPropertyNames().forEach(n -> found.put(n, kept.getProperty(n)));
        return found;
    }

    private void putAside() {
        try {
            Files.move(
                    file, file.resolveSibling(file.getFileName() + ".unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Log.OF.warn("they could not be put aside: {}", e.getMessage());
        }
    }

    /** Changes what is there, and gives what is there then. Failing to write it down is no reason to stop. */
    Map<String, String> change(UnaryOperator<Map<String, String>> step) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file.resolveSibling("." + file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                waitForLock(channel);
                return write(step.apply(now()));
            }
        } catch (IOException e) {
            Log.OF.warn("settings of the window could not be saved: {}", e.getMessage());
            return step.apply(now());
        }
    }

    private Map<String, String> write(Map<String, String> next) throws IOException {
        Properties kept = new Properties();
        next.forEach(kept::setProperty);
        WholeFile.write(file, out -> kept.store(out, null));
        return next;
    }

    /** Takes the lock, but waits no longer than a write takes: one that hangs keeps nobody from working. It ends with the channel. */
    private static void waitForLock(FileChannel channel) throws IOException {
        for (int i = 0; i < TRIES && !Locks.taken(channel); i++) {
            LockSupport.parkNanos(NANOS_BETWEEN);
        }
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(SharedSettings.class);
    }
}
