package tare.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tare.app.state.Desk;
import tare.app.state.Keeper;
import tare.app.state.Workbench;
import tare.study.Study;

/**
 * Keeps a copy of the open study beside the settings while it has unsaved changes, so that a crash loses nothing. The copy
 * is written some moments after a change, never over the user's file, and goes away when the study is saved. One that is
 * left unsaved, for another study or because the window closes, stays and is offered on the welcome page.
 */
final class Autosave implements Keeper {
    private static final Duration QUIET = Duration.seconds(2);

    private final Workbench bench;
    private final Desk desk;
    private final PauseTransition pause = new PauseTransition(QUIET);

    /** Studies that were left and are not all written yet. */
    private final Map<RecoveryCopy, Study> leaving = new LinkedHashMap<>();

    private int studies;
    private RecoveryCopy copy;

    Autosave(Workbench bench, Desk desk) {
        this.bench = bench;
        this.desk = desk;
        this.copy = fresh();
        pause.setOnFinished(e -> save());
        bench.keepBy(this);
        bench.studyProperty().subscribe(s -> {
            if (bench.changedProperty().get()) {
                pause.playFromStart();
            }
        });
        bench.changedProperty().subscribe(changed -> {
            if (changed) {
                pause.playFromStart();
            } else {
                pause.stop();
                copy.drop();
            }
        });
    }

    /** A file of its own; what lies in the folder from before is nobody's to write to. */
    private RecoveryCopy fresh() {
        Path file = desk.autosave(studies++);
        while (Files.exists(file)) {
            file = desk.autosave(studies++);
        }
        return new RecoveryCopy(file, bench.core()::save);
    }

    @Override
    public Runnable left(Study unsaved) {
        RecoveryCopy own = copy;
        copy = fresh();
        leaving.put(own, unsaved);
        write(own, unsaved);
        return () -> {
            leaving.remove(own);
            own.drop();
            desk.leftOne();
        };
    }

    @Override
    public void recovered(Path older) {
        copy.replaces(older);
    }

    /** Writes a copy of what is unsaved now. */
    void save() {
        bench.unsaved().ifPresent(s -> write(copy, s));
    }

    private void write(RecoveryCopy to, Study study) {
        long turn = to.next();
        bench.tasks()
                .start(
                        "",
                        progress -> {
                            to.write(turn, study);
                            return to;
                        },
                        done -> written(done, study),
                        failure -> Log.OF.warn("autosave failed: {}", failure.sentence()));
    }

    private void written(RecoveryCopy done, Study study) {
        if (leaving.remove(done, study)) {
            desk.leftOne();
        }
    }

    /** The window closes in order: copies of unsaved changes are written now and stay, otherwise none is left. */
    void closing() {
        pause.stop();
        leaving.forEach(this::writeNow);
        bench.unsaved().ifPresentOrElse(s -> writeNow(copy, s), copy::dropNow);
    }

    private void writeNow(RecoveryCopy to, Study study) {
        try {
            to.write(to.next(), study);
        } catch (IOException e) {
            Log.OF.warn("autosave failed: {}", e.getMessage());
        }
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(Autosave.class);
    }
}
