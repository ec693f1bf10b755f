package tare.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.app.EngineCore;
import tare.app.platforms.PlatformCard;
import tare.app.platforms.PlatformsViewModel;
import tare.model.Source;
import tare.support.InPlaceTasks;

/** What files hold is counted once, by the platforms that their rows name. */
class HoldingsTest {
    @TempDir
    Path folder;

    private final Workbench bench =
            new Workbench(new EngineCore(Runnable::run), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));

    private void open(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        bench.open(List.of(Files.writeString(folder.resolve("in").resolve(name), text)));
    }

    private Source source() {
        return bench.studyProperty().get().orElseThrow().sources().getFirst();
    }

    @Test
    void rowsCountForThePlatformTheyName() throws IOException {
        open(
                "both.csv",
                "benchmark,platform,value,unit,run\nsort,bare metal,1.5,ms,1\nsort,vm,1.6,ms,1\nscan,vm,1.7,ms,1\n");
        Holding holding = bench.core().holdings().of(source());
        assertThat(holding.platforms()).containsExactlyInAnyOrder("bare metal", "vm");
        assertThat(holding.benchmarks("bare metal")).isEqualTo(1);
        assertThat(holding.benchmarks("vm")).isEqualTo(2);
        assertThat(holding.benchmarks("another")).isZero();
    }

    @Test
    void aFileThatGotAnotherLabelIsNotCountedAgain() throws IOException {
        open("one.csv", "benchmark,value,unit,run\nsort,1.5,ms,1\nscan,1.6,ms,1\n");
        Holding counted = bench.core().holdings().of(source());
        assertThat(counted.benchmarks("whatever it is called")).isEqualTo(2);
        bench.apply("", Edits.move(List.of(source().path()), "vm"));
        assertThat(source().platform().label()).isEqualTo("vm");
        assertThat(bench.core().holdings().of(source())).isSameAs(counted);
    }

    @Test
    void whatShowsFilesHasNothingToDoWhereTheyStayWhereTheyAre() throws IOException {
        open(
                "both.csv",
                "benchmark,platform,value,unit,run\nsort,bare metal,1.5,ms,1\nsort,vm,1.6,ms,1\nscan,vm,1.7,ms,1\n");
        PlatformsViewModel platforms = new PlatformsViewModel(bench);
        List<PlatformCard> cards = List.copyOf(platforms.cards());
        assertThat(cards).extracting(PlatformCard::label).containsExactlyInAnyOrder("bare metal", "vm");
        bench.setMargin(0.05);
        for (int i = 0; i < cards.size(); i++) {
            assertThat(platforms.cards().get(i)).isSameAs(cards.get(i));
        }
        bench.apply("", Edits.baseline("vm"));
        assertThat(platforms.cards()).first().extracting(PlatformCard::role).isEqualTo(PlatformCard.Role.BASELINE);
        assertThat(platforms.cards()).first().extracting(PlatformCard::label).isEqualTo("vm");
    }
}
