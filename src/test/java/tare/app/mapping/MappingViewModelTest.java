package tare.app.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.app.EngineCore;
import tare.app.state.Workbench;
import tare.importer.files.OneFile;
import tare.importer.guided.Meaning;
import tare.importer.guided.Place;
import tare.importer.mapping.OpenedFile;
import tare.importer.mapping.OwnMappings;
import tare.support.HeldTasks;

/** A file is tried in the background: what is shown of it is little, and nothing waits for what is not wanted any more. */
class MappingViewModelTest {
    private static final int MANY = 5000;

    @TempDir
    Path folder;

    private final HeldTasks tasks = new HeldTasks();
    private Path file = Path.of("");
    private Workbench bench = workbench(Path.of("no-such-folder"));
    private MappingViewModel mapping = new MappingViewModel(bench);

    private Workbench workbench(Path mappings) {
        return new Workbench(
                new EngineCore(Runnable::run, new OwnMappings(mappings)), tasks, InstantSource.fixed(Instant.EPOCH));
    }

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(
                folder.resolve("many.csv"),
                "benchmark,latency ms\n"
                        + IntStream.range(0, MANY)
                                .mapToObj(i -> "b" + i + "," + (1 + i % 7) + ".5\n")
                                .collect(Collectors.joining()));
        bench = workbench(folder.resolve("mappings"));
        mapping = new MappingViewModel(bench);
        bench.map(Optional.of(file));
        tasks.finish();
    }

    @Test
    void ofManyMeasurementsTheFirstAreShownAndTheOthersCounted() {
        tasks.finish();
        assertThat(mapping.rows()).hasSize(100);
        assertThat(mapping.more()).isEqualTo(MANY - 100);
        assertThat(mapping.outcomeProperty().get()).isEqualTo("Tare reads 5000 measurements");
    }

    @Test
    void whatWasChangedLastIsTriedBeforeItIsKept() {
        tasks.finish();
        mapping.say(new Place.Column("latency ms"), "1.5", Meaning.IGNORE);
        mapping.save();
        tasks.finish();
        assertThat(mapping.outcomeProperty().get()).isEqualTo("Tare reads nothing yet");
        assertThat(mapping.warnings())
                .as("what is to be done, not what is wrong with a text nobody wrote")
                .containsExactly("No value is read. Say which numbers are values.");
        assertThat(folder.resolve("mappings")).doesNotExist();
        mapping.say(new Place.Column("latency ms"), "1.5", Meaning.VALUE);
        tasks.finish();
        mapping.change(new Place.Column("latency ms"), f -> f.unit("s"));
        mapping.save();
        tasks.finish();
        tasks.finish();
        assertThat(folder.resolve("mappings").resolve("many.json")).content().contains("\"s\"");
    }

    @Test
    void whatCannotBeKeptIsSaidAndNothingOfItIsLost() {
        tasks.finish();
        mapping.save();
        tasks.fail("the disk is full");
        assertThat(mapping.warnings()).containsExactly("Nothing was kept: the disk is full.");
        assertThat(mapping.troubleProperty().get()).isEmpty();
        assertThat(mapping.rows()).isNotEmpty();
        mapping.change(new Place.Column("latency ms"), f -> f.unit("s"));
        assertThat(mapping.busyProperty().get()).isTrue();
        tasks.fail("no memory is left");
        assertThat(mapping.busyProperty().get()).isFalse();
        assertThat(mapping.warnings()).containsExactly("This could not be tried: no memory is left.");
        assertThat(mapping.troubleProperty().get()).isEmpty();
    }

    @Test
    void aTrialThatNobodyWaitsForEnds() throws IOException {
        OpenedFile opened = OpenedFile.of(OneFile.at(file));
        assertThatThrownBy(() -> opened.trial(opened.look().sketch(), () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
