package tare.model;

import java.util.List;
import java.util.Objects;

/**
 * One imported file (or archive member).
 *
 * @param path as the user named it, or below the folder named; archive members as {@code a.zip!/b.json}
 * @param sha256 lower-case hex of the bytes as they lie on disk
 * @param bytes size on disk
 * @param status what became of it
 * @param format id of the format that recognised it, also when the reading was refused; empty if none did
 * @param tool name of the tool that wrote it; empty if unknown
 * @param toolVersion its version; empty if unknown
 * @param platform label and kind with reason
 * @param facts about the machine, normalised keys
 * @param notes everything doubtful
 * @param measurements in file order
 */
public record Source(
        String path,
        String sha256,
        long bytes,
        Status status,
        String format,
        String tool,
        String toolVersion,
        Platform platform,
        Facts facts,
        List<Note> notes,
        List<Measurement> measurements) {
    public Source {
        Objects.requireNonNull(path);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(status);
        Objects.requireNonNull(format);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(toolVersion);
        Objects.requireNonNull(platform);
        Objects.requireNonNull(facts);
        notes = List.copyOf(notes);
        measurements = List.copyOf(measurements);
    }

    public Source withPlatform(Platform other) {
        return new Source(path, sha256, bytes, status, format, tool, toolVersion, other, facts, notes, measurements);
    }

    public Source withFacts(Facts other) {
        return new Source(path, sha256, bytes, status, format, tool, toolVersion, platform, other, notes, measurements);
    }

    public Source withNotes(List<Note> other) {
        return new Source(path, sha256, bytes, status, format, tool, toolVersion, platform, facts, other, measurements);
    }

    public Source withMeasurements(List<Measurement> other) {
        return new Source(path, sha256, bytes, status, format, tool, toolVersion, platform, facts, notes, other);
    }

    /** The machine of a run: what the run says, else this file's facts; empty if unknown. */
    public String host(RunInfo run) {
        return run.host().isEmpty() ? facts.get(FactKeys.MACHINE_ID).orElse("") : run.host();
    }

    /** The boot of a run: what the run says, else this file's facts, an id before a time; empty if unknown. */
    public String boot(RunInfo run) {
        return run.boot().isEmpty()
                ? facts.get(FactKeys.BOOT_ID)
                        .or(() -> facts.get(FactKeys.BOOT_TIME))
                        .orElse("")
                : run.boot();
    }

    /** The last part of the path. */
    public String name() {
        return end(path, 1);
    }

    /** The last parts of a path: its name, or its name and the folders that it stands in; all of a shorter path. */
    public static String end(String path, int parts) {
        int from = path.length();
        for (int i = 0; i < parts && from >= 0; i++) {
            from = Math.max(path.lastIndexOf('/', from - 1), path.lastIndexOf('\\', from - 1));
        }
        return path.substring(from + 1);
    }

    /** The label of the platform that a measurement of this file speaks of: the row's own where it gives one, else the file's. */
    public String labelOf(Measurement m) {
        return m.platform().isEmpty() ? platform.label() : m.platform();
    }

    /** Whether its own label says where it belongs, or where some of its rows do: not all of them name a platform themselves. */
    public boolean takesLabel() {
        return measurements.isEmpty()
                || measurements.stream().anyMatch(m -> m.platform().isEmpty());
    }

    /** Of the file's name and bytes alone: what it holds may be millions of values. */
    @Override
    public int hashCode() {
        return Objects.hash(path, sha256, bytes);
    }
}
