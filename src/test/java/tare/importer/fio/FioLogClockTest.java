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
import tare.model.Data;
import tare.model.Measurement;

/** Times of fio's logs: since the start of the job, or of the clock where {@code log_unix_epoch} was set. */
final class FioLogClockTest {
    @TempDir
    private Path folder;

    private Measurement read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("job_bw.1.log"), rows);
        return Importer.plain(Formats.ALL)
                .read(List.of(file))
                .getFirst()
                .measurements()
                .getFirst();
    }

    @Test
    void timesOfTheClockAreAStartAndALength() throws IOException {
        Measurement m = read("1795445745000, 300, 1, 0, 0\n1795445745500, 280, 1, 0, 0\n1795445749000, 310, 1, 0, 0\n");
        assertThat(m.run().startSeconds()).isEqualTo(1795445745.0);
        assertThat(m.run().durationSeconds()).isEqualTo(4.0);
        assertThat(((Data.Series) m.data()).seconds()).containsExactly(0, 0.5, 4);
    }

    @Test
    void timesSinceTheStartOfTheJobAreALengthAlone() throws IOException {
        Measurement m = read("250, 300, 1, 0, 0\n4000, 310, 1, 0, 0\n");
        assertThat(m.run().hasStart()).isFalse();
        assertThat(m.run().durationSeconds()).isEqualTo(4.0);
    }
}
