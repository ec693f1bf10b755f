package tare.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tare.model.Note;
import tare.model.Severity;
import tare.model.Source;
import tare.model.VisibleText;
import tare.study.Opening;
import tare.study.Roles;
import tare.study.Saved;
import tare.study.Study;
import tare.study.StudyFailure;
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

    /**
     * A saved study with its sources read again; what is missing or has changed is said. Nobody is there to be asked, so one of
     * whose settings or files some cannot be read is refused.
     */
    private static Study opened(Path file, PrintWriter err) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        Saved saved = StudyFile.read(file);
        if (saved.notes().stream().anyMatch(n -> n.severity() == Severity.ERROR)) {
            say(saved.notes(), err);
            throw new StudyFailure("nothing was judged, as verdicts may rest on what cannot be read of "
                    + file.getFileName() + ": mend it, or open it in the window and save it");
        }
        Opening opening = Opening.of(saved, folder, paths -> Imports.read(paths, err));
        say(opening.notes(), err);
        return opening.study();
    }

    private static void say(List<Note> notes, PrintWriter err) {
        notes.forEach(n -> err.println(VisibleText.of(n.severity().code() + ": " + n.message())));
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
