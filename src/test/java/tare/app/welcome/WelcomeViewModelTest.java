package tare.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tare.app.DemoCore;
import tare.app.state.Desk;
import tare.app.state.Workbench;
import tare.study.Study;
import tare.study.StudyFile;
import tare.support.HeldTasks;
import tare.support.SampleAnalysis;

class WelcomeViewModelTest {
    @TempDir
    Path folder;

    private final HeldTasks tasks = new HeldTasks();

    private WelcomeViewModel model() throws IOException {
        StudyFile.write(Study.EMPTY.withName("Mine"), folder.resolve("autosave-999999999-0.tare"));
        Files.writeString(folder.resolve("autosave-999999999-1.tare"), "{ half of a c");
        return new WelcomeViewModel(
                new Workbench(new DemoCore(SampleAnalysis.study()), tasks, InstantSource.fixed(Instant.EPOCH)),
                new Desk(folder));
    }

    @Test
    void unsavedStudiesAreReadAwayFromTheScreensThread() throws IOException {
        WelcomeViewModel model = model();
        assertThat(model.left()).isEmpty();
        tasks.finish();
        assertThat(model.left())
                .extracting(WelcomeViewModel.Left::name)
                .containsExactlyInAnyOrder("Mine", "Untitled study");
    }

    @Test
    void oneThatIsThrownAwayIsOfferedNoMore() throws IOException {
        WelcomeViewModel model = model();
        tasks.finish();
        model.left().stream().filter(l -> l.name().equals("Mine")).toList().forEach(l -> l.forget()
                .run());
        tasks.finish();
        assertThat(model.left()).extracting(WelcomeViewModel.Left::name).containsExactly("Untitled study");
    }
}
