package tare.analysis.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Made;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.model.Measurement;
import tare.model.Source;

/** A file a run, thousands of them: nothing is asked of every two files. The bound is a hundred times what it takes. */
class ManyFilesTest {
    private static final int FILES = 3000;

    private static Analysis analyze(boolean timed) {
        List<Source> files = new ArrayList<>();
        for (String platform : List.of("host", "vm")) {
            for (int i = 0; i < FILES; i++) {
                Measurement m = Made.one("x", Made.TIME, 100 + i * 31 % 17);
                String path = "results/" + platform + "/run-" + i + "/out.json";
                files.add(Made.file(platform, path, timed ? Made.at(m, 100.0 * i, 60) : m));
            }
        }
        return assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> Analyzer.analyze(new Question(files, "host", List.of("vm"), Settings.DEFAULT)));
    }

    @Test
    void aFileARunTakesNoLongerThanItsFilesAreMany() {
        Analysis a = analyze(false);
        assertThat(a.comparisons().getFirst().baseline().n()).isEqualTo(FILES);
        assertThat(a.comparisons().getFirst().checks().toString()).contains("run-0 to run-2999");
    }

    @Test
    void norDoesLookingForFilesThatOverlapInTime() {
        assertThat(analyze(true).comparisons().getFirst().candidate().n()).isEqualTo(FILES);
    }

    /** Thousands of rows of one value a side and one of another kind. */
    @Test
    void rowsThatCannotBeTestedAreCountedOnce() {
        int n = 10_000;
        Measurement[] b = new Measurement[n];
        Measurement[] c = new Measurement[n];
        for (int i = 0; i < n; i++) {
            b[i] = Made.one("b" + i, Made.TIME, 100 + i % 7);
            c[i] = Made.one("b" + i, Made.TIME, i == 0 ? 0 : 100 + i % 5);
        }
        Analysis a = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> Made.analyze(Made.file("host", "a", b), Made.file("vm", "c", c)));
        assertThat(a.headline()).startsWith("Nothing can be tested: 9999 with one value a side, one with");
    }
}
