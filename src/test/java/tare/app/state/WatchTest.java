package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleDoubleProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import tare.app.DemoCore;
import tare.app.EngineCore;
import tare.study.Protocol;
import tare.study.ProtocolFile;
import tare.study.Runner;
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
        return onlyWhenAsked(bench);
    }

    /** Its clock runs wherever a window was shown before: a look in the middle of a slow test is none of the test's. */
    private static Watch onlyWhenAsked(Workbench bench) {
        Watch watch = new Watch(bench);
        watch.every(new SimpleDoubleProperty(3600));
        return watch;
    }

    private Watch on(String... folders) {
        bench.open(Stream.of(folders).map(folder::resolve).toList());
        Watch watch = onlyWhenAsked(bench);
        watch.onProperty().set(true);
        return watch;
    }

    private void twoLooks(Watch watch) {
        watch.look();
        watch.look();
    }

    private List<String> taken(int before) {
        return study().sources().stream().skip(before).map(s -> shown(s.path())).toList();
    }

    private String shown(String path) {
        return folder.relativize(Path.of(path)).toString().replace('\\', '/');
    }

    @Test
    void aRunInAFolderOfItsOwnJoinsThoseInFoldersCalledLikeIt() throws IOException {
        for (String run : List.of("vm/run-01/fio", "vm/run-02/fio", "metal/run-01/fio", "metal/run-02/fio")) {
            results(run + "/a.csv", 100);
        }
        Watch watch = on("metal", "vm");
        results("vm/run-03/fio/a.csv", 100);
        results("vm/notes/a.csv", 100);
        results("vm/run-old/fio/a.csv", 100);
        twoLooks(watch);
        assertThat(taken(4)).containsExactly("vm/run-03/fio/a.csv");
        assertThat(study().sources().getLast().platform().label()).isEqualTo("vm");
    }

    @Test
    void oneNumberedFolderIsNoSeriesOfRuns() throws IOException {
        results("metal/a.csv", 100);
        results("user1/a.csv", 100);
        Watch watch = on("metal", "user1");
        results("user2/a.csv", 100);
        twoLooks(watch);
        assertThat(taken(2)).isEmpty();
    }

    @Test
    void runsOfItsProtocolAreTakenFromTheFoldersTheyWerePlannedIn() throws IOException {
        results("metal/a.csv", 100);
        results("vm/a.csv", 110);
        Watch watch = on("metal", "vm");
        Protocol protocol = Protocol.of(study(), "2026-01-01T00:00:00Z", 3, Runner.COMMAND, "sort");
        Path file =
                ProtocolFile.save(protocol, folder.resolve("elsewhere/plan")).file();
        bench.apply("seal", s -> s.withProtocol(file.toString()));
        Files.createDirectories(folder.resolve("elsewhere/plan/vm/run-001"));
        Files.writeString(folder.resolve("elsewhere/plan/vm/run-001/started"), "2026-01-01T00:00:00Z");
        twoLooks(watch);
        assertThat(taken(2)).as("begun, and not done").isEmpty();
        results("elsewhere/plan/vm/run-001/result.csv", 100);
        twoLooks(watch);
        assertThat(taken(2)).contains("elsewhere/plan/vm/run-001/result.csv");
        assertThat(study().sources().getLast().platform().label()).isEqualTo("vm");
    }

    @Test
    void aFileThatGoesOnGrowingIsReadAgainWhereItIs() throws IOException {
        Watch watch = watched();
        watch.onProperty().set(true);
        Files.writeString(folder.resolve("vm/slow.csv"), "benchmark,value,unit,run\nsort,12");
        twoLooks(watch);
        results("vm/slow.csv", 120);
        watch.look();
        int looks = study().settings().looks();
        watch.look();
        assertThat(taken(2)).containsExactly("vm/slow.csv");
        assertThat(study().sources().getLast().measurements())
                .singleElement()
                .satisfies(m -> assertThat(m.data().n()).isEqualTo(5));
        assertThat(study().settings().looks()).isEqualTo(looks + 1);
        twoLooks(watch);
        assertThat(study().settings().looks()).as("nothing new, no look").isEqualTo(looks + 1);
    }

    @Test
    void foldersThatGoOrLeadInCirclesEndNothing() throws IOException {
        for (String run : List.of("vm/run-01", "vm/run-02", "metal/run-01", "metal/run-02")) {
            results(run + "/a.csv", 100);
        }
        Watch watch = on("metal", "vm");
        Files.createSymbolicLink(folder.resolve("vm/run-03"), folder.resolve("vm"));
        Files.createSymbolicLink(folder.resolve("vm/run-01/self"), folder.resolve("vm/run-01"));
        Files.delete(folder.resolve("metal/run-02/a.csv"));
        Files.delete(folder.resolve("metal/run-02"));
        Files.writeString(folder.resolve("metal/run-02"), "a file in its place");
        twoLooks(watch);
        assertThat(watch.onProperty().get()).isTrue();
        assertThat(taken(4)).isEmpty();
    }

    @Test
    void thousandsOfFilesAreOneStep() throws IOException {
        Watch watch = watched();
        watch.onProperty().set(true);
        for (int i = 0; i < 2000; i++) {
            results("vm/run-" + i + ".csv", 120);
        }
        twoLooks(watch);
        assertThat(study().sources()).hasSize(2002);
        bench.undo();
        assertThat(study().sources()).hasSize(2);
    }

    @Test
    void aLookThatFailsIsSaidOnceAndEndsTheWatching() {
        HeldTasks tasks = new HeldTasks();
        Workbench held = new Workbench(new DemoCore(SampleAnalysis.study()), tasks, InstantSource.fixed(Instant.EPOCH));
        held.show(DemoCore.study(SampleAnalysis.study()));
        tasks.finish();
        Watch watch = onlyWhenAsked(held);
        watch.onProperty().set(true);
        watch.look();
        tasks.fail("no right to read it");
        assertThat(watch.onProperty().get()).isFalse();
        assertThat(held.failureProperty().get().orElseThrow().what()).isEqualTo("Reading new runs");
    }
}
