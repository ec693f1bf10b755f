package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import tare.app.EngineCore;
import tare.app.task.Tasks;
import tare.model.Source;
import tare.study.StudyFile;
import tare.support.HeldTasks;

/** What is dropped, saved or opened while other work is under way. */
@ExtendWith(ApplicationExtension.class)
final class InTurnJourneyTest {
    @TempDir
    private Path disk;

    private final HeldTasks tasks = new HeldTasks();
    private final Workbench bench =
            new Workbench(new EngineCore(Runnable::run), tasks, InstantSource.fixed(Instant.EPOCH));

    @BeforeEach
    void results() throws IOException {
        for (String side : List.of("metal", "vm", "container")) {
            Files.createDirectories(disk.resolve(side));
            Files.writeString(
                    disk.resolve(side + "/runs.csv"),
                    "benchmark,value,unit,run\nsort,1,ms,1\nsort,2,ms,2\n" + side.length() + "\n");
        }
    }

    private void finishAll() {
        while (!tasks.shownProperty().get().isEmpty()) {
            tasks.finish();
        }
    }

    private List<String> names() {
        return bench.studyProperty().get().orElseThrow().sources().stream()
                .map(Source::path)
                .map(p -> String.valueOf(Path.of(p).getParent().getFileName()))
                .toList();
    }

    private void drop(String side) {
        bench.add(List.of(disk.resolve(side)));
    }

    @Test
    void foldersDroppedOneAfterTheOtherAreAllRead() {
        drop("metal");
        drop("vm");
        drop("container");
        finishAll();
        assertThat(names()).containsExactly("metal", "vm", "container");
        assertThat(bench.openingProperty().get()).isEmpty();
        assertThat(bench.busyProperty().get()).isFalse();
    }

    @Test
    void anotherStudyTakesThePlaceOfWhatIsBeingRead() {
        drop("metal");
        drop("vm");
        bench.open(List.of(disk.resolve("container")));
        finishAll();
        assertThat(names()).containsExactly("container");
    }

    @Test
    void whatIsStoppedTakesWhatWaitsWithIt() {
        drop("metal");
        drop("vm");
        bench.cancel();
        assertThat(tasks.shownProperty().get()).isEmpty();
        assertThat(bench.studyProperty().get()).isEmpty();
        assertThat(bench.openingProperty().get()).isEmpty();
        assertThat(bench.busyProperty().get()).isFalse();
    }

    @Test
    void whatFailsDoesNotTakeTheOthersWithIt() {
        drop("metal");
        drop("vm");
        tasks.fail("not there");
        finishAll();
        assertThat(names()).containsExactly("vm");
    }

    @Test
    void aSaveWaitsForTheOneBefore() {
        drop("metal");
        finishAll();
        Path file = disk.resolve("a.tare");
        bench.save(file);
        bench.setMargin(0.02);
        bench.save(file);
        assertThat(tasks.shownProperty().get())
                .extracting(Tasks.Shown::what)
                .filteredOn(Words.of("work.saving")::equals)
                .hasSize(1);
        finishAll();
        assertThat(bench.changedProperty().get()).isFalse();
        assertThat(StudyFile.read(file).settings().rule().margin().fraction()).isEqualTo(0.02, within(1e-12));
    }

    @Test
    void aStudyThatIsLeftWhileItIsSavedGivesTheNextOneNoFile() {
        drop("metal");
        finishAll();
        bench.save(disk.resolve("a.tare"));
        bench.open(List.of(disk.resolve("vm")));
        finishAll();
        assertThat(names()).containsExactly("vm");
        assertThat(bench.fileProperty().get()).isEqualTo(Optional.empty());
        assertThat(bench.changedProperty().get()).isTrue();
        assertThat(disk.resolve("a.tare")).exists();
    }

    @Test
    void watchingEndsWithTheStudy() {
        drop("metal");
        finishAll();
        Watch watch = new Watch(bench);
        watch.onProperty().set(true);
        bench.open(List.of(disk.resolve("vm")));
        finishAll();
        assertThat(watch.onProperty().get()).isFalse();
    }
}
