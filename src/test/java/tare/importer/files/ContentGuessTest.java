package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.importer.format.Formats;
import tare.model.Note;
import tare.model.Source;

/** What is said of files that no format reads. */
final class ContentGuessTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# HELP reads_total Reads.;# TYPE reads_total counter;reads_total 12 | counters at one moment",
                "# a page;nothing else on it;# no results | other text",
                "<!doctype html>;<p>12 ms</p> | an HTML page",
                "%PDF-1.7;1 0 obj | a PDF document"
            })
    void aFileThatNoFormatReadsIsNamed(String content, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("a.dat"), content.replace(";", "\n") + "\n");
        Source source = Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
        assertThat(source.measurements()).isEmpty();
        assertThat(source.notes()).extracting(Note::message).anyMatch(message -> message.contains(words));
    }
}
