package tare.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import tare.app.DemoCore;
import tare.app.state.Command;
import tare.app.state.Commands;
import tare.app.state.Workbench;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;

class PaletteViewModelTest {
    private final Commands commands = new Commands();
    private final PaletteViewModel palette = new PaletteViewModel(
            new Workbench(new DemoCore(SampleAnalysis.study()), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH)),
            commands);

    private void add(String name, boolean enabled) {
        commands.add(
                new Command(name, new SimpleStringProperty(name), "", new ReadOnlyBooleanWrapper(enabled), () -> {}));
    }

    @Test
    void whatBeginsWithTheWordComesBeforeWhatOnlyHoldsIt() {
        add("Mappings of your own", true);
        add("Pin or unpin the comparison", true);
        add("Shipping", false);
        palette.textProperty().set("pin");
        assertThat(palette.found())
                .extracting(PaletteViewModel.Entry::name)
                .containsExactly("Pin or unpin the comparison", "Mappings of your own");
    }

    @Test
    void doesNotOfferToOpenItself() {
        add("palette", true);
        add("Open the palette of colours", true);
        palette.textProperty().set("palette");
        assertThat(palette.found())
                .extracting(PaletteViewModel.Entry::name)
                .containsExactly("Open the palette of colours");
    }
}
