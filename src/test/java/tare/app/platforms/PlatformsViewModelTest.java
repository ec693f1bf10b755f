package tare.app.platforms;

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
import tare.app.EngineCore;
import tare.app.state.Workbench;
import tare.study.Samples;
import tare.support.InPlaceTasks;

/** Five models with one value a side: each says the same of itself. */
class PlatformsViewModelTest {
    private final Workbench bench =
            new Workbench(new EngineCore(Runnable::run), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    private final PlatformsViewModel platforms = new PlatformsViewModel(bench);

    @BeforeEach
    void open() {
        bench.sample(Samples.installed().orElseThrow().all().stream()
                .filter(s -> s.id().equals("mlperf-v5.1-cpu"))
                .findFirst()
                .orElseThrow()
                .file());
    }

    @Test
    void notesInTheSameWordsAreToldOnce() {
        assertThat(platforms.notes())
                .filteredOn(n -> n.contains("one value: no test"))
                .hasSize(1)
                .allMatch(n -> n.contains("and 4 more: "));
    }

    @Test
    void aCardDoesNotRepeatItsLabelAndBreaksBehindASeparator() {
        assertThat(platforms.cards())
                .extracting(PlatformCard::label, PlatformCard::about)
                .anySatisfy(card ->
                        assertThat(card.toList()).containsExactly("Bare metal", "Intel Xeon 6787P\u00a0· 1024 GB"));
    }

    @Test
    void aColonInANameIsPartOfTheName(@TempDir Path folder) throws IOException {
        for (String side : List.of("bare-metal", "vm")) {
            Path file = Files.createDirectories(folder.resolve(side)).resolve("results.csv");
            Files.writeString(file, "benchmark,value,unit\nio: read,1.5,ms\nio: write,1.6,ms\nio: mixed,1.7,ms\n");
        }
        bench.open(List.of(folder));
        assertThat(platforms.notes())
                .filteredOn(n -> n.contains("one value: no test"))
                .singleElement()
                .asString()
                .startsWith("io: read (")
                .contains(") and 2 more: one value: no test");
    }
}
