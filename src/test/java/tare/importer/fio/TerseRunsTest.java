package tare.importer.fio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.model.Source;

/** Semicolon lines say neither when they were measured nor whether they are clones. */
class TerseRunsTest {
    private static final Path ONE = Path.of("src/test/resources/formats/fio-terse/version-3/input.txt");

    @TempDir
    private Path folder;

    @Test
    void severalLinesOfOneJobAreSaidToBeRunsOrClones() throws IOException {
        assertThat(read(1).notes()).noneMatch(n -> n.code().equals("RUNS_OR_CLONES"));
        assertThat(read(2).notes())
                .filteredOn(n -> n.code().equals("RUNS_OR_CLONES"))
                .singleElement()
                .satisfies(n -> assertThat(n.message()).startsWith("2 lines are of job 't'"));
    }

    private Source read(int times) throws IOException {
        Path file = Files.writeString(
                folder.resolve(times + ".txt"), Files.readString(ONE).repeat(times));
        return Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
    }
}
