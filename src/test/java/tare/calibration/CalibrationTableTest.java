package tare.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tare.stats.Draws;

/** Makes the calibration table of docs/statistics.md anew, and holds the one that stands there to it. */
@Tag("slow")
class CalibrationTableTest {
    private static final int REPETITIONS = 4000;

    @Test
    void table(TestReporter reporter) throws IOException {
        StringBuilder table = new StringBuilder();
        for (Draws shape : Draws.values()) {
            for (int n : new int[] {3, 5, 10, 30, 100}) {
                table.append(row(shape, n, n));
            }
            table.append(row(shape, 3, 30)).append(row(shape, 30, 3)).append(row(shape, 10, 30));
        }
        for (double phi : new double[] {0.3, 0.7, 0.9}) {
            table.append(String.format(
                    Locale.ROOT,
                    "phi %s, n 100: %.1f plain, %.1f corrected%n",
                    phi,
                    100 * Trial.dependent(phi, 100, false, REPETITIONS),
                    100 * Trial.dependent(phi, 100, true, REPETITIONS)));
        }
        for (boolean byRun : new boolean[] {true, false}) {
            table.append(String.format(
                    Locale.ROOT,
                    "nested 5 x 20 by run %s: %.1f%n",
                    byRun,
                    100 * Trial.nested(5, 20, byRun, REPETITIONS).different()));
        }
        for (int n : new int[] {3, 5, 8, 12}) {
            double rate = 100 * Trial.rareSlowRun(n, REPETITIONS);
            table.append(String.format(Locale.ROOT, "one slow run in five, n %d: %.0f%n", n, rate));
        }
        reporter.publishEntry("calibration", table.toString());
        assertThat(numbers(table.toString()))
                .as("the table in docs/statistics.md is the one that this code makes")
                .isEqualTo(numbers(Files.readString(Path.of("docs", "statistics.md"))));
    }

    /** Sizes and rates of each row, in order. */
    private static List<String> numbers(String text) {
        return Pattern.compile("\\| (\\d+, \\d+ \\| [0-9.]+ \\| [0-9.]+ \\| [0-9.]+) \\|")
                .matcher(text)
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static String row(Draws shape, int nBaseline, int nCandidate) {
        return String.format(
                Locale.ROOT,
                "| %s | %d, %d | %.1f | %.1f | %.1f |%n",
                shape,
                nBaseline,
                nCandidate,
                100 * Trial.shaped(shape, nBaseline, nCandidate, 0, REPETITIONS).different(),
                100
                        * Trial.shaped(shape, nBaseline, nCandidate, Trial.MARGIN, REPETITIONS)
                                .equivalent(),
                100
                        * Trial.shaped(shape, nBaseline, nCandidate, 2 * Trial.MARGIN, REPETITIONS)
                                .equivalent());
    }
}
