package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several runs with one value each: nothing is known of what lies inside a run, and every other document is written. */
final class OneValueARunTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private void runs(String side, double at) throws IOException {
        for (int run = 0; run < 6; run++) {
            Path file = folder.resolve(side).resolve("run-" + run + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, """
                {"context": {"host_name": "%s", "num_cpus": 8, "library_build_type": "release"},
                 "benchmarks": [{"name": "BM_sort", "run_name": "BM_sort", "run_type": "iteration",
                   "repetitions": 1, "repetition_index": 0, "threads": 1, "iterations": 100,
                   "real_time": %s, "cpu_time": %s, "time_unit": "ns"}]}
                """.formatted(side, at + run * 0.1, at + run * 0.1));
        }
    }

    @Test
    void aFolderOfEverythingIsWritten() throws IOException {
        runs("metal", 100);
        runs("vm", 100.2);
        Path out = folder.resolve("all");
        String[] args = {
            "report",
            "--baseline",
            "metal=" + folder.resolve("metal"),
            "--candidate",
            "vm=" + folder.resolve("vm"),
            "--out",
            out + "/"
        };
        assertThat(Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err), args))
                .as(err.toString())
                .isZero();
        assertThat(out.resolve("manifest.txt")).isNotEmptyFile();
    }
}
