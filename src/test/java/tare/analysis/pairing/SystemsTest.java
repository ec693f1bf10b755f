package tare.analysis.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Made;
import tare.analysis.Unpaired;
import tare.model.FactKeys;
import tare.model.Source;

/** Several systems under one label are several comparisons, each with its own counterpart. */
class SystemsTest {
    private static Source file(String platform, String system, String cpu, double centre) {
        return Made.file(
                platform,
                platform + "-" + system,
                Map.of(FactKeys.SYSTEM, system, FactKeys.CPU_MODEL, cpu),
                Made.runs("x", Made.TIME, Made.around(centre, 0.001, 6, (long) centre)));
    }

    @Test
    void twoSystemsASideAreTwoComparisons() {
        Analysis a = Made.analyze(
                file("host", "big", "CPU one", 10),
                file("host", "small", "CPU two", 50),
                file("vm", "vbig", "CPU one", 10),
                file("vm", "vsmall", "CPU two", 51));
        assertThat(a.primary()).extracting(c -> c.key().label()).containsExactly("x (system=big)", "x (system=small)");
        assertThat(a.primary()).extracting(c -> c.candidate().mean() > 20).containsExactly(false, true);
    }

    @Test
    void aSystemThatOneSideDoesNotHaveIsTold() {
        Analysis a = Made.analyze(
                file("host", "big", "CPU one", 10),
                file("vm", "vbig", "CPU one", 10),
                file("vm", "vsmall", "CPU two", 51));
        assertThat(a.primary()).extracting(c -> c.key().label()).containsExactly("x (system=big)");
        assertThat(Unpaired.lines(a.unpaired()))
                .containsExactly("x (system=vsmall) on vm: host has no counterpart of this system");
    }

    @Test
    void oneSystemASideIsComparedWhateverItIsCalled() {
        Analysis a = Made.analyze(file("host", "big", "CPU one", 10), file("vm", "other", "CPU two", 10));
        assertThat(a.primary()).extracting(c -> c.key().label()).containsExactly("x");
    }

    @Test
    void whereNoCounterpartIsClearNothingIsTested() {
        Analysis a = Made.analyze(
                file("host", "big", "CPU one", 10),
                file("host", "small", "CPU one", 50),
                file("vm", "vbig", "CPU one", 10));
        assertThat(a.primary())
                .singleElement()
                .satisfies(c -> assertThat(c.judgement().testable()).isFalse());
    }
}
