package tare.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a report in one format. The same report gives the same bytes. */
public interface Writer {
    /** Stable name, e.g. {@code json}. */
    String id();

    /** What it is, for people, e.g. {@code Slides (PowerPoint)}. */
    String label();

    /** Usual extension of its files, without the dot; two writers may share one. */
    String extension();

    /** Whether it shows the report's pages; otherwise the analysis alone is enough. */
    boolean document();

    /** Writes everything and says how far it is; the stream stays open. */
    void write(Report report, OutputStream out, Headway headway) throws IOException;

    /** The same, where nobody waits. */
    default void write(Report report, OutputStream out) throws IOException {
        write(report, out, Headway.UNTOLD);
    }
}
