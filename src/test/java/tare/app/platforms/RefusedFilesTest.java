package tare.app.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.app.state.Words;
import tare.app.state.Workbench;
import tare.model.Facts;
import tare.model.Note;
import tare.model.Platform;
import tare.model.Source;
import tare.model.Status;
import tare.study.Study;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;

/** What the left panel says of files that could not be used. */
class RefusedFilesTest {
    private final Analysis analysis = SampleAnalysis.study();
    private final Workbench bench =
            new Workbench(new DemoCore(analysis), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    private final PlatformsViewModel model = new PlatformsViewModel(bench);

    private static Note error(String message) {
        return Note.error("BROKEN", message, "");
    }

    private void refuse(Note... notes) {
        Study study = DemoCore.study(analysis);
        Source broken = new Source(
                "/lab/broken.json",
                "00",
                1,
                Status.REFUSED,
                "",
                "",
                "",
                Platform.UNKNOWN,
                Facts.NONE,
                List.of(notes),
                List.of());
        bench.show(study.withSources(
                Stream.concat(study.sources().stream(), Stream.of(broken)).toList()));
    }

    @Test
    void aFileThatWasNotReadSaysEveryReason() {
        refuse(Note.info("HINT", "a hint", ""), error("the clock runs backwards"), error("no unit"));
        assertThat(model.refused()).containsExactly("broken.json: the clock runs backwards; no unit");
    }

    @Test
    void manyReasonsAreCounted() {
        refuse(error("a"), error("b"), error("c"), error("d"), error("e"));
        assertThat(model.refused()).containsExactly("broken.json: a; b; c; and 2 more");
    }

    @Test
    void countsInReasonsAreWrittenAsInTheOtherSentences() {
        refuse(error("12345 lines are no numbers"));
        assertThat(model.refused()).containsExactly("broken.json: " + Words.count(12_345) + " lines are no numbers");
    }
}
