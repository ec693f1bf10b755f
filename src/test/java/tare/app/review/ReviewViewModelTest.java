package tare.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.analysis.Analysis;
import tare.analysis.Settings.Parts;
import tare.app.DemoCore;
import tare.app.EngineCore;
import tare.app.state.Workbench;
import tare.model.Domain;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.SampleRow;
import tare.verdict.Refusal;

class ReviewViewModelTest {
    private static final String TABLE = "benchmark,value,unit,run\nsort,1.5,ms,1\nsort,1.6,ms,2\n";

    @TempDir
    Path folder;

    private final Workbench bench =
            new Workbench(new EngineCore(Runnable::run), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    private final ReviewViewModel review = new ReviewViewModel(bench, Optional::empty);

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> answers(String question) {
        return review.questions().stream()
                .filter(q -> q.text().startsWith(question))
                .flatMap(q -> q.answers().stream())
                .map(Question.Answer::text)
                .toList();
    }

    @Test
    void aKindOfPlatformThatIsThereIsNotOfferedUnderAnotherName() throws IOException {
        file("vm/a.csv", TABLE);
        file("b.csv", TABLE);
        bench.open(List.of(folder));
        assertThat(answers("Where was b.csv")).containsExactly("vm", "bare metal");
    }

    @Test
    void manyFilesAreAskedForFolderByFolderAlsoWhereFoldersAreCalledAlike() throws IOException {
        for (String lab : List.of("run-1", "run-2")) {
            for (int i = 0; i < 3; i++) {
                file(lab + "/out/" + i + ".csv", TABLE.replace("1.5", lab.substring(4) + "." + i));
            }
        }
        bench.open(List.of(folder));
        assertThat(review.questions())
                .extracting(Question::text)
                .contains("Where were 3 files in run-1/out measured?", "Where were 3 files in run-2/out measured?");
        review.questions().stream()
                .filter(q -> q.text().contains("run-1/out"))
                .findFirst()
                .orElseThrow()
                .answers()
                .getFirst()
                .action()
                .run();
        assertThat(bench.studyProperty().get().orElseThrow().sources())
                .filteredOn(s -> !s.platform().label().isEmpty())
                .hasSize(3)
                .allMatch(s -> s.path().contains("run-1"));
    }

    @Test
    void everyOneOfAFewUnknownFilesCanBeMappedAndEmptyTablesComeLast() throws IOException {
        file("empty.csv", "name,value\n");
        file("log-a.txt", "alpha beta\n  speed 12 apples\n  speed 13 apples\n");
        file("log-b.txt", "alpha beta\n  depth 12 pears\n  depth 13 pears\n");
        bench.open(List.of(folder));
        assertThat(answers("No format fits"))
                .containsExactly(
                        "Say what is in log-a.txt",
                        "Say what is in log-b.txt",
                        "Say what is in empty.csv",
                        "Leave them all out");
    }

    private static SampleRow overlapping(String benchmark, String runner) {
        return SampleRow.of(benchmark, runner, "samples/s", Domain.APPLICATION, 0, 0.01, 5)
                .refusedFor(Refusal.PARTS_OR_REPEATS);
    }

    @Test
    void whatOverlapsInManyBenchmarksIsAskedOnceForEachRunner() {
        List<SampleRow> rows = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            rows.add(overlapping("model-" + i, "loader"));
        }
        rows.add(overlapping("other", "server"));
        Analysis analysis = SampleAnalysis.of(rows, List.of(), "VM");
        Workbench open = new Workbench(new DemoCore(analysis), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        ReviewViewModel asked = new ReviewViewModel(open, Optional::empty);
        open.show(DemoCore.study(analysis));
        assertThat(asked.questions())
                .extracting(Question::text)
                .containsExactly(
                        "40 benchmarks (model-1, model-2, model-3 and 37 more): are their overlapping files repeats, or"
                                + " parts of one measurement?",
                        "other: are the overlapping files repeats, or parts of one measurement?");
        press(asked, 0, "One by one …");
        assertThat(asked.questions())
                .extracting(Question::text)
                .startsWith(
                        "model-1: are the overlapping files repeats, or parts of one measurement?",
                        "The other 39 benchmarks: are their overlapping files repeats, or parts?");
        press(asked, 0, "Repeats");
        press(asked, 1, "Parts to add up");
        assertThat(open.studyProperty().get().orElseThrow().settings().parts())
                .hasSize(40)
                .containsEntry("model-1", Parts.REPEATS)
                .containsEntry("model-2", Parts.SUM)
                .containsEntry("model-40", Parts.SUM);
        open.undo();
        assertThat(open.studyProperty().get().orElseThrow().settings().parts()).containsOnlyKeys("model-1");
    }

    private static void press(ReviewViewModel asked, int question, String answer) {
        asked.questions().get(question).answers().stream()
                .filter(a -> a.text().equals(answer))
                .findFirst()
                .orElseThrow()
                .action()
                .run();
    }
}
