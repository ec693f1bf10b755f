package tare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareStatusTest {
    private static final double[] SWING = {-0.3, 0.1, 0.25, -0.15, 0.05, 0.2, -0.2, 0.05};

    @TempDir
    private Path folder;

    private String file(String name, double centre, double spread, int n) throws IOException {
        StringBuilder rows = new StringBuilder("benchmark,run,value,unit,better\n");
        for (int i = 0; i < n; i++) {
            rows.append("sort,")
                    .append(i + 1)
                    .append(',')
                    .append(centre * (1 + spread * SWING[i % 8]))
                    .append(",ms,lower\n");
        }
        return Files.writeString(folder.resolve(name + ".csv"), rows).toString();
    }

    private static int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("compare"));
        all.addAll(List.of(arguments));
        return Cli.run(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), all.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "equivalent, 100.05, 0.01, 8, 0",
        "slower beyond, 110, 0.01, 8, 1",
        "slower open, 101.1, 0.02, 8, 3",
        "undecided, 101, 0.2, 8, 3",
        "provisional, 100.05, 0.005, 3, 3",
        "faster, 90, 0.01, 8, 0",
        "one value, 100, 0.01, 1, 3"
    })
    void saysHowItCameOut(String name, double centre, double spread, int n, int status) throws IOException {
        String host = file("host", 100, spread, n);
        String vm = file("vm", centre, spread, n);
        assertThat(run("--baseline", host, "--candidate", vm)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"95-105 %, 0", "at least 104 %, 1", "training about 99 %, 3", "nothing in it, 2"})
    void claimsCount(String claim, int status) throws IOException {
        String host = file("host", 100, 0.01, 8);
        String vm = file("vm", 100.05, 0.01, 8);
        assertThat(run("--baseline", host, "--candidate", vm, "--claim", claim)).isEqualTo(status);
    }

    @Test
    void nothingUsableAndWrongUsage() throws IOException {
        String host = file("host", 100, 0.01, 8);
        assertThat(run("--baseline", host, "--candidate", folder.resolve("none").toString()))
                .isEqualTo(4);
        assertThat(run("--baseline", host)).isEqualTo(2);
        assertThat(run("--baseline", host, "--candidate", host, "--margin", "wide"))
                .isEqualTo(2);
        assertThat(run("--baseline", host, "--candidate", host, "--alpha", "0.7"))
                .isEqualTo(2);
    }
}
