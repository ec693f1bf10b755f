package tare.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import tare.model.VisibleText;
import tare.study.Opening;
import tare.study.Study;
import tare.study.StudyFile;

/** Opens saved studies for commands. */
final class StudyFiles {
    private StudyFiles() {}

    /** Reads the study and its sources again; notes say what is missing or has changed. */
    static Opening open(Path file, PrintWriter err) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        return Opening.of(StudyFile.read(file), folder, paths -> Imports.read(paths, err));
    }

    /** The study that a command was given: a saved one, or one made of both sides. */
    static Study given(Optional<Path> saved, StudyArguments arguments, PrintWriter err) {
        if (saved.isEmpty()) {
            return arguments.study(err);
        }
        Opening opening = open(saved.get(), err);
        opening.notes().forEach(n -> err.println(VisibleText.of(n.severity().code() + ": " + n.message())));
        return opening.study();
    }

    static String version() {
        String version = StudyFiles.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
