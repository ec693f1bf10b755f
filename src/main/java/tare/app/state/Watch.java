package tare.app.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import tare.app.task.Latest;
import tare.app.task.Tasks;
import tare.model.Source;
import tare.study.Study;

/**
 * Takes in new files in the folders of the open study while it is on, see {@link WatchedFolders}. A file is taken when it has
 * the same size at two looks, and again when it went on growing; runs that join rows whose verdicts were seen count as one more look at results, which the report says.
 */
public final class Watch {
    private static final Duration EVERY = Duration.seconds(4);

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
                    WatchedFolders folders = new WatchedFolders(study.get());
                    Map<Path, Long> now = folders.unread();
                    List<Path> settled = now.entrySet().stream()
                            .filter(e -> e.getValue().equals(before.get(e.getKey())))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList();
                    List<Source> read =
                            settled.isEmpty() ? List.of() : bench.core().read(settled, progress);
                    return new Looked(now, Arrival.of(besideOthers(read, folders), study));
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
        Arrival fresh = looked.read()
                .without(bench.studyProperty().get().map(Study::sources).orElse(List.of()));
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

    /** Files on the platform of those that they appeared beside, if these have one in common. */
    private static List<Source> besideOthers(List<Source> fresh, WatchedFolders folders) {
        return fresh.stream()
                .map(s -> folders.platform(s)
                        .map(l ->
                                s.withPlatform(s.platform().withLabel(l, "it appeared beside files of this platform")))
                        .orElse(s))
                .toList();
    }

    /** Looks again after so many seconds. */
    public void every(ObservableValue<Number> seconds) {
        pause.durationProperty().bind(seconds.map(s -> Duration.seconds(s.doubleValue())));
    }

    public BooleanProperty onProperty() {
        return on;
    }
}
