package tare.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tare.model.Source;
import tare.model.VisibleText;
import tare.study.Opening;
import tare.study.Roles;
import tare.study.Saved;
import tare.study.Study;
import tare.study.StudyFile;

/** Studies for commands: saved ones, and new ones of result files. */
final class StudyFiles {
    private StudyFiles() {}

    /**
     * The study that paths mean: a saved study, the one at the top of a folder or alone in one without results, or else a new
     * one of all files, with the sides as the files and folders suggest them; they may be open.
     */
    static Study of(List<Path> paths, PrintWriter err) {
        Optional<Path> meant = Saved.meant(paths);
        if (meant.isPresent()) {
            if (!paths.equals(List.of(meant.get()))) {
                err.println(VisibleText.of("the folder holds a study, which is opened: " + meant.get()));
            }
            return opened(meant.get(), err);
        }
        List<Source> sources = Imports.read(paths, err);
        return Saved.alone(sources).map(file -> opened(file, err)).orElseGet(() -> proposed(sources));
    }

    private static Study proposed(List<Source> sources) {
        Study study = Roles.propose(Study.EMPTY.withSources(sources));
        return study.judgeable() ? study.withName(NamedSides.title(study.baseline(), study.candidates())) : study;
    }

    /** A saved study with its sources read again; what is missing or has changed is said. */
    private static Study opened(Path file, PrintWriter err) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        Opening opening = Opening.of(StudyFile.read(file), folder, paths -> Imports.read(paths, err));
        opening.notes().forEach(n -> err.println(VisibleText.of(n.severity().code() + ": " + n.message())));
        return opening.study();
    }

    /** What is to be said of a study whose sides are open; empty where there is something to judge, or nothing at all. */
    static Optional<String> open(Study study) {
        List<String> labels = List.copyOf(study.labels());
        if (study.judgeable()
                || study.sources().stream().allMatch(s -> s.measurements().isEmpty())) {
            return Optional.empty();
        }
        String sides = "name both sides, --baseline PATH --candidate PATH";
        return Optional.of(
                switch (labels.size()) {
                    case 0 -> "two platforms are needed, and nothing says of which one these files are: " + sides;
                    case 1 -> "two platforms are needed, and all of this is " + labels.getFirst() + ": " + sides;
                    default ->
                        "which is the baseline, " + String.join(" or ", labels)
                                + "? Say so: --baseline NAME=PATH --candidate NAME=PATH";
                });
    }

    static String version() {
        String version = StudyFiles.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
