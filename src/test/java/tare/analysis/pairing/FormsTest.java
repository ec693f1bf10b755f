package tare.analysis.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.FactFinding;
import tare.analysis.Made;
import tare.model.Data;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Severity;
import tare.model.Source;
import tare.model.Status;

/** Files of one runner in two forms, of which one says less about the benchmark. */
final class FormsTest {

    private static Source file(String platform, String format, Measurement... measurements) {
        return new Source(
                platform + "/" + format,
                "sha-of-" + platform + format,
                100,
                Status.OK,
                format,
                "fio",
                "3",
                new Platform(platform, PlatformKind.UNKNOWN, "as named"),
                Facts.of(Map.of()),
                List.of(),
                List.of(measurements));
    }

    private static Measurement job(Map<String, String> parameters, double value) {
        return Measurement.of(Key.of("job/read", parameters), Made.RATE, new Data.Single(value), "job");
    }

    @Test
    void theShorterKeyStandsForBothAndWhatItDoesNotSayIsUnknown() {
        Analysis a = Made.analyze(
                file("host", "fio-json", job(Map.of("bs", "4k", "iodepth", "8"), 100)),
                file("vm", "fio-terse", job(Map.of(), 90)));
        assertThat(a.comparisons()).hasSize(1);
        assertThat(a.unpaired()).isEmpty();
        assertThat(a.comparisons().getFirst().comparability())
                .anyMatch(f -> f.fact().equals("parameter.bs")
                        && f.result() == FactFinding.Result.UNKNOWN
                        && f.severity() == Severity.WARNING
                        && f.baseline().equals("4k"));
    }

    @Test
    void eachFormMaySayWhatTheOtherDoesNot() {
        Analysis a = Made.analyze(
                file("host", "fio-json", job(Map.of("bs", "4k", "direct", "1"), 100)),
                file("vm", "fio-text", job(Map.of("bs", "4k", "iodepth", "1"), 90)));
        assertThat(a.comparisons()).extracting(c -> c.key().label()).containsExactly("job/read (bs=4k)");
        assertThat(a.comparisons().getFirst().comparability())
                .extracting(FactFinding::fact)
                .contains("parameter.direct", "parameter.iodepth");
    }

    @Test
    void formsThatContradictEachOtherAreTwoBenchmarks() {
        Analysis a = Made.analyze(
                file("host", "fio-json", job(Map.of("bs", "4k", "iodepth", "8"), 100)),
                file("vm", "fio-text", job(Map.of("bs", "8k"), 90)));
        assertThat(a.comparisons()).isEmpty();
    }

    @Test
    void whereTwoBenchmarksCouldBeMeantNoneIs() {
        Analysis a = Made.analyze(
                file("host", "fio-json", job(Map.of("bs", "4k"), 100), job(Map.of("bs", "8k"), 200)),
                file("vm", "fio-terse", job(Map.of(), 90)));
        assertThat(a.comparisons()).isEmpty();
    }

    @Test
    void theSameFormWithOtherParametersIsAnotherBenchmark() {
        Analysis a = Made.analyze(
                file("host", "fio-json", job(Map.of("bs", "4k", "iodepth", "8"), 100)),
                file("vm", "fio-json", job(Map.of("bs", "4k"), 90)));
        assertThat(a.comparisons()).isEmpty();
    }

    @Test
    void aKeyThatTwoOfTheOtherSideCouldMeanIsLeftAloneWhateverTheyCallTheirParameters() {
        Analysis a = Made.analyze(
                file("host", "fio-json", job(Map.of("bs", "4k", "direct", "1"), 100)),
                file("vm", "fio-text", job(Map.of("bs", "4k"), 90)),
                file("vm", "fio-terse", job(Map.of("direct", "1"), 90)));
        assertThat(a.comparisons()).isEmpty();
    }

    @Test
    void ofManyEachMeetsItsOwn() {
        Measurement[] json = new Measurement[2000];
        Measurement[] text = new Measurement[2000];
        for (int i = 0; i < json.length; i++) {
            json[i] = job(Map.of("size", String.valueOf(i), "direct", "1"), 100);
            text[i] = job(Map.of("size", String.valueOf(i + 1000), "iodepth", "1"), 90);
        }
        Analysis a = Made.analyze(file("host", "fio-json", json), file("vm", "fio-text", text));
        assertThat(a.comparisons())
                .hasSize(1000)
                .allSatisfy(c -> assertThat(c.key().parameters().keySet()).containsExactly("size"));
        assertThat(a.unpaired()).hasSize(2000);
    }
}
