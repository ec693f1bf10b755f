package tare.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.Analysis;
import tare.app.DemoCore;
import tare.app.state.Workbench;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;

class ShellViewModelTest {
    private final Analysis analysis = SampleAnalysis.study();
    private final Workbench bench =
            new Workbench(new DemoCore(analysis), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
    private final ShellViewModel model = new ShellViewModel(bench);

    @BeforeEach
    void open() {
        bench.show(DemoCore.study(analysis));
    }

    @Test
    void aMarginIsReadAsPeopleWriteIt() {
        model.enterMargin("±2.5 %");
        assertThat(bench.margin()).isEqualTo(0.025);
        assertThat(model.marginTextProperty().get()).isEqualTo("±2.5 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e-20", "0.00000000001", "101", "much", ""})
    void whatIsNoMarginPutsTheOldOneBack(String text) {
        model.enterMargin(text);
        assertThat(bench.margin()).isEqualTo(0.01);
        assertThat(model.marginTextProperty().get()).isEqualTo("±1 %");
    }
}
