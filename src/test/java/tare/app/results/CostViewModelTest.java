package tare.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.Analysis;
import tare.analysis.resource.Resource;
import tare.app.DemoCore;
import tare.app.state.Workbench;
import tare.model.Domain;
import tare.support.InPlaceTasks;
import tare.support.SampleAnalysis;
import tare.support.SampleRow;

/** Prices and counts as people type them. */
class CostViewModelTest {
    private final Locale before = Locale.getDefault(Locale.Category.FORMAT);
    private Workbench bench;
    private CostViewModel model;

    @BeforeEach
    void open() {
        Analysis analysis = SampleAnalysis.study();
        bench = new Workbench(new DemoCore(analysis), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        model = new CostViewModel(bench, new SimpleBooleanProperty(true));
        bench.show(DemoCore.study(analysis));
    }

    @AfterEach
    void home() {
        Locale.setDefault(Locale.Category.FORMAT, before);
    }

    private String platform() {
        return model.platforms().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE | 2,50    | 2,50",
                "de-DE | 1,234   | 1,234",
                "de-DE | 1.234   | 1234",
                "de-DE | 1.200,5 | 1200,5",
                "fr-FR | 2,5     | 2,5",
                "en-US | 2.50    | 2.50",
                "en-US | 1,234   | 1234"
            })
    void whatIsShownAgainIsReadAsTheSame(String locale, String typed, String shown) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(locale));
        assertThat(model.enter(platform(), Resource.MONEY, typed)).isTrue();
        assertThat(model.entered(platform(), Resource.MONEY)).isEqualTo(shown);
        var study = bench.studyProperty().get();
        assertThat(model.enter(platform(), Resource.MONEY, model.entered(platform(), Resource.MONEY)))
                .isTrue();
        assertThat(bench.studyProperty().get())
                .as("leaving the field changes nothing")
                .isSameAs(study);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "0,0", "-3", "−3", "1e5", "NaN", "1/2", "."})
    void whatIsNoAmountIsRefusedAndChangesNothing(String typed) {
        var study = bench.studyProperty().get();
        assertThat(model.enter(platform(), Resource.MONEY, typed)).isFalse();
        assertThat(bench.studyProperty().get()).isSameAs(study);
    }

    @Test
    void anEmptyFieldTakesTheAmountBack() {
        model.enter(platform(), Resource.GPU, "4");
        assertThat(model.entered(platform(), Resource.GPU)).isEqualTo("4");
        assertThat(model.enter(platform(), Resource.GPU, " ")).isTrue();
        assertThat(model.entered(platform(), Resource.GPU)).isEmpty();
    }

    @Test
    void amountsAreAskedForThoughNothingWasFound() {
        AtomicInteger told = new AtomicInteger();
        Analysis none = SampleAnalysis.of(
                List.of(SampleRow.of("a p99", "wrk", "points", Domain.CPU, 0.01, 0.01, 1)), List.of(), "VM");
        Workbench other = new Workbench(new DemoCore(none), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        CostViewModel costs = new CostViewModel(other, new SimpleBooleanProperty(true));
        costs.costsProperty().subscribe(c -> told.incrementAndGet());
        int before = told.get();
        other.show(DemoCore.study(none));
        assertThat(costs.costsProperty().get().views()).isEmpty();
        assertThat(costs.costsProperty().get().gaps()).isEmpty();
        assertThat(told.get()).as("whoever shows it hears of the platforms").isGreaterThan(before);
    }

    @Test
    void eachCandidateIsToldItsOwnAmountThoughTheBaselinesIsUnknown() {
        Analysis several = SampleAnalysis.several();
        bench = new Workbench(new DemoCore(several), new InPlaceTasks(), InstantSource.fixed(Instant.EPOCH));
        SimpleBooleanProperty wanted = new SimpleBooleanProperty();
        model = new CostViewModel(bench, wanted);
        bench.show(DemoCore.study(several));
        model.enter("VM · KVM", Resource.GPU, "4");
        model.enter("Container", Resource.GPU, "8");
        wanted.set(true);
        assertThat(model.found("VM · KVM", Resource.GPU)).startsWith("4 ");
        assertThat(model.found("bare metal", Resource.GPU)).isEmpty();
        wanted.set(false);
        model.enter("bare metal", Resource.GPU, "2");
        wanted.set(true);
        assertThat(model.found("VM · KVM", Resource.GPU)).startsWith("4 ");
        assertThat(model.found("Container", Resource.GPU)).startsWith("8 ");
        assertThat(model.name(several.primary().getFirst())).startsWith("VM · ESXi 9 · ");
    }
}
