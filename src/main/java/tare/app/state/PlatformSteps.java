package tare.app.state;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tare.model.Source;
import tare.study.Study;

/** Steps by which platforms are named and files sorted to them. */
public final class PlatformSteps {
    private final Workbench bench;

    public PlatformSteps(Workbench bench) {
        this.bench = bench;
    }

    /** Holds all others against this platform. */
    public void baseline(String label) {
        bench.apply(Words.of("step.baseline", label), Edits.baseline(label));
    }

    /**
     * Another name for a platform; one that exists already merges the two, and a blank one changes nothing. What is selected
     * stays selected.
     */
    public void rename(String from, String to) {
        String name = to.strip();
        if (name.isEmpty() || name.equals(from)) {
            return;
        }
        boolean merged = bench.studyProperty()
                .get()
                .filter(s -> s.labels().contains(name))
                .isPresent();
        Map<String, String> ids =
                Edits.otherIds(from, name, bench.analysisProperty().get());
        String selected = bench.selectionProperty().get();
        bench.apply(Words.of(merged ? "step.merge" : "step.rename", from, name), study -> study.renamed(from, name)
                .known(ids));
        bench.selectionProperty().set(ids.getOrDefault(selected, selected));
    }

    /** Puts files on a platform; where their rows name platforms themselves, says so. */
    public void move(List<String> paths, String label) {
        String name = label.strip();
        if (name.isEmpty() || paths.isEmpty()) {
            return;
        }
        bench.apply(Words.of("step.move", Words.kept("files", paths.size()), name), Edits.move(paths, name));
        if (chosen(paths).noneMatch(Source::takesLabel)) {
            bench.noticeProperty().set(Words.of("notice.rows.name.platform"));
        }
    }

    private Stream<Source> chosen(List<String> paths) {
        Set<String> all = Set.copyOf(paths);
        return bench.studyProperty().get().stream()
                .map(Study::sources)
                .flatMap(List::stream)
                .filter(s -> all.contains(s.path()));
    }

    /** Takes files out of the study. */
    public void remove(List<String> paths) {
        Set<String> all = Set.copyOf(paths);
        bench.apply(
                Words.of("step.remove", Words.kept("files", all.size())), Edits.remove(s -> all.contains(s.path())));
    }
}
