package tare.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import tare.app.state.Desk;
import tare.app.state.Look;
import tare.app.state.Workbench;
import tare.app.task.Tasks;
import tare.study.StudyFile;
import tare.support.HeldTasks;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;

@ExtendWith(ApplicationExtension.class)
class AutosaveTest {
    @TempDir
    Path folder;

    private final Workbench bench = new Workbench(
            new DemoCore(SampleAnalysis.single()), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));

    private List<String> left(Desk desk) {
        return desk.leftBehind().stream().map(f -> StudyFile.read(f).name()).toList();
    }

    private void unsaved(String name) {
        bench.show(DemoCore.study(SampleAnalysis.single()));
        bench.apply("renamed", s -> s.withName(name));
    }

    @Test
    void studiesThatAreLeftUnsavedAreAllOfferedAgain(FxRobot robot) {
        Desk desk = new Desk(folder);
        robot.interact(() -> {
            new Autosave(bench, desk);
            unsaved("first");
            unsaved("second");
            bench.close();
        });
        assertThat(left(desk)).containsExactlyInAnyOrder("first", "second");
        assertThat(desk.leftProperty().get()).isEqualTo(2);
    }

    @Test
    void savingTwiceToOneFileLeavesNoCopy(FxRobot robot) {
        Desk desk = new Desk(folder);
        robot.interact(() -> {
            Autosave autosave = new Autosave(bench, desk);
            unsaved("kept");
            bench.save(folder.resolve("mine.tare"));
            bench.apply("renamed", s -> s.withName("kept again"));
            autosave.save();
        });
        assertThat(left(desk)).containsExactly("kept again");
        robot.interact(() -> bench.save(folder.resolve("mine.tare")));
        assertThat(left(desk)).isEmpty();
    }

    @Test
    void anotherStudyTakesNoCopyThatIsThere(FxRobot robot) {
        Desk desk = new Desk(folder);
        robot.interact(() -> {
            new Autosave(bench, desk);
            unsaved("before");
            bench.close();
            Autosave next = new Autosave(bench, desk);
            unsaved("after");
            next.closing();
        });
        assertThat(left(desk)).containsExactlyInAnyOrder("before", "after");
    }

    @Test
    void aCopyIsOfferedUnlessItsOwnProgramStillRuns() throws IOException {
        ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
        assumeThat(other.info().startInstant()).isPresent();
        Desk desk = new Desk(folder);
        Path copy = folder.resolve("autosave-" + other.pid() + "-0.tare");
        StudyFile.write(DemoCore.study(SampleAnalysis.single()).withName("whose"), copy);
        assertThat(left(desk)).as("written by a program that runs").isEmpty();
        Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        assertThat(left(desk)).as("written before that program began").containsExactly("whose");
    }

    private Path older() {
        Path copy = folder.resolve("autosave-999999990-0.tare");
        StudyFile.write(DemoCore.study(SampleAnalysis.single()).withName("of before"), copy);
        return copy;
    }

    @Test
    void anOlderCopyStaysUntilItsOwnStudyIsKeptAgain(FxRobot robot) {
        HeldTasks tasks = new HeldTasks();
        Workbench held =
                new Workbench(new DemoCore(SampleAnalysis.single()), tasks, InstantSource.fixed(Instant.EPOCH));
        Path older = older();
        robot.interact(() -> {
            Autosave autosave = new Autosave(held, new Desk(folder));
            held.recover(older, "of before");
            tasks.fail("cut off");
            held.show(DemoCore.study(SampleAnalysis.single()));
            tasks.finish();
            held.apply("renamed", s -> s.withName("another"));
            autosave.save();
            tasks.finish();
        });
        assertThat(left(new Desk(folder))).containsExactlyInAnyOrder("another", "of before");
    }

    @Test
    void anOlderCopyGoesWhenItsStudyIsKeptAgainOrSaved(FxRobot robot) {
        Path older = older();
        robot.interact(() -> {
            Autosave autosave = new Autosave(bench, new Desk(folder));
            bench.recover(older, "of before");
            autosave.closing();
        });
        assertThat(left(new Desk(folder))).containsExactly("Migration workshop");
        Path again = older();
        robot.interact(() -> {
            bench.recover(again, "of before");
            bench.save(folder.resolve("mine.tare"));
        });
        assertThat(again).doesNotExist();
    }

    @Test
    void aStudyThatIsSavedAfterItWasLeftIsNotOffered(FxRobot robot) {
        HeldTasks tasks = new HeldTasks();
        Workbench held =
                new Workbench(new DemoCore(SampleAnalysis.single()), tasks, InstantSource.fixed(Instant.EPOCH));
        Desk desk = new Desk(folder);
        robot.interact(() -> {
            new Autosave(held, desk);
            held.show(DemoCore.study(SampleAnalysis.single()));
            tasks.finish();
            held.apply("renamed", s -> s.withName("saved"));
            held.save(folder.resolve("mine.tare"));
            held.close();
            tasks.finish();
            tasks.finish();
        });
        assertThat(folder.resolve("mine.tare")).exists();
        assertThat(left(desk)).isEmpty();
    }

    @Test
    void whatIsKeptAndMakesNoSenseIsNoRecentStudy() throws IOException {
        Files.writeString(folder.resolve("window.properties"), "recent.0=a\\u0000b\nlook=DARK\n");
        assertThat(new Desk(folder).recent()).isEmpty();
        assertThat(new Desk(folder).lookProperty().get()).isEqualTo(Look.DARK);
    }

    /** Work is done, and nobody hears of it any more: the window closes. */
    private static final class Unheard implements Tasks {
        @Override
        public <T> Running start(String what, Work<T> work, Ending<T> ending) {
            return new InPlaceTasks().start(what, work, new Ending<>(done -> {}, failed -> {}, () -> {}));
        }

        @Override
        public ReadOnlyObjectProperty<List<Shown>> shownProperty() {
            return new InPlaceTasks().shownProperty();
        }

        @Override
        public void later(Runnable action) {}
    }

    @Test
    void whatWasSavedWhileTheWindowClosesIsNotOffered(FxRobot robot) {
        Workbench last =
                new Workbench(new DemoCore(SampleAnalysis.single()), new Unheard(), InstantSource.fixed(Instant.EPOCH));
        Desk desk = new Desk(folder);
        robot.interact(() -> {
            Autosave autosave = new Autosave(last, desk);
            last.show(DemoCore.study(SampleAnalysis.single()));
            last.apply("renamed", s -> s.withName("last"));
            autosave.closing();
            assertThat(left(desk)).containsExactly("last");
            last.save(folder.resolve("mine.tare"));
            autosave.closing();
        });
        assertThat(left(desk)).isEmpty();
    }
}
