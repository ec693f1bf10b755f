package tare.report;

import tare.stats.Stop;

/**
 * Told how far a writer is, page by page or row by row. It may throw a {@link java.util.concurrent.CancellationException}:
 * the writer then ends there, and what it wrote is of no use.
 */
@FunctionalInterface
public interface Headway {
    /** Nobody listens; writing still ends where {@link Stop} says so. */
    Headway UNTOLD = (done, all) -> Stop.here();

    /**
     * Called before each piece of the work.
     *
     * @param done pieces that are done
     * @param all pieces of the whole work, above 0
     */
    void reached(int done, int all);
}
