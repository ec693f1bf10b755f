package tare.importer.fio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.importer.Draft;
import tare.importer.MemoryInput;
import tare.importer.format.FioTerse;
import tare.model.Note;
import tare.model.Severity;

/** Semicolon lines of one job name that only grow: reports of one run, or runs of growing length. */
class TerseSweepTest {
    private static final Path ONE = Path.of("src/test/resources/formats/fio-terse/version-3/input.txt");

    private static String line(int ms) throws IOException {
        String[] fields = Files.readString(ONE).strip().split(";", -1);
        for (int read : new int[] {5, 46}) {
            if (!fields[read].equals("0")) {
                fields[read] = Integer.toString(ms * 28);
                fields[read + 3] = Integer.toString(ms);
            }
        }
        return String.join(";", fields) + "\n";
    }

    private static Draft read(String between, String... runtimes) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String ms : runtimes) {
            text.append(line(Integer.parseInt(ms))).append(between);
        }
        Draft draft = new Draft();
        new FioTerse().read(MemoryInput.of("terse.txt", text.toString()), draft);
        return draft;
    }

    private static long runs(Draft draft) {
        return draft.measurements().stream()
                .filter(m -> m.metric().name().equals("IOPS"))
                .map(m -> m.place())
                .distinct()
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10001,20002,30001", "10001,20001", "1034,2027,3051,4008", "60000,120001,180000"})
    void runsOfGrowingLengthAreRuns(String runtimes) throws IOException {
        String[] each = runtimes.split(",");
        assertThat(runs(read("", each))).isEqualTo(each.length);
    }

    /** The first report comes early by what fio needs to start, and the last one before another interval is over. */
    @ParameterizedTest
    @ValueSource(strings = {"855,1855,2858,3862,4067", "9855,19856,20001", "892,1891,2001", "1000,1500"})
    void reportsOfOneRunGiveWayToTheLast(String runtimes) throws IOException {
        Draft draft = read("", runtimes.split(","));
        assertThat(runs(draft)).isEqualTo(1);
        assertThat(draft.notes())
                .filteredOn(n -> n.code().equals("INTERIM_ASSUMED"))
                .extracting(Note::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void whatAScriptSaysBetweenRunsSetsThemApart() throws IOException {
        assertThat(runs(read("next run\n", "1000", "1500"))).isEqualTo(2);
    }
}
