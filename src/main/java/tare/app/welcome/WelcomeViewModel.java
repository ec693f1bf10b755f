package tare.app.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ObservableList;
import tare.app.state.Desk;
import tare.app.state.Workbench;
import tare.study.Samples.Sample;

/** What one can start with. */
public final class WelcomeViewModel {
    private final Workbench bench;
    private final Desk desk;

    public WelcomeViewModel(Workbench bench, Desk desk) {
        this.bench = bench;
        this.desk = desk;
    }

    public List<Sample> samples() {
        return bench.core().samples();
    }

    /** The samples as tiles, in the order in which they are offered. */
    List<SampleTile> tiles() {
        return samples().stream()
                .map(s -> new SampleTile(s.title(), s.about(), () -> open(s)))
                .toList();
    }

    public ObservableList<Path> recent() {
        return desk.recent();
    }

    /** Whether a study was left unsaved when the program last ended. */
    public boolean recoverable() {
        return Files.isRegularFile(desk.autosave());
    }

    public void recover() {
        bench.recover(desk.autosave());
    }

    /** Opens a sample as a study without a file of its own: saving asks where. */
    public void open(Sample sample) {
        bench.recover(sample.file());
    }

    public void open(List<Path> paths) {
        bench.open(paths);
    }
}
