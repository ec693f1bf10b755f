package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import tare.app.DemoCore;
import tare.app.EngineCore;
import tare.study.Study;
import tare.support.HeldTasks;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;

/** New files in the study's folders, taken in when they have stopped growing, each time counted as a look. */
@ExtendWith(ApplicationExtension.class)
final class WatchTest {
    @TempDir
    private Path folder;

    private final Workbench bench = new Workbench(
            new EngineCore(Runnable::run),
            new InPlaceTasks(),
            InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")));

    private void results(String file, int from) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        StringBuilder text = new StringBuilder("benchmark,value,unit,run\n");
        for (int i = 0; i < 5; i++) {
            text.append("sort,").append(from + i).append(",ms,").append(i).append('\n');
        }
        Files.writeString(path, text);
    }

    private Study study() {
        return bench.studyProperty().get().orElseThrow();
    }

    @Test
    void isOffUntilSomebodyTurnsItOn() throws IOException {
        Watch watch = watched();
        results("vm/more.csv", 120);
        watch.look();
        watch.look();
        assertThat(study().sources()).hasSize(2);
    }

    @Test
    void aNewFileIsTakenWhenItsSizeRestsAndCountsAsALook() throws IOException {
        Watch watch = watched();
        watch.onProperty().set(true);
        results("vm/more.csv", 120);
        watch.look();
        assertThat(study().sources()).as("it may still be growing").hasSize(2);
        watch.look();
        assertThat(study().sources()).hasSize(3);
        assertThat(study().sources().getLast().platform().label()).isEqualTo("vm");
        assertThat(study().settings().looks()).isEqualTo(2);
        watch.look();
        assertThat(study().settings().looks()).as("nothing new, no look").isEqualTo(2);
        assertThat(bench.history().undoName()).contains("New runs: 1 file");
    }

    @Test
    void runsThatAreDroppedOnRowsThatWereSeenAreALookToo() throws IOException {
        watched();
        results("vm/more.csv", 120);
        bench.add(List.of(folder.resolve("vm/more.csv")));
        assertThat(study().settings().looks()).isEqualTo(2);
        bench.undo();
        assertThat(study().settings().looks()).isEqualTo(1);
    }

    @Test
    void anotherCandidateAsksAQuestionOfItsOwn() throws IOException {
        watched();
        results("container/a.csv", 130);
        bench.add(List.of(folder.resolve("container")));
        assertThat(study().sources()).hasSize(3);
        assertThat(study().settings().looks()).isEqualTo(1);
    }

    @Test
    void theFirstFilesOfTheOtherSideAreNoSecondLook() throws IOException {
        results("bare-metal/a.csv", 100);
        results("vm/a.csv", 110);
        bench.open(List.of(folder.resolve("bare-metal")));
        bench.add(List.of(folder.resolve("vm")));
        assertThat(study().settings().looks()).isEqualTo(1);
    }

    private Watch watched() throws IOException {
        results("bare-metal/a.csv", 100);
        results("vm/a.csv", 110);
        bench.open(List.of(folder.resolve("bare-metal"), folder.resolve("vm")));
        return new Watch(bench);
    }

    @Test
    void aLookThatFailsIsSaidOnceAndEndsTheWatching() {
        HeldTasks tasks = new HeldTasks();
        Workbench held = new Workbench(new DemoCore(SampleAnalysis.study()), tasks, InstantSource.fixed(Instant.EPOCH));
        held.show(DemoCore.study(SampleAnalysis.study()));
        tasks.finish();
        Watch watch = new Watch(held);
        watch.onProperty().set(true);
        watch.look();
        tasks.fail("no right to read it");
        assertThat(watch.onProperty().get()).isFalse();
        assertThat(held.failureProperty().get().orElseThrow().what()).isEqualTo("Reading new runs");
    }
}
