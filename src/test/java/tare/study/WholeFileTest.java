package tare.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Test
    void twoThatWriteAtOnceLeaveAWholeFileOfOne() throws IOException {
        Path file = folder.resolve("a.tare");
        WholeFile.write(file, out -> {
            put(out, "one begins, ");
            WholeFile.write(file, other -> put(other, "the other"));
            assertThat(file).hasContent("the other");
            put(out, "one ends");
        });
        assertThat(file).hasContent("one begins, one ends");
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).containsExactly(file);
        }
    }

    @Test
    void whatAKilledProgramLeftBesideIsInNobodysWay() throws IOException {
        Path file = folder.resolve("a.tare");
        Files.writeString(folder.resolve(".a.tare.part"), "half");
        StudyFile.write(Study.EMPTY.withName("whole"), file);
        assertThat(StudyFile.read(file).name()).isEqualTo("whole");
    }

    @Test
    void aStudyBehindALinkIsWrittenWhereItIs() throws IOException {
        Path real = Files.writeString(folder.resolve("real.tare"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("link.tare"), real);
        StudyFile.write(Study.EMPTY.withName("linked"), link);
        assertThat(link).isSymbolicLink();
        assertThat(StudyFile.read(real).name()).isEqualTo("linked");
    }

    @Test
    void afterAFailureTheOldFileIsAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("a.tare"), "old");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    put(out, "half of the n");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).containsExactly(file);
        }
    }
}
