package tare.study;

import java.util.List;
import tare.analysis.Settings;

/**
 * What a study file holds: paths and decisions, no values. The sources are read again when it is opened, and their hashes
 * say whether they are still the same.
 *
 * @param name in the user's words
 * @param baseline label of the yardstick
 * @param candidates labels of the platforms in question
 * @param entries files or folders with their labels
 * @param settings margin, claims, exclusions and the like
 * @param annotations remarks and pins
 * @param changes history
 * @param report what was decided about the report
 * @param protocol path of the sealed protocol, like those of the entries; empty if there is none
 */
public record Saved(
        String name,
        String baseline,
        List<String> candidates,
        List<Entry> entries,
        Settings settings,
        List<Study.Annotation> annotations,
        List<Study.Change> changes,
        ReportChoices report,
        String protocol) {
    /**
     * A file (or archive member, or folder with everything in it) of a study.
     *
     * @param path relative to the study file where possible, separators {@code /}
     * @param sha256 hash when it was saved; empty for a folder
     * @param label its platform; empty to keep what the import finds
     */
    public record Entry(String path, String sha256, String label) {}

    public Saved {
        candidates = List.copyOf(candidates);
        entries = List.copyOf(entries);
        annotations = List.copyOf(annotations);
        changes = List.copyOf(changes);
    }
}
