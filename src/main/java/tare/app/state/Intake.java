package tare.app.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tare.model.Note;
import tare.model.Source;
import tare.model.Status;
import tare.study.Opening;
import tare.study.Roles;
import tare.study.Study;

/** Reads files of the open study again: after a mapping was made, or where a file was moved to. */
public final class Intake {
    /** The format that opens any table by a guess. */
    private static final String GUESSED = "generic-csv";

    /** What the program itself wrote: studies and protocols, which belong to no platform. */
    private static final String OWN = "tare-files";

    private final Workbench bench;

    public Intake(Workbench bench) {
        this.bench = bench;
    }

    /** Whether a person could still say what is in a file: it was not read, or read by a guess. */
    public static boolean mappable(Source s) {
        boolean open = s.status() == Status.REFUSED
                && s.notes().stream().anyMatch(n -> List.of("UNKNOWN_FORMAT", "NOTHING_FOUND", "NO_NUMBERS")
                        .contains(n.code()));
        return open || s.format().equals(GUESSED);
    }

    /** Whether a file was read, but not all of it is on a platform. */
    public static boolean unplaced(Source s) {
        return s.platform().label().isEmpty()
                && s.status() != Status.REFUSED
                && !s.format().equals(OWN)
                && s.takesLabel();
    }

    /**
     * Reads again what was not read or only guessed, and what was read by the mapping that changed; what one mapping knows
     * is read in all files of its kind.
     */
    public void again(List<String> mappings, String step, Consumer<Integer> done) {
        bench.studyProperty().get().ifPresent(study -> {
            List<Path> paths = study.sources().stream()
                    .filter(s -> mappable(s) || mappings.contains(s.format()))
                    .map(s -> Path.of(s.path()))
                    .toList();
            bench.read(Words.of("work.reading"), progress -> bench.core().read(paths, progress), sources -> {
                List<Source> better = sources.stream()
                        .filter(s -> s.status() != Status.REFUSED && !s.format().equals(GUESSED))
                        .toList();
                bench.apply(step, s -> replaced(s, better));
                done.accept(better.size());
            });
        });
    }

    /** Looks for missing files below a folder: the same content under any name, else the same name with other content. */
    public void find(Path folder) {
        bench.read(Words.of("work.finding"), progress -> bench.core().read(List.of(folder), progress), there -> {
            List<Source> gone = bench.studyProperty().get().stream()
                    .flatMap(s -> s.sources().stream())
                    .filter(Opening::isMissing)
                    .toList();
            Map<String, Source> found = new HashMap<>();
            There known = There.of(there);
            gone.forEach(g -> known.match(g).ifPresent(s -> found.put(g.path(), placed(s, g))));
            bench.apply(
                    Words.of("step.found", Words.kept("files", found.size())),
                    study -> Roles.propose(study.withSources(study.sources().stream()
                                    .map(s -> found.getOrDefault(s.path(), s))
                                    .toList())
                            .moved(path ->
                                    found.containsKey(path) ? found.get(path).path() : path)));
            bench.noticeProperty().set(Words.of("notice.found", found.size(), gone.size()));
        });
    }

    /** What lies below a folder, by content and by name. */
    private record There(Map<String, Source> byHash, Map<String, List<Source>> byName) {
        static There of(List<Source> found) {
            Map<String, Source> byHash = new HashMap<>();
            Map<String, List<Source>> byName = new HashMap<>();
            for (Source s : found) {
                byHash.putIfAbsent(s.sha256(), s);
                if (s.status() != Status.REFUSED) {
                    byName.computeIfAbsent(s.name(), n -> new ArrayList<>()).add(s);
                }
            }
            return new There(byHash, byName);
        }

        /** The same content under any name; else, of the files of that name, the one whose folders are called alike. */
        Optional<Source> match(Source gone) {
            Optional<Source> same =
                    gone.sha256().isEmpty() ? Optional.empty() : Optional.ofNullable(byHash.get(gone.sha256()));
            return same.or(() -> byName.getOrDefault(gone.name(), List.of()).stream()
                    .max(Comparator.comparingInt(s -> alike(s.path(), gone.path())))
                    .map(Intake::changed));
        }

        /** So many names at the end of both paths are the same. */
        private static int alike(String a, String b) {
            List<String> x = List.of(a.split("/", -1)).reversed();
            List<String> y = List.of(b.split("/", -1)).reversed();
            int same = 0;
            while (same < Math.min(x.size(), y.size()) && x.get(same).equals(y.get(same))) {
                same++;
            }
            return same;
        }
    }

    private static Source changed(Source s) {
        List<Note> notes = new ArrayList<>(s.notes());
        notes.add(Note.warning("SOURCE_CHANGED", "other content than when the study was saved", ""));
        return s.withNotes(notes);
    }

    /** The study with these sources instead of those of the same path; a platform that was known stays. */
    private static Study replaced(Study study, List<Source> better) {
        Map<String, Source> byPath =
                better.stream().collect(Collectors.toMap(Source::path, Function.identity(), (a, b) -> a));
        List<Source> all = new ArrayList<>();
        for (Source old : study.sources()) {
            Source next = byPath.get(old.path());
            all.add(next == null ? old : placed(next, old));
        }
        return Roles.propose(study.withSources(all));
    }

    /** A file that was read again, on the platform where it was. */
    static Source placed(Source next, Source old) {
        String label = old.platform().label();
        return label.isEmpty()
                ? next
                : next.withPlatform(
                        next.platform().withLabel(label, old.platform().because()));
    }
}
