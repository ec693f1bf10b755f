package tare.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstFolderTest {
    @TempDir
    Path disk;

    private Path study;
    private Path slides;
    private Optional<Path> open = Optional.empty();
    private String kept = "";
    private FirstFolder folders;

    @BeforeEach
    void make() throws IOException {
        study = Files.createDirectory(disk.resolve("study"));
        slides = Files.createDirectory(disk.resolve("slides"));
        folders = new FirstFolder(() -> open, () -> kept, k -> kept = k);
    }

    @Test
    void isTheStudysThenTheOneUsedForItThenTheNextStudysOwn() throws IOException {
        open = Optional.of(study);
        assertThat(folders.toRead()).contains(study.toFile());
        folders.chosen(Files.createFile(slides.resolve("deck.pptx")));
        assertThat(folders.toWrite()).contains(slides.toFile());
        open = Optional.of(Files.createDirectory(disk.resolve("other")));
        assertThat(folders.toRead()).contains(disk.resolve("other").toFile());
    }

    @Test
    void withoutAStudyIsTheOneUsedAtAnEarlierStart() {
        kept = slides.toString();
        assertThat(folders.toRead()).contains(slides.toFile());
        kept = disk.resolve("gone").toString();
        assertThat(folders.toRead())
                .contains(Path.of(System.getProperty("user.home")).toFile());
    }
}
