package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.analysis.Settings;
import tare.app.EngineCore;
import tare.model.Source;
import tare.study.Opening;
import tare.support.InPlaceTasks;

/** Files of a study that were moved are found by content, else by name and the folder that they lay in. */
class IntakeTest {
    @TempDir
    Path disk;

    private final Workbench bench =
            new Workbench(new EngineCore(Runnable::run), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));

    @BeforeEach
    void aStudyWhoseFilesMoved() throws IOException {
        Path before = disk.resolve("before");
        write(before.resolve("metal/runs.csv"), 100);
        write(before.resolve("vm/runs.csv"), 99);
        bench.open(List.of(before.resolve("metal"), before.resolve("vm")));
        bench.save(disk.resolve("one.tare"));
        Files.move(before, disk.resolve("after"));
        bench.open(List.of(disk.resolve("one.tare")));
    }

    private static void write(Path file, double value) throws IOException {
        Files.createDirectories(file.getParent());
        StringBuilder csv = new StringBuilder("benchmark,value,unit,run,better\n");
        for (int run = 1; run <= 6; run++) {
            csv.append("sum,")
                    .append(value + run / 10.0)
                    .append(",ops/s,")
                    .append(run)
                    .append(",higher\n");
        }
        Files.writeString(file, csv);
    }

    private List<Source> sources() {
        return bench.studyProperty().get().orElseThrow().sources();
    }

    @Test
    void theSameContentIsFoundUnderAnyName() throws IOException {
        assertThat(sources()).allMatch(Opening::isMissing);
        String gone = sources().getLast().path();
        bench.apply("out", Edits.exclude(List.of(new Settings.Exclusion(gone, "line 2", 0, "noise"))));
        Files.move(disk.resolve("after/vm/runs.csv"), disk.resolve("after/vm/renamed.csv"));
        new Intake(bench).find(disk.resolve("after"));
        assertThat(sources()).noneMatch(Opening::isMissing).anyMatch(s -> s.path()
                .endsWith("vm/renamed.csv"));
        assertThat(bench.analysisProperty().get().orElseThrow().comparisons()).hasSize(1);
        assertThat(bench.studyProperty().get().orElseThrow().settings().exclusions())
                .extracting(Settings.Exclusion::source)
                .containsExactly(sources().getLast().path());
    }

    @Test
    void otherContentIsFoundByItsNameInTheFolderOfThatName() throws IOException {
        write(disk.resolve("after/vm/runs.csv"), 90);
        write(disk.resolve("after/metal/runs.csv"), 110);
        new Intake(bench).find(disk.resolve("after"));
        assertThat(sources()).noneMatch(Opening::isMissing);
        assertThat(sources().stream().filter(s -> s.path().contains("/vm/")))
                .isNotEmpty()
                .allMatch(s -> s.platform().label().equals("vm"));
        assertThat(sources().stream().flatMap(s -> s.notes().stream()))
                .anyMatch(n -> n.code().equals("SOURCE_CHANGED"));
    }
}
