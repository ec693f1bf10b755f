package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.app.state.Desk;
import tare.app.state.Workbench;
import tare.model.Note;
import tare.study.Study;
import tare.study.StudyFile;
import tare.support.InPlaceTasks;

/** One study in two programs, as two workbenches with desks on one folder. */
class OpenHereTest {
    @TempDir
    Path folder;

    private final Workbench one = bench();
    private final Workbench other = bench();
    private Path file;
    private OpenHere first;
    private OpenHere second;

    private static Workbench bench() {
        return new Workbench(new EngineCore(Runnable::run), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    }

    @BeforeEach
    void twoPrograms() {
        file = folder.resolve("mine.tare");
        StudyFile.write(Study.EMPTY.withName("Mine"), file);
        first = new OpenHere(one, new Desk(folder.resolve("desk")));
        second = new OpenHere(other, new Desk(folder.resolve("desk")));
        one.open(List.of(file));
        other.open(List.of(file));
    }

    @AfterEach
    void end() {
        first.close();
        second.close();
    }

    private static List<String> said(Workbench bench) {
        return bench.notesProperty().get().stream().map(Note::message).toList();
    }

    @Test
    void theSecondSaysThatItIsOpenElsewhere() {
        assertThat(said(one)).isEmpty();
        assertThat(said(other)).singleElement().asString().startsWith("mine.tare is open in another window, too.");
    }

    @Test
    void whatTheOtherSavedIsNotReplacedUnasked() {
        one.setMargin(0.02);
        one.save(file);
        assertThat(one.writtenElsewhere()).isFalse();
        assertThat(other.writtenElsewhere()).isTrue();
    }

    @Test
    void twoThatSaveWithinOneStepOfTheDisksClockSeeEachOther() throws IOException {
        FileTime both = Files.getLastModifiedTime(file);
        one.setMargin(0.02);
        one.save(file);
        Files.setLastModifiedTime(file, both);
        assertThat(other.writtenElsewhere()).isTrue();
    }

    @Test
    void whenTheFirstIsClosedItIsOpenNowhereElse() throws IOException {
        other.close();
        one.close();
        other.open(List.of(file));
        assertThat(said(other)).isEmpty();
        other.close();
        try (var left = Files.list(folder.resolve("desk"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void savingUnderAnotherNameMarksThatOne() {
        one.save(folder.resolve("copy.tare"));
        other.close();
        other.open(List.of(file));
        assertThat(said(other)).isEmpty();
    }
}
