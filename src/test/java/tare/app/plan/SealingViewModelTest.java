package tare.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.app.EngineCore;
import tare.app.plan.SealingViewModel.Progress;
import tare.app.state.PlatformSteps;
import tare.app.state.Workbench;
import tare.model.Source;
import tare.study.Protocol;
import tare.study.ProtocolFile;
import tare.study.Study;
import tare.support.InPlaceTasks;

/** From eight runs on two racks to a sealed protocol, and its runs as they come in. */
class SealingViewModelTest {
    @TempDir
    Path disk;

    private final Random noise = new Random(7);
    private final Workbench bench =
            new Workbench(new EngineCore(Runnable::run), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    private final PlatformSteps steps = new PlatformSteps(bench);
    private final SealingViewModel sealing = new PlanViewModel(bench).sealing();

    @BeforeEach
    void open() throws IOException {
        for (String side : List.of("bare-metal", "vm")) {
            for (int i = 0; i < 4; i++) {
                write(disk.resolve("lab/" + side + "/first-" + i));
            }
        }
        bench.open(List.of(disk.resolve("lab")));
        steps.rename("bare-metal", "Rack 7");
        steps.rename("vm", "Rack 8");
    }

    private void write(Path run) throws IOException {
        Files.createDirectories(run);
        Files.writeString(run.resolve("result.json"), String.format(Locale.ROOT, """
                {"results":[{"command":"gzip -k file","mean":%1$s,"stddev":null,"median":%1$s,"user":0.9,"system":0.1,
                "min":%1$s,"max":%1$s,"times":[%1$s],"exit_codes":[0]}]}
                """, 1 + 0.02 * noise.nextGaussian()));
    }

    private Path seal() {
        sealing.commandProperty().set("gzip -k file");
        sealing.runsProperty().set("3");
        sealing.seal(disk.resolve("plan"));
        return disk.resolve("plan");
    }

    @Test
    void sealingIsNoChangeAfterResultsWereSeen() {
        seal();
        assertThat(study().protocol()).isNotEmpty();
        assertThat(study().changes()).isNotEmpty().noneMatch(Study.Change::afterResults);
        sealing.leave();
        assertThat(study().changes().getLast()).as("to leave it is one").matches(Study.Change::afterResults);
    }

    private void run(Path plan) throws IOException {
        for (Protocol.Run run :
                ProtocolFile.read(plan.resolve("protocol.json")).protocol().list()) {
            write(plan.resolve(run.folder()));
        }
    }

    private Study study() {
        return bench.studyProperty().get().orElseThrow();
    }

    private Progress progress() {
        return sealing.progressProperty().get().orElseThrow();
    }

    @Test
    void runsThatComeInAreOnTheirPlatformsInOneStep() throws IOException {
        Path plan = seal();
        run(plan);
        int before = bench.history().done().size();
        bench.add(List.of(plan));
        assertThat(progress().done()).isEqualTo(6);
        assertThat(study().labels()).containsExactly("Rack 7", "Rack 8");
        assertThat(bench.history().done()).hasSize(before + 1);
        assertThat(study().settings().looks()).isEqualTo(2);
        bench.undo();
        assertThat(study().sources()).as("undo takes them out again").hasSize(8);
        assertThat(progress().done()).isZero();
        bench.redo();
        assertThat(study().labels()).containsExactly("Rack 7", "Rack 8");
    }

    @Test
    void aRunThatThePersonPutsElsewhereStaysThereAndIsSaid() throws IOException {
        Path plan = seal();
        run(plan);
        bench.add(List.of(plan));
        Source moved = study().sources().stream()
                .filter(s -> s.path().contains("rack-8/run-002"))
                .findFirst()
                .orElseThrow();
        steps.move(List.of(moved.path()), "Rack 7");
        assertThat(progress().sentences())
                .anyMatch(s -> s.startsWith("1 planned run is not on the platform it was planned for"));
        bench.add(List.of(plan));
        assertThat(study().sources())
                .as("dropped once more it is there once, and where it was put")
                .filteredOn(s -> s.path().equals(moved.path()))
                .singleElement()
                .matches(s -> s.platform().label().equals("Rack 7"));
    }

    @Test
    void theProtocolsOwnRunsAloneAreAStudyToo() throws IOException {
        Path plan = seal();
        steps.remove(study().sources().stream().map(Source::path).toList());
        run(plan);
        bench.add(List.of(plan));
        assertThat(study().baseline()).isEqualTo("Rack 7");
        assertThat(study().candidates()).containsExactly("Rack 8");
        assertThat(progress().sentences()).singleElement().asString().startsWith("As planned");
    }

    @Test
    void aProtocolThatIsGoneSaysSoAndCanBeLeft() throws IOException {
        Path plan = seal();
        Files.delete(plan.resolve("protocol.json"));
        bench.apply("anything", s -> s.withSettings(s.settings().lookedAgain()));
        assertThat(progress().readable()).isFalse();
        assertThat(progress().sentences()).singleElement().asString().contains("protocol.json");
        assertThat(bench.failureProperty().get()).isEmpty();
        sealing.leave();
        assertThat(sealing.progressProperty().get()).isEmpty();
    }

    @Test
    void aSecondProtocolDoesNotTakeThePlaceOfTheFirst() throws IOException {
        Path plan = seal();
        String first = Files.readString(plan.resolve("protocol.json"));
        sealing.leave();
        sealing.commandProperty().set("another");
        sealing.seal(plan);
        assertThat(Files.readString(plan.resolve("protocol.json"))).isEqualTo(first);
        assertThat(bench.failureProperty().get()).isNotEmpty();
        assertThat(study().protocol()).isEmpty();
    }

    @Test
    void aNumberThatWasTypedStays() {
        sealing.propose(30, "hyperfine");
        assertThat(sealing.runsProperty().get()).isEqualTo("30");
        sealing.runsProperty().set("40");
        sealing.propose(50, "hyperfine");
        assertThat(sealing.runsProperty().get()).isEqualTo("40");
    }

    @ParameterizedTest
    @CsvSource({
        "12, command, ./run.sh, ''",
        "12, command, '', Say what it runs.",
        "1, command, x, from 2 to 9999",
        "99999, command, x, from 2 to 9999",
        "twelve, command, x, from 2 to 9999",
        "12, fio, --name='my job, quote",
        "12, hyperfine, echo 'open, ''"
    })
    void whatAProtocolStillNeedsIsSaid(String runs, String runner, String command, String lacking) {
        sealing.commandProperty().set(command);
        sealing.runnerProperty().set(runner);
        sealing.runsProperty().set(runs);
        assertThat(sealing.lacking()).contains(lacking);
        assertThat(sealing.lacking().isEmpty()).isEqualTo(lacking.isEmpty());
    }
}
