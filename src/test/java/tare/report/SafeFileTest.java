package tare.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SafeFileTest {
    @TempDir
    Path folder;

    @Test
    void newContentReplacesOldAndNothingIsLeftBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("deck.txt"), "old");
        SafeFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryContaining(p -> true).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void afterAFailureTheOldFileIsAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("deck.txt"), "old");
        assertThatThrownBy(() -> SafeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void missingFoldersAreMadeAndAFolderIsNotReplaced() throws IOException {
        Path file = folder.resolve("a/b/c.txt");
        SafeFile.write(file, out -> out.write('x'));
        assertThat(file).hasContent("x");
        assertThatThrownBy(() -> SafeFile.write(folder.resolve("a"), out -> out.write('x')))
                .hasMessageContaining("is a folder");
    }
}
