package tare.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.app.EngineCore;
import tare.app.state.Workbench;
import tare.study.Samples;
import tare.study.Study;
import tare.support.InPlaceTasks;

/** The results page is never a dead end: without results it says why and what to do next. */
class NothingTest {
    @TempDir
    Path folder;

    private final Workbench bench =
            new Workbench(new EngineCore(Runnable::run), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));

    private String title() {
        return Nothing.of(bench).map(Nothing::title).orElse("");
    }

    private Path result(String side) throws Exception {
        Path file = Files.createDirectories(folder.resolve(side)).resolve("r.csv");
        return Files.writeString(file, "benchmark,value,unit\nsort,1.5,s\nsort,1.6,s\nsort,1.4,s\n");
    }

    @Test
    void anEmptyStudyAsksForFiles() {
        bench.show(Study.EMPTY.withName("x"));
        assertThat(title()).isEqualTo("No results yet");
    }

    @Test
    void filesThatNobodyKnowsLeadToTheFilesPage() throws Exception {
        bench.open(List.of(Files.writeString(folder.resolve("a.xyz"), "lorem ipsum\n")));
        assertThat(Nothing.of(bench))
                .get()
                .matches(n -> n.next() == Nothing.Next.SORT)
                .extracting(Nothing::title)
                .isEqualTo("None of the files could be read");
    }

    @Test
    void oneSideAsksForTheOther() throws Exception {
        bench.open(List.of(result("vm")));
        assertThat(title()).containsIgnoringCase("vm").contains("so far");
    }

    @Test
    void withResultsThereIsNothingToSay() {
        bench.sample(Samples.installed().orElseThrow().all().getFirst().file());
        assertThat(Nothing.of(bench)).isEmpty();
    }
}
