package tare.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.judging.Analyzer;
import tare.analysis.resource.PerResource;
import tare.analysis.resource.Resource;
import tare.analysis.resource.ResourceView;
import tare.analysis.resource.Resources;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Source;
import tare.model.Unit;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Refusal;
import tare.verdict.Rule;
import tare.verdict.Verdict;

class ResourcesTest {
    private static final double[] HOST = {100, 101, 99, 100.5, 99.5, 100.2};
    private static final double[] VM = {98, 99, 97, 98.5, 97.5, 98.2};
    private static final Metric WATTS =
            new Metric("power", Unit.of("W"), Direction.LOWER, Quantity.OTHER, Role.SECONDARY, Domain.STORAGE);

    private static Settings said(String... platformKeyValue) {
        ByHand hand = ByHand.NONE;
        for (int i = 0; i < platformKeyValue.length; i += 3) {
            hand = hand.withFact(platformKeyValue[i], platformKeyValue[i + 1], platformKeyValue[i + 2]);
        }
        return Settings.DEFAULT.withByHand(hand);
    }

    private static List<ResourceView> views(Settings settings, Metric metric) {
        return Resources.views(
                Analyzer.analyze(Made.question(
                        settings,
                        Made.file("host", "a", Made.runs("x", metric, HOST)),
                        Made.file("vm", "b", Made.runs("x", metric, VM)))),
                settings);
    }

    @Test
    void nothingIsSaidWithoutAmounts() {
        assertThat(views(Settings.DEFAULT, Made.RATE)).isEmpty();
        assertThat(views(said("host", FactKeys.PRICE, "3"), Made.RATE)).isEmpty();
    }

    @Test
    void aRateIsDividedByThePrice() {
        ResourceView view = views(said("host", FactKeys.PRICE, "4", "vm", FactKeys.PRICE, "2"), Made.RATE)
                .getFirst();
        PerResource row = view.rows().getFirst();
        assertThat(view.resource()).isEqualTo(Resource.MONEY);
        assertThat(view.changes()).isTrue();
        double[] b = {25, 25.25, 24.75, 25.125, 24.875, 25.05};
        double[] c = {49, 49.5, 48.5, 49.25, 48.75, 49.1};
        Judgement divided = Judge.judge(b, c, Direction.HIGHER, Rule.DEFAULT);
        assertThat(row.judgement().ratio()).isCloseTo(divided.ratio(), within(1e-12));
        assertThat(row.judgement().ci().low()).isCloseTo(divided.ci().low(), within(1e-12));
        assertThat(row.judgement().verdict()).isEqualTo(Verdict.FASTER);
        assertThat(row.sentence())
                .startsWith("Per unit of money (host 4 (entered by hand), vm 2 (entered by hand)), vm does 196.0 % (")
                .endsWith(" of the work of host: better.");
    }

    @ParameterizedTest
    @CsvSource({"0.45 kW, 450", "450W, 450", "450 watts on average, 450", "450, 450", "1.2.3, 0", "4x, 0"})
    void powerMayStandInAUnitOfItsOwn(String entered, double watts) {
        List<ResourceView> views =
                views(said("host", FactKeys.POWER_DRAW, entered, "vm", FactKeys.POWER_DRAW, "450"), Made.RATE);
        assertThat(views).hasSize(watts > 0 ? 1 : 0);
        views.forEach(v -> assertThat(v.rows().getFirst().baseline().value()).isCloseTo(watts, within(1e-9)));
    }

