package tare.app.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import tare.app.task.Latest;
import tare.app.task.Tasks;
import tare.model.Source;
import tare.study.Roles;
import tare.study.Study;

/**
 * Takes in new files in the folders of the open study while it is on. A file is taken when it has the same size at two
 * looks; runs that join rows whose verdicts were seen count as one more look at results, which the report says.
 */
public final class Watch {
    private static final Duration EVERY = Duration.seconds(4);
    private static final int MOST_FOLDERS = 200;

    private final Workbench bench;
    private final Latest looking;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final PauseTransition pause = new PauseTransition(EVERY);
    private Map<Path, Long> growing = Map.of();

    public Watch(Workbench bench) {
        this.bench = bench;
        this.looking = new Latest(bench.tasks());
        pause.setOnFinished(e -> {
            look();
            pause.playFromStart();
        });
        on.subscribe(yes -> {
            growing = Map.of();
            if (yes) {
                pause.playFromStart();
            } else {
                pause.stop();
                looking.cancel();
            }
        });
        bench.openedProperty().subscribe(n -> on.set(false));
    }

    /** Looks once for files that are new. */
    void look() {
        Optional<Study> study = bench.studyProperty().get();
        if (!on.get() || study.isEmpty() || bench.busyProperty().get()) {
            return;
        }
        Map<Path, Long> before = growing;
        looking.start(
                "",
                progress -> {
                    Map<Path, Long> now = unknown(study.get());
                    List<Path> settled = now.entrySet().stream()
                            .filter(e -> e.getValue().equals(before.get(e.getKey())))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList();
                    List<Source> read =
                            settled.isEmpty() ? List.of() : bench.core().read(settled, progress);
                    return new Looked(now, read);
                },
                this::take,
                this::fail);
    }

    /** Says so once: the next look would most likely fail as well. */
    private void fail(Tasks.Failure failure) {
        on.set(false);
        bench.fail(new Tasks.Failure(Words.of("work.watching"), failure.sentence(), failure.details()));
    }

    private record Looked(Map<Path, Long> growing, List<Source> read) {}

    private void take(Looked looked) {
        growing = looked.growing();
        Set<String> here = bench.studyProperty().get().stream()
                .flatMap(s -> s.sources().stream())
                .map(Source::path)
                .collect(Collectors.toSet());
        List<Source> fresh =
                looked.read().stream().filter(s -> !here.contains(s.path())).toList();
        if (fresh.isEmpty()) {
            return;
        }
        bench.apply(
                Words.of("step.watch", Words.kept("files", fresh.size())),
                study -> Appended.counted(
                        study, taken(study, fresh), bench.analysisProperty().get()));
        int looks = bench.studyProperty().get().map(s -> s.settings().looks()).orElse(1);
        bench.noticeProperty().set(Words.of("notice.watch", Words.count("files", fresh.size()), looks));
    }

    private static Study taken(Study study, List<Source> fresh) {
        List<Source> all = new ArrayList<>(study.sources());
        for (Source s : fresh) {
            Optional<String> label = neighbour(study, s);
            all.add(label.map(
                            l -> s.withPlatform(s.platform().withLabel(l, "it appeared beside files of this platform")))
                    .orElse(s));
        }
        return Roles.propose(study.withSources(all));
    }

    /** The platform of the files that lie in the same folder, if they have one in common. */
    private static Optional<String> neighbour(Study study, Source fresh) {
        Optional<Path> folder = folder(fresh);
        Set<String> labels = new TreeSet<>();
        study.sources().stream()
                .filter(s -> folder(s).equals(folder) && !s.platform().label().isEmpty())
                .forEach(s -> labels.add(s.platform().label()));
        return labels.size() == 1 ? Optional.of(labels.iterator().next()) : Optional.empty();
    }

    private static Optional<Path> folder(Source s) {
        return s.path().contains("!/") ? Optional.empty() : Optional.ofNullable(disk(s).getParent());
    }

    private static Path disk(Source s) {
        return Path.of(s.path()).toAbsolutePath().normalize();
    }

    /** Files in the study's folders that are not in the study, with their sizes. */
    private static Map<Path, Long> unknown(Study study) {
        Set<Path> known = new HashSet<>();
        Set<Path> folders = new TreeSet<>();
        for (Source s : study.sources()) {
            if (!s.path().contains("!/")) {
                known.add(disk(s));
                folder(s).ifPresent(folders::add);
            }
        }
        Map<Path, Long> found = new HashMap<>();
        folders.stream()
                .limit(MOST_FOLDERS)
                .forEach(f -> files(f).stream().filter(p -> !known.contains(p)).forEach(p -> found.put(p, size(p))));
        return found;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(p -> Files.isRegularFile(p)
                            && !String.valueOf(p.getFileName()).matches("\\..*|.*(?:~|\\.tmp|\\.part|\\.tare)"))
                    .map(p -> p.toAbsolutePath().normalize())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Looks again after so many seconds. */
    public void every(ObservableValue<Number> seconds) {
        pause.durationProperty().bind(seconds.map(s -> Duration.seconds(s.doubleValue())));
    }

    public BooleanProperty onProperty() {
        return on;
    }
}
