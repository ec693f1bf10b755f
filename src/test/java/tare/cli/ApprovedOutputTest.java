package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What commands print, against approved files. A change is read and approved by running with {@code -Dtare.approve=true},
 * which rewrites the files; the reason goes into the commit.
 */
class ApprovedOutputTest {
    private static final Path APPROVED = Path.of("src/test/resources/cli");

    static Stream<Arguments> commands() {
        return Stream.of(
                of("compare-vm-overhead", "compare", study("vm-overhead"), "--claim", "overhead about 1 %"),
                of("compare-mlperf-v1.1-a100", "compare", study("mlperf-v1.1-a100"), "--margin", "2%"),
                of("compare-mlperf-v5.1-cpu", "compare", study("mlperf-v5.1-cpu"), "--claim", "inference 95-105 %"),
                of("compare-gups-against-itself", "compare", study("gups-against-itself")),
                of("compare-sandbox-vs-host", "compare", study("sandbox-vs-host")),
                of("compare-load-in-a-sandbox", "compare", study("load-in-a-sandbox")),
                of("compare-stream-gups-json", "compare", study("stream-gups-2014"), "--format", "json"),
                of("compare-stream-gups-markdown", "compare", study("stream-gups-2014"), "--format", "markdown"),
                of("inspect-mlperf-v1.1-a100", "inspect", "sample-results/mlperf-v1.1-a100"),
                mapped("kiln", "kiln.log"),
                mapped("lattice", "lattice.json"),
                mapped("messreihe", "messreihe.csv"),
                of("plan-gups-against-itself", "plan", study("gups-against-itself")));
    }

    private static Arguments of(String name, String... args) {
        return Arguments.of(name, args);
    }

    /** A file of a format that nobody knows, read with a mapping. */
    private static Arguments mapped(String id, String file) {
        String folder = "src/test/resources/mapping-unknown/";
        return of("mapping-try-" + id, "mapping", "try", folder + id + ".mapping.json", folder + file, "--samples");
    }

    private static String study(String id) {
        return "sample-results/" + id + "/study.tare";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void printsAsApproved(String name, String[] args) throws IOException {
        StringWriter out = new StringWriter();
        Cli.run(new PrintWriter(out), new PrintWriter(new StringWriter()), args);
        String here = Path.of("").toAbsolutePath().toString();
        String printed = out.toString().replace(System.lineSeparator(), "\n").replace(here, ".");
        Path file = APPROVED.resolve(name + ".txt");
        if (Boolean.getBoolean("tare.approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(file));
    }
}