    /** Rounds that differ by a tenth: per watt, too, they are judged round by round, whatever the order of the files. */
    @Test
    void pairsStayPairsPerMeasuredWatt() {
        double[] rounds = Made.around(100, 0.1, 12, 5);
        double[] own = Made.around(1.004, 0.001, 12, 6);
        double[] watts = Made.around(200, 0.001, 12, 8);
        List<Source> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            files.add(round("host", i, rounds[i], watts[i]));
            files.add(round("vm", 11 - i, own[i] * rounds[11 - i], watts[i]));
        }
        Settings paired = new Settings(
                Rule.DEFAULT, Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), true, 1, 1);
        PerResource row = Resources.views(Analyzer.analyze(Made.question(paired, files.toArray(Source[]::new))), paired)
                .getFirst()
                .rows()
                .getFirst();
        assertThat(row.judgement().paired()).isTrue();
        assertThat(row.judgement().ci().high() - row.judgement().ci().low()).isLessThan(0.005);
    }

    private static Source round(String platform, int i, double time, double watts) {
        return Made.file(
                platform,
                platform + "/round-" + (10 + i) + "/x.json",
                Made.one("x", Made.TIME, time),
                Made.one("x", WATTS, watts));
    }

    @Test
    void aTimeIsMultiplied() {
        ResourceView view = views(said("host", FactKeys.PRICE, "4", "vm", FactKeys.PRICE, "2"), Made.TIME)
                .getFirst();
        assertThat(view.rows().getFirst().judgement().performance()).isCloseTo(2 * 100.03 / 98.03, within(1e-3));
    }

    @Test
    void vcpusComeFromTheFilesAndFromTheUserWhoWins() {
        Settings none = Settings.DEFAULT;
        Analysis a = Analyzer.analyze(Made.question(
                none,
                Made.file("host", "a", Map.of(FactKeys.CPU_THREADS, "96"), Made.runs("x", Made.RATE, HOST)),
                Made.file("vm", "b", Map.of(FactKeys.VCPUS, "48"), Made.runs("x", Made.RATE, VM))));
        assertThat(Resources.views(a, none).getFirst().sentence())
                .startsWith(
                        "How much work does each CPU do that a side was given? Amounts: host 96 (from the files), vm"
                                + " 48 (from the files). On average 196.0 %");
        Settings said = said("vm", FactKeys.VCPUS, "96");
        assertThat(Resources.views(a, said).getFirst().changes()).isFalse();
    }

    @Test
    void coresAreNotDividedAgainstTheCpusOfAGuest() {
        Map<String, String> cores = Map.of(FactKeys.CPU_CORES, "24", FactKeys.CPU_SOCKETS, "2");
        Analysis a = Analyzer.analyze(Made.question(
                Settings.DEFAULT,
                Made.file("host", "a", cores, Made.runs("x", Made.RATE, HOST)),
                Made.file("vm", "b", Map.of(FactKeys.VCPUS, "96"), Made.runs("x", Made.RATE, VM))));
        assertThat(Resources.views(a, Settings.DEFAULT)).isEmpty();
        assertThat(Resources.views(a, said("host", FactKeys.VCPUS, "96"))).hasSize(1);
    }

    @Test
    void wattsMeasuredRunByRunAreDividedRunByRun() {
        double[] power = {300, 303, 297, 301.5, 298.5, 300.6};
        Settings none = Settings.DEFAULT;
        Analysis a = Analyzer.analyze(Made.question(
                none,
                Made.file("host", "a", Made.runs("x", Made.RATE, HOST), Made.runs("x", WATTS, power)),
                Made.file(
                        "vm",
                        "b",
                        Made.runs("x", Made.RATE, VM),
                        Made.runs("x", WATTS, 330, 331, 329, 330, 328, 332))));
        PerResource row = Resources.views(a, none).getFirst().rows().getFirst();
        assertThat(row.resource()).isEqualTo(Resource.WATT);
        assertThat(row.baseline().origin()).isEqualTo("measured: power");
        assertThat(row.judgement().performance()).isCloseTo(98.03 / 330 / (100.03 / 300.1), within(1e-3));
        assertThat(row.judgement().logSe()).isNotEqualTo(row.row().judgement().logSe());
    }

    /** A row that was refused is no better founded when both sides are divided by what they drew. */
    @Test
    void wattsDoNotMakeARefusedRowTestable() {
        Map<String, String> one = Map.of(FactKeys.SYSTEM, "R640");
        Map<String, String> two = Map.of(FactKeys.SYSTEM, "R740");
        Measurement work = Made.runs("x", Made.RATE, HOST);
        Measurement power = Made.runs("x", WATTS, 300, 303, 297, 301.5, 298.5, 300.6);
        Analysis a = Analyzer.analyze(Made.question(
                Settings.DEFAULT,
                Made.file("host", "a", one, work, power),
                Made.file("host", "b", two, work, power),
                Made.file("vm", "c", Made.runs("x", Made.RATE, VM), power),
                Made.file("vm", "d", Made.runs("x", Made.RATE, VM), power)));
        PerResource row = Resources.views(a, Settings.DEFAULT).getFirst().rows().getFirst();
        assertThat(row.judgement().reason()).contains(Refusal.MIXED_SYSTEMS);
        assertThat(row.sentence()).endsWith(", not tested, as the row itself is not.");
    }

    @Test
    void oneValueASideStaysUntestedWithItsRatio() {
        Settings said = said("host", FactKeys.GPU_COUNT, "8", "vm", FactKeys.GPU_COUNT, "4");
        Analysis a = Analyzer.analyze(Made.question(
                said,
                Made.file("host", "a", Made.one("x", Made.RATE, 100)),
                Made.file("vm", "b", Made.one("x", Made.RATE, 49))));
        PerResource row = Resources.of(a.comparisons().getFirst(), a, said).getFirst();
        assertThat(row.judgement().reason()).contains(Refusal.TOO_FEW_VALUES);
        assertThat(row.judgement().performance()).isCloseTo(0.98, within(1e-12));
        assertThat(row.sentence())
                .endsWith("vm does 98.0 % of the work of host, not tested, as the row itself is not.");
    }

    @Test
    void theMachinesOfOneHostAreHeldAgainstTheWholeHost() {
        Settings sum = Settings.DEFAULT.withParts(Map.of("x", Settings.Parts.SUM));
        Map<String, String> given = Map.of(FactKeys.VCPUS, "24");
        Analysis a = Analyzer.analyze(Made.question(
                sum,
                Made.file("host", "a", Map.of(FactKeys.CPU_THREADS, "48"), Made.runs("x", Made.RATE, HOST)),
                Made.file("vm", "b", given, Made.at(Made.runs("x", Made.RATE, 49, 50, 48.5), 0, 60)),
                Made.file("vm", "c", given, Made.at(Made.runs("x", Made.RATE, 49.5, 48, 48.5), 1, 60))));
        PerResource row = Resources.views(a, sum).getFirst().rows().getFirst();
        assertThat(row.row().candidate().values()).containsExactly(98.5, 98, 97);
        assertThat(row.candidate().words()).isEqualTo("48 (from the files, 2 parts added up)");
    }
}
