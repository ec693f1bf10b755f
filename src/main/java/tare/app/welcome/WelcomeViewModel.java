package tare.app.welcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tare.app.state.Desk;
import tare.app.state.Given;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.app.task.Latest;
import tare.study.Samples.Sample;
import tare.study.StudyFailure;
import tare.study.StudyFile;

/** What one can start with. */
public final class WelcomeViewModel {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final Workbench bench;
    private final Desk desk;
    private final Latest looking;
    private final ObservableList<Left> left = FXCollections.observableArrayList();

    public WelcomeViewModel(Workbench bench, Desk desk) {
        this.bench = bench;
        this.desk = desk;
        this.looking = new Latest(bench.tasks());
        desk.leftProperty().subscribe(n -> look());
    }

    public List<Sample> samples() {
        return bench.core().samples();
    }

    /** The samples as tiles, in the order in which they are offered. */
    List<SampleTile> tiles() {
        return samples().stream().map(s -> SampleTile.of(s, () -> open(s))).toList();
    }

    public ObservableList<Path> recent() {
        return desk.recent();
    }

    /** What a study that was used before is called. */
    static String called(Path study) {
        return Given.nameOf(study).replaceFirst("(?i)\\.tare$", "");
    }

    /** Studies that were left unsaved, here or when a program ended; the newest first. */
    ObservableList<Left> left() {
        return left;
    }

    /** Reads what the copies are called, in the background: they may be many, and large. */
    private void look() {
        looking.start(
                "",
                progress -> desk.leftBehind().stream().map(this::left).toList(),
                left::setAll,
                failure -> Log.OF.warn("unsaved studies could not be read: {}", failure.sentence()));
    }

    private Left left(Path file) {
        String when = WHEN.format(Desk.written(file).atZone(ZoneId.systemDefault()));
        String name = name(file);
        return new Left(name, when, () -> bench.recover(file, name), () -> forget(file));
    }

    private static String name(Path file) {
        try {
            return StudyFile.read(file).name();
        } catch (StudyFailure e) {
            return Words.of("study.untitled");
        }
    }

    private void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Log.OF.warn("an unsaved study could not be thrown away: {}", e.getMessage());
        }
        look();
    }

    /**
     * A study that was left unsaved.
     *
     * @param name in the user's words
     * @param when it was last written
     */
    record Left(String name, String when, Runnable recover, Runnable forget) {}

    /** Opens a sample as a study without a file of its own: saving asks where. */
    public void open(Sample sample) {
        bench.sample(sample.file());
    }

    public void open(List<Path> paths) {
        bench.open(paths);
    }

    /** Made at the first word: setting the log up takes longer than opening the window should. */
    private static final class Log {
        static final Logger OF = LoggerFactory.getLogger(WelcomeViewModel.class);
    }
}
