package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window remembers, with two programs that are open at once as two desks on one folder. */
class DeskTest {
    @TempDir
    Path folder;

    private Path study(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "{}");
    }

    private Path file() {
        return folder.resolve("window.properties");
    }

    @Test
    void neitherOfTwoProgramsTakesBackWhatTheOtherKept() throws IOException {
        Desk one = new Desk(folder);
        Desk other = new Desk(folder);
        one.lookProperty().set(Look.DARK);
        one.save();
        one.keep("place", "1 2 800 600");
        one.used(study("a.tare"));
        other.used(study("b.tare"));
        other.keep("detail", "FULL");
        one.keep("margin", "0.02");
        Desk next = new Desk(folder);
        assertThat(next.recent()).containsExactly(folder.resolve("b.tare"), folder.resolve("a.tare"));
        assertThat(next.lookProperty().get()).isEqualTo(Look.DARK);
        assertThat(next.kept("place")).isEqualTo("1 2 800 600");
        assertThat(next.kept("detail")).isEqualTo("FULL");
        assertThat(next.kept("margin")).isEqualTo("0.02");
    }

    @Test
    void ofOneValueTheNewestStays() {
        Desk one = new Desk(folder);
        Desk other = new Desk(folder);
        one.keep("place", "first");
        other.keep("place", "second");
        one.keep("detail", "FULL");
        assertThat(new Desk(folder).kept("place")).isEqualTo("second");
    }

    @Test
    void theNewestEightStudiesOfAllProgramsAreRecent() throws IOException {
        Desk one = new Desk(folder);
        Desk other = new Desk(folder);
        for (int i = 0; i < 5; i++) {
            one.used(study("a" + i));
            other.used(study("b" + i));
        }
        one.used(folder.resolve("b1"));
        assertThat(one.recent())
                .extracting(p -> String.valueOf(p.getFileName()))
                .containsExactly("b1", "b4", "a4", "b3", "a3", "b2", "a2", "a1");
        one.forgetRecent();
        assertThat(new Desk(folder).recent()).isEmpty();
    }

    @Test
    void aStudyOnADiskThatIsNotThereNowIsNotForgotten() throws IOException {
        Path away = study("away.tare");
        new Desk(folder).used(away);
        Files.delete(away);
        Desk meanwhile = new Desk(folder);
        assertThat(meanwhile.recent()).isEmpty();
        meanwhile.used(study("b.tare"));
        study("away.tare");
        assertThat(new Desk(folder).recent()).containsExactly(folder.resolve("b.tare"), away);
    }

    @Test
    void aProgramThatHangsWithTheLockKeepsNobodyFromWorking() throws IOException {
        Desk desk = new Desk(folder);
        try (FileChannel hung = FileChannel.open(
                        folder.resolve(".window.properties.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock held = hung.lock()) {
            assertThat(held.isValid()).isTrue();
            desk.keep("detail", "FULL");
        }
        assertThat(new Desk(folder).kept("detail")).isEqualTo("FULL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look=NEON\ntextScale=huge\nrecent.0=\nrecent.1=a\\u0000b\nwindow.place=",
                "textScale=1e308\nrecent.x=1\nlook=",
                "textScale=99999999999999999999999999\n=\n==\n",
                ""
            })
    void whatMakesNoSenseIsAsIfItWereNotThere(String text) throws IOException {
        Files.writeString(file(), text);
        Desk desk = new Desk(folder);
        assertThat(desk.lookProperty().get()).isEqualTo(Look.SYSTEM);
        assertThat(desk.textScaleProperty().get()).isBetween(0.8, 2.0);
        assertThat(desk.recent()).isEmpty();
        desk.used(study("a.tare"));
        assertThat(new Desk(folder).recent()).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsPutAsideAndNotWrittenOver() throws IOException {
        Files.writeString(file(), "look=DARK\nwindow.place=\\uXYZ\n");
        Desk desk = new Desk(folder);
        desk.keep("detail", "FULL");
        assertThat(folder.resolve("window.properties.unreadable")).content().contains("look=DARK");
        assertThat(new Desk(folder).kept("detail")).isEqualTo("FULL");
    }

    @Test
    void whatANewerVersionKeepsStays() throws IOException {
        Files.writeString(file(), "future=yes\nwindow.panel=wide\n");
        new Desk(folder).keep("detail", "FULL");
        assertThat(file()).content().contains("future=yes", "window.panel=wide");
    }
}
