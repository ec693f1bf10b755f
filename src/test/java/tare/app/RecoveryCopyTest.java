package tare.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.study.Study;

class RecoveryCopyTest {
    private static final Study STUDY = Study.EMPTY.withName("any");

    @TempDir
    Path folder;

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    private Path file() {
        return folder.resolve("new").resolve("copy.tare");
    }

    /** Writes only the name of the study, and the slow one only when it may. */
    private void save(Study study, Path file) {
        try {
            if (study.name().equals("slow")) {
                writing.countDown();
                go.await();
            }
            Files.writeString(file, study.name());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Thread slowly(RecoveryCopy copy) throws InterruptedException {
        long turn = copy.next();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                copy.write(turn, STUDY.withName("slow"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writing.await();
        return thread;
    }

    @Test
    void aWritingUnderWayWhenTheStudyIsSavedLeavesNothing() throws Exception {
        RecoveryCopy copy = new RecoveryCopy(file(), this::save);
        Thread late = slowly(copy);
        copy.drop();
        go.countDown();
        late.join();
        assertThat(file()).doesNotExist();
    }

    @Test
    void aWritingUnderWayWhenTheWindowClosesIsWaitedFor() throws Exception {
        RecoveryCopy copy = new RecoveryCopy(file(), this::save);
        Thread late = slowly(copy);
        go.countDown();
        copy.dropNow();
        assertThat(file()).doesNotExist();
        late.join();
        assertThat(file()).doesNotExist();
    }

    @Test
    void theNewestStaysWhateverIsWrittenLast() throws Exception {
        RecoveryCopy copy = new RecoveryCopy(file(), this::save);
        long old = copy.next();
        copy.write(copy.next(), STUDY.withName("newer"));
        copy.write(old, STUDY.withName("older"));
        assertThat(file()).hasContent("newer");
    }

    @Test
    void aCopyThatWasNeverWrittenIsNotRemoved() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "left by another program of this number");
        new RecoveryCopy(file(), this::save).drop();
        assertThat(file()).exists();
    }
}
