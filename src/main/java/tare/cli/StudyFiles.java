package tare.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import tare.study.Opening;
import tare.study.StudyFile;

/** Opens saved studies for commands. */
final class StudyFiles {
    private StudyFiles() {}

    /** Reads the study and its sources again; notes say what is missing or has changed. */
    static Opening open(Path file, PrintWriter err) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        return Opening.of(StudyFile.read(file), folder, paths -> Imports.read(paths, err));
    }
}
