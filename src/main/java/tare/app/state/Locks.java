package tare.app.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/** Locks on files that programs of one user share; each ends with its channel. */
public final class Locks {
    private Locks() {}

    /** Tries to take the lock on a file, without waiting; false where somebody has it, in this program or another. */
    public static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
