package tare.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which study paths mean, before anything is read. */
class MeantStudyTest {
    @TempDir
    Path folder;

    private Path study;
    private Path data;

    @BeforeEach
    void files() throws IOException {
        study = Files.writeString(folder.resolve("Ours.TARE"), "{}");
        data = Files.createDirectories(folder.resolve("vm"));
        Files.writeString(data.resolve("a.csv"), "x\n1\n");
    }

    @Test
    void aStudyAndTheFolderWithOneAtItsTopAreThatStudy() {
        assertThat(Saved.meant(List.of(study))).contains(study);
        assertThat(Saved.meant(List.of(folder))).contains(study);
    }

    @Test
    void everythingOfItsFolderNamedOneByOneIsThatStudyToo() {
        assertThat(Saved.meant(List.of(data, study))).contains(study);
    }

    @Test
    void aStudyTogetherWithFilesFromElsewhereMeansFiles(@TempDir Path other) {
        assertThat(Saved.meant(List.of(study, other.resolve("b.csv")))).isEmpty();
    }

    @Test
    void twoStudiesOrNoneMeanFiles() throws IOException {
        assertThat(Saved.meant(List.of(data))).isEmpty();
        assertThat(Saved.meant(List.of(data.resolve("a.csv")))).isEmpty();
        Path second = Files.writeString(folder.resolve("b.tare"), "{}");
        assertThat(Saved.meant(List.of(folder))).isEmpty();
        assertThat(Saved.meant(List.of(study, second))).isEmpty();
    }

    @Test
    void aFolderThatEndsLikeAStudyIsAFolder() throws IOException {
        Path named = Files.createDirectories(folder.resolve("more.tare"));
        assertThat(Saved.meant(List.of(named))).isEmpty();
    }

    @Test
    void aStudyThatLostItsEndingIsKnownByHowItBegins() throws IOException {
        Path lost = Files.writeString(folder.resolve("ours"), "{\n  \"tareStudy\" : 1,\n  \"name\" : \"x\"");
        Path sealed = Files.writeString(folder.resolve("plan"), "{\"tareProtocol\" : 1}");
        assertThat(Saved.meant(List.of(lost))).contains(lost);
        assertThat(Saved.meant(List.of(sealed))).isEmpty();
    }
}
