package tare.importer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.importer.format.Formats;
import tare.model.Note;
import tare.model.Source;
import tare.model.Status;

/** Results that begin after the command that was typed, or after what a tool said first. */
final class PreambleTest {
    private static final String JSON = "{\n"
            + " \"results\": [\n"
            + "  {\"command\": \"a\", \"mean\": 1.5, \"median\": 1.5, \"times\": [1.0, 2.0], \"exit_codes\": [0, 0]}\n"
            + " ]\n"
            + "}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ hyperfine --export-json - a\n",
                "user@host:~/bench$ cat r.json\n",
                "Benchmark started\n\n  warming up: 3 runs\n",
                "[INFO] go\n[2024-01-01 10:00:00] {not json}\n",
                "\uFEFF# as captured\n"
            })
    void isPassedOverAndTold(String before) throws IOException {
        Source source = read(before + JSON);
        assertThat(source.format()).isEqualTo("hyperfine-json");
        assertThat(source.measurements().getFirst().data().n()).isEqualTo(2);
        assertThat(source.notes()).extracting(Note::code).contains("PREAMBLE");
    }

    @Test
    void linesKeepTheirNumbers() throws IOException {
        String rows = "timeStamp,elapsed,label,responseCode,success\n1700000000000,12,home,200,true\n";
        Source source = read("root@vm:~# cat a.jtl\n" + rows);
        assertThat(source.format()).isEqualTo("jmeter-csv");
        assertThat(source.measurements().getFirst().place()).contains("line 3");
    }

    @Test
    void textAboutJsonIsNoResult() throws IOException {
        Source source = read("How to call it:\n{\n \"some\": [1, 2]\n}\nand so on\n");
        assertThat(source.status()).isEqualTo(Status.REFUSED);
        assertThat(source.format()).isEmpty();
    }

    @Test
    void whatBeginsWithResultsHasNone() throws IOException {
        assertThat(read(JSON).notes()).extracting(Note::code).doesNotContain("PREAMBLE");
    }

    private Source read(String text) throws IOException {
        Path file = Files.write(folder.resolve("r.txt"), text.getBytes(StandardCharsets.UTF_8));
        return Importer.plain(Formats.ALL).read(List.of(file)).getFirst();
    }
}
