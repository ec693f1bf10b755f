package tare.importer;

import java.io.IOException;

/**
 * One result format. An implementation holds no state; the same object reads many files at once.
 *
 * <p>Recognition goes by content alone. Reading puts measurements, facts and notes into the draft. Bad records become
 * notes through the draft and the rest is still read; a file with nothing usable ends in an {@link ImportFailure}.
 */
public interface Format {
    /** The stable id, e.g. {@code fio-json}. */
    String id();

    /** What the format is, for documentation and help. */
    FormatInfo info();

    /** How sure this format is that the file is its own; must not read beyond the probe. */
    Recognition recognise(Probe probe);

    /**
     * Reads the file into the draft.
     *
     * @throws ImportFailure if nothing can be used
     * @throws IOException if the bytes cannot be read
     */
    void read(Input input, Draft draft) throws IOException;
}
