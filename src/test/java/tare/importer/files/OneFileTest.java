package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.importer.ImportFailure;
import tare.importer.format.Formats;
import tare.model.Source;
import tare.model.Status;

/** Members of archives are files like others: looked at one by one, and read again by the path they are shown with. */
class OneFileTest {
    private static final String TABLE = "name;time (ms)\na;1,5\nb;2,5\n";

    @TempDir
    Path folder;

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : List.of("readme.txt", name)) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.equals(name) ? content : "a table".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private Path archive(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String text(Path path) throws IOException {
        try (InputStream in = OneFile.at(path).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void givesMembersAlsoOfArchivesInArchives() throws IOException {
        byte[] inner = zip("sub/b.csv", TABLE.getBytes(StandardCharsets.UTF_8));
        archive("a.zip", inner);
        archive("outer.zip", zip("a.zip", inner));
        assertThat(text(folder.resolve("a.zip!/sub/b.csv"))).isEqualTo(TABLE);
        assertThat(text(folder.resolve("outer.zip!/a.zip!/sub/b.csv"))).isEqualTo(TABLE);
        assertThat(text(Files.writeString(folder.resolve("plain.csv"), TABLE))).isEqualTo(TABLE);
    }

    @Test
    void saysWhatIsNotThere() throws IOException {
        archive("a.zip", zip("b.csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> OneFile.at(folder.resolve("a.zip!/c.csv")))
                .isInstanceOf(ImportFailure.class)
                .hasMessage("there is no such file in the archive");
        assertThatThrownBy(() -> OneFile.at(folder.resolve("none.zip!/c.csv")))
                .isInstanceOf(ImportFailure.class)
                .hasMessage("there is no such file");
    }

    @Test
    void readsOnlyTheMembersThatWereNamed() throws IOException {
        archive("a.zip", zip("b.csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        List<Source> all = Importer.plain(Formats.ALL).read(List.of(folder.resolve("a.zip")));
        List<Source> one = Importer.plain(Formats.ALL)
                .read(List.of(folder.resolve("a.zip!/b.csv"), folder.resolve("a.zip!/gone.csv")));
        assertThat(all).hasSize(2);
        assertThat(one).hasSize(2);
        assertThat(one.getFirst()).isEqualTo(all.get(1));
        assertThat(one.get(1).status()).isEqualTo(Status.REFUSED);
    }
}
