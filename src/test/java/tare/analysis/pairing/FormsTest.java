package tare.analysis.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tare.analysis.Analysis;
import tare.analysis.FactFinding;
import tare.analysis.Made;
import tare.analysis.Unpaired;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Key;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Severity;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;

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

    private static final Key JOB = Key.of("job/read", Map.of());
    private static final Metric ELAPSED =
            new Metric("elapsed", Unit.of("s"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.STORAGE);

    private static Measurement of(Metric metric, double value) {
        return Measurement.of(JOB, metric, new Data.Single(value), "job");
    }

    /** As perf's text is judged by a time that perf's tables do not have. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatOnlyOneFormIsJudgedByIsJudgedWhereTheOtherCannotBe(boolean full) {
        Source text = file(full ? "host" : "vm", "text", of(ELAPSED, 3), of(Made.RATE.withRole(Role.SECONDARY), 100));
        Source table = file(full ? "vm" : "host", "table", of(Made.RATE, 99));
        Analysis a = full ? Made.analyze(text, table) : Made.analyze(table, text);
        assertThat(a.primary()).extracting(c -> c.metric().name()).containsExactly("IOPS");
        assertThat(a.unpaired()).singleElement().satisfies(u -> assertThat(u.why())
                .contains("without elapsed (it has IOPS)"));
    }

    @Test
    void aBenchmarkThatIsJudgedAlreadyIsNotJudgedTwice() {
        Analysis a = Made.analyze(
                file("host", "text", of(ELAPSED, 3), of(Made.RATE.withRole(Role.SECONDARY), 100)),
                file("vm", "table", of(ELAPSED.withRole(Role.SECONDARY), 3.1), of(Made.RATE, 99)));
        assertThat(a.primary()).extracting(c -> c.metric().name()).containsExactly("elapsed");
    }

    @Test
    void aMetricThatTheOtherFormDoesNotHaveIsNotCalledAnotherParameter() {
        Measurement known = Measurement.of(Key.of("job/read", Map.of("bs", "4k")), ELAPSED, new Data.Single(3), "job");
        Analysis a = Made.analyze(file("host", "text", known), file("vm", "table", of(Made.RATE, 99)));
        assertThat(a.unpaired())
                .extracting(Unpaired::why)
                .allMatch(why -> why.contains("without"))
                .hasSize(2);
    }
}
