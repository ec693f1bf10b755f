package tare.app.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import tare.study.OnDisk;
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
                    return new Looked(now, Arrival.of(besideOthers(read, study.get()), study));
                },
                this::take,
                this::fail);
    }

    /** Says so once: the next look would most likely fail as well. */
    private void fail(Tasks.Failure failure) {
        on.set(false);
        bench.fail(new Tasks.Failure(Words.of("work.watching"), failure.sentence(), failure.details()));
    }

    private record Looked(Map<Path, Long> growing, Arrival read) {}

    private void take(Looked looked) {
        growing = looked.growing();
        Set<String> here = bench.studyProperty().get().stream()
                .flatMap(s -> s.sources().stream())
                .map(Source::path)
                .collect(Collectors.toSet());
        Arrival fresh = looked.read().without(here);
        if (fresh.sources().isEmpty()) {
            return;
        }
        int files = fresh.sources().size();
        bench.apply(
                Words.of("step.watch", Words.kept("files", files)),
                fresh.joining(bench.analysisProperty().get()));
        int looks = bench.studyProperty().get().map(s -> s.settings().looks()).orElse(1);
        bench.noticeProperty().set(Words.of("notice.watch", Words.count("files", files), looks));
    }

    /** Files on the platform of those that lie in the same folder, if these have one in common. */
    private static List<Source> besideOthers(List<Source> fresh, Study study) {
        if (fresh.isEmpty()) {
            return fresh;
        }
        Map<Path, Set<String>> labels = new HashMap<>();
        for (Source s : study.sources()) {
            if (!s.platform().label().isEmpty()) {
                folder(s).ifPresent(f -> labels.computeIfAbsent(f, x -> new TreeSet<>())
                        .add(s.platform().label()));
            }
        }
        return fresh.stream()
                .map(s -> folder(s)
                        .map(f -> labels.getOrDefault(f, Set.of()))
                        .filter(l -> l.size() == 1)
                        .map(l -> s.withPlatform(s.platform()
                                .withLabel(l.iterator().next(), "it appeared beside files of this platform")))
                        .orElse(s))
                .toList();
    }

    private static Optional<Path> folder(Source s) {
        return OnDisk.whole(s.path()) ? Optional.ofNullable(disk(s).getParent()) : Optional.empty();
    }

    private static Path disk(Source s) {
        return Path.of(s.path()).toAbsolutePath().normalize();
    }

    /** Files in the study's folders that are not in the study, with their sizes. */
    private static Map<Path, Long> unknown(Study study) {
        Set<Path> known = new HashSet<>();
        Set<Path> folders = new TreeSet<>();
        for (Source s : study.sources()) {
            folder(s).ifPresent(f -> {
                known.add(disk(s));
                folders.add(f);
            });
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
