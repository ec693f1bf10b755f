package tare.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tare.analysis.Analysis;
import tare.analysis.judging.Analyzer;
import tare.model.Note;
import tare.model.Source;
import tare.model.VisibleText;
import tare.study.Opening;
import tare.study.Saved;
import tare.study.Study;
import tare.study.StudyFile;

/**
 * A saved study's sources held against the hashes that it was saved with, and what comes out of them now. A study keeps no
 * results, so that the verdicts are those of before is not claimed.
 */
final class StudyCheck {
    private StudyCheck() {}

    /** Says what was checked and what differs; the exit status. */
    static int say(Path file, PrintWriter out, PrintWriter err) {
        Path whole = file.toAbsolutePath().normalize();
        Saved saved = StudyFile.read(whole);
        Opening opening =
                Opening.of(saved, Objects.requireNonNull(whole.getParent()), paths -> Imports.read(paths, err));
        Set<String> found = opening.study().sources().stream()
                .filter(s -> !Opening.isMissing(s))
                .map(Source::sha256)
                .collect(Collectors.toSet());
        List<Saved.Entry> hashed =
                saved.entries().stream().filter(e -> !e.sha256().isEmpty()).toList();
        long right = hashed.stream().filter(e -> found.contains(e.sha256())).count();
        if (!hashed.isEmpty()) {
            out.println(
                    right == 1
                            ? "1 source has the SHA-256 that the study names."
                            : right + " sources have the SHA-256 that the study names.");
        }
        int unhashed = saved.entries().size() - hashed.size();
        if (unhashed > 0) {
            out.println("not checked: " + (unhashed == 1 ? "1 source" : unhashed + " sources")
                    + " of which the study names no SHA-256.");
        }
        List<Note> differs = opening.notes();
        differs.forEach(n -> out.println("differs: " + VisibleText.of(n.message())));
        out.println("not checked: whether the verdicts are those of before, as a study keeps no results; tare report "
                + VisibleText.of(file.toString()) + " --out pack.zip makes a pack that does.");
        computed(opening.study(), out);
        if (!differs.isEmpty()) {
            out.println(differs.size() == 1 ? "1 thing differs." : differs.size() + " things differ.");
            return ExitCode.WORSE;
        }
        if (hashed.isEmpty()) {
            out.println(
                    "Nothing could be verified: save the study once more, and it names the SHA-256 of its sources.");
            return ExitCode.NOTHING;
        }
        out.println(unhashed == 0 ? "Same sources." : "Same sources, as far as the study names them.");
        return ExitCode.OK;
    }

    private static void computed(Study study, PrintWriter out) {
        if (study.judgeable()) {
            Analysis now = Analyzer.analyze(study.question());
            out.println("Computed now: " + VisibleText.of(now.headline()));
        }
    }
}
