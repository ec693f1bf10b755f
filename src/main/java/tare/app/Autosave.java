package tare.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tare.app.state.Desk;
import tare.app.state.Workbench;
import tare.study.Study;

/**
 * Keeps a copy of the open study beside the settings while it has unsaved changes, so that a crash loses nothing. The copy
 * is written some moments after a change, never over the user's file, and goes away when the study is saved or the window
 * is closed in order.
 */
final class Autosave {
    private static final Duration QUIET = Duration.seconds(2);

    private final Workbench bench;
    private final Desk desk;
    private final Path file;
    private final PauseTransition pause = new PauseTransition(QUIET);

    Autosave(Workbench bench, Desk desk) {
        this.bench = bench;
        this.desk = desk;
        this.file = desk.autosave();
        pause.setOnFinished(e -> save());
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
            }
        });
        bench.fileProperty().subscribe(f -> {
            if (f.isPresent() && !bench.changedProperty().get()) {
                finished();
                desk.dropAdopted();
            }
        });
    }

    private void save() {
        Optional<Study> study = bench.studyProperty().get();
        if (study.isEmpty() || !bench.changedProperty().get()) {
            return;
        }
        bench.tasks()
                .start(
                        "",
                        progress -> {
                            Path folder = file.getParent();
                            if (folder != null) {
                                Files.createDirectories(folder);
                            }
                            bench.core().save(study.get(), file);
                            return file;
                        },
                        done -> desk.dropAdopted(),
                        failure -> Log.OF.warn("autosave failed: {}", failure.sentence()));
    }

    /** The window closes in order: a copy of unsaved changes is written now and stays, otherwise none is left. */
    void closing() {
        Optional<Study> study = bench.studyProperty().get();
        if (study.isPresent() && bench.changedProperty().get()) {
            pause.stop();
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                bench.core().save(study.get(), file);
            } catch (IOException e) {
                Log.OF.warn("autosave failed: {}", e.getMessage());
            }
        } else {
            finished();
        }
    }

    /** Removes the copy: nothing is left to recover. */
    private void finished() {
        pause.stop();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Log.OF.warn("the autosaved study could not be removed: {}", e.getMessage());
        }
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(Autosave.class);
    }
}
