package tare.analysis.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Made;
import tare.model.Note;
import tare.model.Source;

/** Notes of files in a study: a value that other files repeat is not alone. */
final class FileNotesTest {
    private static Source noted(String platform, String file, String benchmark, double value) {
        Source plain = Made.file(platform, file, Made.runs(benchmark, Made.TIME, value));
        return plain.withNotes(List.of(Note.warning(
                "ONE_VALUE",
                benchmark + " (" + Made.TIME.name() + "): one value: no test and no interval",
                plain.measurements().getFirst().place())));
    }

    private static List<String> places(List<Source> sources) {
        Analysis a = Made.analyze(sources.toArray(Source[]::new));
        return a.notes().stream()
                .filter(n -> n.code().equals("ONE_VALUE"))
                .map(Note::place)
                .toList();
    }

    @Test
    void oneValueInEachOfSeveralFilesIsNotAlone() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sources.add(noted("host", "h" + i, "x", 100 + i));
            sources.add(noted("vm", "v" + i, "x", 101 + i));
        }
        assertThat(places(sources)).isEmpty();
    }

    @Test
    void oneValueOfAPlatformIsAlone() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sources.add(noted("host", "h" + i, "x", 100 + i));
        }
        sources.add(noted("vm", "v", "x", 101));
        assertThat(places(sources)).singleElement().asString().startsWith("v");
    }
}
