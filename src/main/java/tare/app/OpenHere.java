package tare.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tare.app.state.Desk;
import tare.app.state.Locks;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.Note;

/**
 * Says so where a study is open in another program of this user, too. While it is open here, a file beside the settings is
 * locked for it, which ends with the program however it ends.
 */
final class OpenHere implements AutoCloseable {
    private static final String CODE = "OPEN_ELSEWHERE";

    private final Path folder;
    private Optional<Held> held = Optional.empty();

    /**
     * A study that is open.
     *
     * @param mark the file beside the settings
     * @param channel gives the lock back when it is closed
     * @param own whether the lock is ours
     */
    private record Held(Path file, Path mark, FileChannel channel, boolean own) {}

    OpenHere(Workbench bench, Desk desk) {
        this.folder = desk.folder();
        bench.fileProperty().subscribe(file -> {
            if (!file.map(OpenHere::whole).equals(held.map(Held::file))) {
                close();
                file.map(OpenHere::whole).filter(f -> !mark(f)).ifPresent(f -> bench.say(note(f)));
            }
        });
    }

    private static Note note(Path file) {
        return Note.warning(CODE, Words.of("note.open.elsewhere", file.getFileName()), "");
    }

    /** Marks a study as open; false where another program did. */
    private boolean mark(Path file) {
        String name = "open-" + UUID.nameUUIDFromBytes(file.toString().getBytes(StandardCharsets.UTF_8)) + ".lock";
        Path mark = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean own = Locks.taken(channel);
            held = Optional.of(new Held(file, mark, channel, own));
            return own;
        } catch (IOException e) {
            Log.OF.warn("a study cannot be marked as open: {}", e.getMessage());
            return true;
        }
    }

    private static Path whole(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    @Override
    public void close() {
        held.ifPresent(OpenHere::giveBack);
        held = Optional.empty();
    }

    private static void giveBack(Held held) {
        try (FileChannel channel = held.channel()) {
            if (held.own() && channel.isOpen()) {
                Files.deleteIfExists(held.mark());
            }
        } catch (IOException e) {
            Log.OF.warn("the mark of an open study stays: {}", e.getMessage());
        }
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(OpenHere.class);
    }
}
