package tare.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tare.analysis.Analysis;
import tare.study.Study;

/** Writes a study's results to a file; called away from the screen's thread. */
public interface Exporter {
    /**
     * One way to export.
     *
     * @param id stable
     * @param label for people
     * @param extension of its files, without the dot
     */
    record Way(String id, String label, String extension) {}

    /** The ways in the order in which they are offered. */
    List<Way> ways();

    /** Writes the file, whole or not at all. */
    void write(Way way, Study study, Analysis analysis, Path target) throws IOException;

    /** The pages of the report, for a preview. */
    List<Preview> pages(Study study, Analysis analysis);

    /**
     * A page of the report as text.
     *
     * @param kicker what part of the report it is
     * @param title its finding
     * @param lines what it says, in reading order
     * @param foot its foot line
     * @param figure whether the forest figure is on it
     */
    record Preview(String kicker, String title, List<String> lines, String foot, boolean figure) {
        public Preview {
            lines = List.copyOf(lines);
        }
    }
}
