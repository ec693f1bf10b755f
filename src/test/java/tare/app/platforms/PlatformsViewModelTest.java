package tare.app.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
}
