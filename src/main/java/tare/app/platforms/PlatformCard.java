package tare.app.platforms;

import java.util.List;

/**
 * One platform as the left panel shows it.
 *
 * @param label its name; empty for the sources that are not placed yet
 * @param role what it is in the comparison
 * @param about its machine in a few words
 * @param because how the platform is known
 * @param rows its sources, by runner
 */
public record PlatformCard(String label, Role role, String about, String because, List<SourceRow> rows) {
    public PlatformCard {
        rows = List.copyOf(rows);
    }

    /** What a platform is in the comparison. */
    public enum Role {
        BASELINE,
        CANDIDATE,
        UNPLACED
    }

    /**
     * The sources of one runner.
     *
     * @param runner the tool's or format's name
     * @param amount runs or files in words
     * @param paths of the files
     * @param notes warnings and errors on them, as sentences
     */
    public record SourceRow(String runner, String amount, List<String> paths, List<String> notes) {
        public SourceRow {
            paths = List.copyOf(paths);
            notes = List.copyOf(notes);
        }
    }
}
