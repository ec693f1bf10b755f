package tare.analysis.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tare.analysis.Made.RATE;
import static tare.analysis.Made.TIME;
import static tare.analysis.Made.around;
import static tare.analysis.Made.file;
import static tare.analysis.Made.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.Made;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.Unpaired;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.FactKeys;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Source;
import tare.model.Unit;
import tare.verdict.Finding;
import tare.verdict.Margin;
import tare.verdict.Refusal;
import tare.verdict.Rule;
import tare.verdict.Verdict;

class AnalyzerTest {
    private static final double[] TEN = around(100, 0.004, 10, 1);
    private static final double[] TEN_SAME = around(100, 0.004, 10, 2);
    private static final double[] TEN_WORSE = around(105, 0.004, 10, 3);

    private static Comparison only(Source... sources) {
        Analysis a = Made.analyze(sources);
        assertThat(a.comparisons()).hasSize(1);
        return a.comparisons().getFirst();
    }

    @Test
    void nothingGivesAnEmptyAnalysisThatSaysSo() {
        Analysis a = Made.analyze();
        assertThat(a.comparisons()).isEmpty();
        assertThat(a.suite()).isEmpty();
        assertThat(a.headline()).startsWith("Nothing could be compared");
    }

    @Test
    void runsOfOneFileAreTheUnit() {
        Comparison c = only(file("host", "a", runs("x", TIME, TEN)), file("vm", "b", runs("x", TIME, TEN_SAME)));
        assertThat(c.judgement().verdict()).isEqualTo(Verdict.EQUIVALENT);
        assertThat(c.unitOfAnalysis()).isEqualTo("run");
        assertThat(c.scope()).isEqualTo("10 runs; boots and machines not recorded");
        assertThat(c.provisional()).isFalse();
    }

    @Test
    void oneSideThatNeverChangesIsProvisional() {
        double[] still = {101, 101, 101, 101, 101, 101};
        Comparison one = only(file("host", "a", runs("x", TIME, TEN)), file("vm", "b", runs("x", TIME, still)));
        assertThat(one.provisionalBecause()).containsExactly("CONSTANT_SIDE");
        Comparison other = only(file("host", "a", runs("x", TIME, still)), file("vm", "b", runs("x", TIME, TEN)));
        assertThat(other.provisionalBecause()).containsExactly("CONSTANT_SIDE");
    }

    @Test
    void severalFilesJoinAsRuns() {
        List<Source> all = new ArrayList<>(Made.files("host", "x", RATE, TEN));
        all.addAll(Made.files("vm", "x", RATE, TEN_WORSE));
        Comparison c = only(all.toArray(Source[]::new));
        assertThat(c.baseline().values()).containsExactly(TEN);
        assertThat(c.judgement().verdict()).isEqualTo(Verdict.FASTER);
        assertThat(c.judgement().ratio()).isGreaterThan(1.04);
    }

    @Test
    void forkMeansAreTheUnitWhereForksWereRepeated() {
        double[][] forks = new double[6][];
        for (int i = 0; i < 6; i++) {
            forks[i] = around(100 + i * 0.1, 0.01, 5, i);
        }
        Nested nested = Nested.of(Level.run("fork"), Level.iteration("iteration"), forks);
        Measurement m = Measurement.of(Key.of("x"), TIME, new Data.Samples(nested), "$[0]");
        Comparison c = only(file("host", "a", m), file("vm", "b", m));
        assertThat(c.unitOfAnalysis()).isEqualTo("fork");
        assertThat(c.baseline().n()).isEqualTo(6);
        assertThat(c.baseline().values()).containsExactly(nested.means(0));
    }

    @Test
    void iterationsOfOneForkStandInAndAreProvisional() {
        Comparison c = only(
                file("host", "a", Made.iterations("x", TIME, TEN)),
                file("vm", "b", Made.iterations("x", TIME, TEN_SAME)));
        assertThat(c.provisionalBecause()).containsExactly("ONE_RUN");
        assertThat(c.unitOfAnalysis()).isEqualTo("iteration");
        assertThat(c.scope()).startsWith("10 iterations within one run");
        assertThat(c.sentence()).contains("Provisional");
        assertThat(c.wouldChange())
                .startsWith("Separate runs, at least 5 a side: how much one differs from the next was not measured.");
    }

    @Test
    void oneForkAgainstSeveralIsToldForEachSide() {
        Comparison c = only(file("host", "a", forks(1)), file("vm", "b", forks(3)));
        assertThat(c.provisionalBecause()).contains("ONE_RUN");
        assertThat(c.scope()).startsWith("4 iterations within one run and 3 forks;");
        assertThat(c.because()).contains("over 4 iterations; vm ").contains("over 3 forks.");
    }

    private static Measurement forks(int forks) {
        double[][] values = new double[forks][];
        for (int i = 0; i < forks; i++) {
            values[i] = around(100 + i, 0.01, 4, i);
        }
        return Measurement.of(
                Key.of("x"),
                TIME,
                new Data.Samples(Nested.of(Level.run("fork"), Level.iteration("iteration"), values)),
                "x");
    }

    @Test
    void eventsOfOneRunAreOneRun() {
        Measurement m = Measurement.of(
                Key.of("log"), TIME, Data.Samples.flat(Level.event("request"), around(1, 0.1, 500, 1)), "");
        Comparison c = only(file("host", "a", m), file("vm", "b", m));
        assertThat(c.judgement().reason()).contains(Refusal.ONE_RUN);
        assertThat(c.sentence()).contains("500 values inside it");
    }

    @Test
    void seriesOfOneRunIsNotTestable() {
        Measurement m =
                Measurement.of(Key.of("iperf"), RATE, new Data.Series(new double[0], new double[] {9, 10, 11}), "");
        Comparison c = only(file("host", "a", m), file("vm", "b", m));
        assertThat(c.judgement().reason()).contains(Refusal.ONE_RUN);
        assertThat(c.judgement().ratio()).isEqualTo(1);
    }

    @Test
    void onePercentilePerRunIsASampleOfRuns() {
        List<Source> all = new ArrayList<>(Made.files("host", "p99", TIME, TEN));
        all.addAll(Made.files("vm", "p99", TIME, TEN_WORSE));
        assertThat(only(all.toArray(Source[]::new)).judgement().verdict()).isEqualTo(Verdict.SLOWER);
    }

    @Test
    void singleValuesShowTheRatioAndTheSpreadThatWouldOverturnIt() {
        Comparison c = only(file("host", "a", Made.one("x", TIME, 100)), file("vm", "b", Made.one("x", TIME, 101.2)));
        assertThat(c.judgement().reason()).contains(Refusal.TOO_FEW_VALUES);
        assertThat(c.judgement().ratio()).isEqualTo(1.012);
        assertThat(c.sentence())
                .isEqualTo("Only one value on each side: a gap of 1.2 % is visible, but nothing can be"
                        + " said about chance. Run each side at least 5 times.");
        assertThat(c.because()).contains("A run-to-run spread of 0.43 %");
    }

    @Test
    void zeroOffersTheDifferenceInUnits() {
        Comparison c =
                only(file("host", "a", runs("x", TIME, 0, 1, 2, 1)), file("vm", "b", runs("x", TIME, 1, 2, 3, 2)));
        assertThat(c.judgement().reason()).contains(Refusal.NON_POSITIVE);
        assertThat(c.because()).contains("The difference of means is 1.0 s (95 % interval −0.4 to 2.4)");
    }

    @Test
    void unitsConvertBetweenFiles() {
        double[] ms = new double[TEN_SAME.length];
        for (int i = 0; i < ms.length; i++) {
            ms[i] = TEN_SAME[i] * 1000;
        }
        Comparison c = only(
                file("host", "a", runs("x", TIME, TEN)), file("vm", "b", runs("x", TIME.withUnit(Unit.of("ms")), ms)));
        assertThat(c.judgement().ratio()).isBetween(0.99, 1.01);
        assertThat(c.metric().unit().symbol()).isEqualTo("s");
    }

    @Test
    void unitsThatDoNotConvertAreUnpairedWithTheReason() {
        Analysis a = Made.analyze(
                file("host", "a", runs("x", TIME, TEN)),
                file("vm", "b", runs("x", TIME.withUnit(Unit.of("ops/s")), TEN)));
        assertThat(a.comparisons()).isEmpty();
        assertThat(a.unpaired()).singleElement().satisfies(u -> assertThat(u.why())
                .isEqualTo("units differ and do not convert: s on host, ops/s on vm"));
    }

    @Test
    void otherParametersAreUnpairedOnBothSides() {
        Measurement small =
                Measurement.of(Key.of("x", Map.of("size", "1024")), TIME, Data.Samples.flat(Level.run("run"), TEN), "");
        Measurement large =
                Measurement.of(Key.of("x", Map.of("size", "4096")), TIME, Data.Samples.flat(Level.run("run"), TEN), "");
        Analysis a = Made.analyze(file("host", "a", small), file("vm", "b", large));
        assertThat(a.unpaired())
                .extracting(Unpaired::why)
                .containsExactly(
                        "vm has this benchmark only with other parameters: size=4096",
                        "host has this benchmark only with other parameters: size=1024");
    }

    @Test
    void theSameBytesNeverCountTwice() {
        Source once = file("host", "a", runs("x", TIME, TEN));
        Source copy = new Source(
                "copy",
                once.sha256(),
                once.bytes(),
                once.status(),
                once.format(),
                once.tool(),
                once.toolVersion(),
                once.platform(),
                once.facts(),
                once.notes(),
                once.measurements());
        Analysis a = Made.analyze(once, copy, file("vm", "b", runs("x", TIME, TEN_SAME)));
        assertThat(a.comparisons().getFirst().baseline().n()).isEqualTo(10);
        assertThat(a.notes()).anySatisfy(n -> assertThat(n.code()).isEqualTo("DUPLICATE_FILE"));
    }

    @Test
    void theSameFileOnBothSidesIsNoEvidence() {
        Source a = file("host", "a", runs("x", TIME, TEN));
        Source b = a.withPlatform(a.platform().withLabel("vm", "as named"));
        assertThat(only(a, b).judgement().reason()).contains(Refusal.SAME_FILE);
    }

    @Test
    void offeredLoadIsNeverTested() {
        Metric load = new Metric(
                "rate", Unit.of("req/s"), Direction.HIGHER, Quantity.OFFERED_LOAD, Role.PRIMARY, Domain.APPLICATION);
        Comparison c = only(file("host", "a", runs("x", load, TEN)), file("vm", "b", runs("x", load, TEN_WORSE)));
        assertThat(c.judgement().reason()).contains(Refusal.OFFERED_LOAD);
        assertThat(c.sentence()).contains("set, not reached");
    }

    @Test
    void latencyAtAnotherLoadIsNotCompared() {
        Metric latency =
                new Metric("p99", Unit.of("ms"), Direction.LOWER, Quantity.LATENCY, Role.PRIMARY, Domain.APPLICATION);
        Comparison c = only(
                file("host", "a", Map.of(FactKeys.TARGET_RATE, "8000"), runs("x", latency, TEN)),
                file("vm", "b", Map.of(FactKeys.TARGET_RATE, "7000"), runs("x", latency, TEN_SAME)));
        assertThat(c.judgement().reason()).contains(Refusal.OFFERED_LOAD);
        assertThat(c.sentence()).contains("target 8000 on host, 7000 on vm");
    }

    @Test
    void coarseStepsAreRefusedAboveTheMarginAndDoubtedBelow() {
        Source a = file("host", "a", runs("x", TIME, TEN).withStep(2.5));
        Source b = file("vm", "b", runs("x", TIME, TEN_SAME));
        assertThat(only(a, b).judgement().reason()).contains(Refusal.COARSE_RESOLUTION);
        Source finer = file("host", "a", runs("x", TIME, TEN).withStep(0.8));
        assertThat(only(finer, b).checks()).anySatisfy(f -> assertThat(f.code()).isEqualTo("COARSE_RESOLUTION"));
    }

    @Test
    void anUnknownDirectionIsAskedForAndTheSettingAnswers() {
        Metric unknown = TIME.withBetter(Direction.UNKNOWN);
        Source a = file("host", "a", runs("x", unknown, TEN));
        Source b = file("vm", "b", runs("x", unknown, TEN_WORSE));
        Comparison asked = only(a, b);
        assertThat(asked.judgement().reason()).contains(Refusal.UNKNOWN_DIRECTION);
        assertThat(asked.sentence()).doesNotContain("slower").doesNotContain("faster");
        Settings said = new Settings(
                Rule.DEFAULT,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of("time", Direction.LOWER),
                Map.of(),
                false,
                1,
                1);
        Analysis answered = Analyzer.analyze(Made.question(said, a, b));
        assertThat(answered.comparisons().getFirst().judgement().verdict()).isEqualTo(Verdict.SLOWER);
    }

    @Test
    void overlappingFilesAreAskedAboutAndAddedUpWhenParts() {
        Source[] sources = new Source[8];
        for (int i = 0; i < 4; i++) {
            double start = 1000 * (i / 2);
            sources[i] = file("host", "h" + i, Made.at(Made.one("x", RATE, 50 + i), start, 60));
            sources[4 + i] = file("vm", "v" + i, Made.at(Made.one("x", RATE, 49 + i), start + 5, 60));
        }
        Comparison asked = only(sources);
        assertThat(asked.judgement().reason()).contains(Refusal.PARTS_OR_REPEATS);
        Settings sum = new Settings(
                Rule.DEFAULT,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of("x", Settings.Parts.SUM),
                false,
                1,
                1);
        Comparison summed =
                Analyzer.analyze(Made.question(sum, sources)).comparisons().getFirst();
        assertThat(summed.baseline().values()).containsExactly(101, 105);
    }

    @Test
    void machinesOfOneHostAreAddedUpRunByRun() {
        Source host = file("host", "h", runs("x", RATE, 400, 404, 396, 402));
        Source[] vms = new Source[4];
        for (int i = 0; i < 4; i++) {
            vms[i] = file("vm", "vm" + i, Made.at(runs("x", RATE, 96, 97 + i, 98, 99), 1000 + i, 60));
        }
        Settings sum = Settings.DEFAULT.withParts(Map.of("x", Settings.Parts.SUM));
        Comparison row = Analyzer.analyze(Made.question(sum, host, vms[0], vms[1], vms[2], vms[3]))
                .comparisons()
                .getFirst();
        assertThat(row.candidate().values()).containsExactly(384, 394, 392, 396);
    }

    @Test
    void partsWithoutTimesBelongTogetherByRunId() {
        List<Source> all = new ArrayList<>();
        all.add(file("host", "h", runs("x", RATE, 200, 202)));
        for (int round = 0; round < 2; round++) {
            for (int vm = 0; vm < 2; vm++) {
                all.add(file(
                        "vm",
                        "vm" + vm + "/" + round,
                        Made.one("x", RATE, 90 + 10 * round + vm).withRun(RunInfo.UNKNOWN.withRun("round-" + round))));
            }
        }
        Settings sum = Settings.DEFAULT.withParts(Map.of("x", Settings.Parts.SUM));
        Comparison row = Analyzer.analyze(Made.question(sum, all.toArray(Source[]::new)))
                .comparisons()
                .getFirst();
        assertThat(row.candidate().values()).containsExactly(181, 201);
    }

    /** What the user says of files is not dropped without a word where nothing tells which of them belong together. */
    @Test
    void partsThatNothingPutsTogetherAreSaidToBeTakenForRepeats() {
        Source[] sources = new Source[5];
        sources[0] = file("host", "h", runs("x", RATE, 400, 404, 396, 402));
        for (int i = 0; i < 4; i++) {
            sources[1 + i] = file("vm", "vm" + i, Made.one("x", RATE, 96 + i));
        }
        Settings sum = Settings.DEFAULT.withParts(Map.of("x", Settings.Parts.SUM));
        Comparison row =
                Analyzer.analyze(Made.question(sum, sources)).comparisons().getFirst();
        assertThat(row.checks())
                .filteredOn(f -> f.code().equals("PARTS_UNTOLD"))
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .isEqualTo("Said to be parts of one measurement, but the files of vm give neither times nor run"
                                + " ids that tell which belong together: taken as repeats."));
        assertThat(codes(only(sources))).doesNotContain("PARTS_UNTOLD");
    }

    @Test
    void pairsAreOfferedWhereIdsMatchAndJudgedOnlyWhereDeclared() {
        List<Source> all = rounds(1, 2, 3, 4, 5, 6);
        Comparison plain = Analyzer.analyze(Made.question(Settings.DEFAULT, all.toArray(Source[]::new)))
                .comparisons()
                .getFirst();
        Comparison paired = Analyzer.analyze(Made.question(paired(), all.toArray(Source[]::new)))
                .comparisons()
                .getFirst();
        assertThat(codes(plain)).contains("PAIRS_OFFERED").doesNotContain("PAIRED");
        assertThat(codes(paired)).contains("PAIRED").doesNotContain("PAIRS_OFFERED");
        assertThat(paired.judgement().df()).isEqualTo(5);
        assertThat(paired.because()).contains("Paired t on log ratios, ν = 5");
    }

    @Test
    void pairsThatDoNotMatchAreComparedUnpairedAndSaid() {
        List<Source> all = rounds(1, 2, 3, 4, 5, 6);
        all.removeLast();
        Comparison row = Analyzer.analyze(Made.question(paired(), all.toArray(Source[]::new)))
                .comparisons()
                .getFirst();
        assertThat(row.checks())
                .extracting(Finding::message)
                .contains("Declared as paired, but the runs do not match (6 on host, 5 on vm): compared unpaired.");
        assertThat(row.because()).contains("Welch on logs");
    }

    @Test
    void pairsThatDoNotMoveTogetherAreSaid() {
        List<Source> all = rounds(6, 5, 4, 3, 2, 1);
        Comparison row = Analyzer.analyze(Made.question(paired(), all.toArray(Source[]::new)))
                .comparisons()
                .getFirst();
        assertThat(row.checks())
                .filteredOn(f -> f.code().equals("PAIRED"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("do not move together (correlation −");
    }

    private static Settings paired() {
        return new Settings(
                Rule.DEFAULT, Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), true, 1, 1);
    }

    private static List<String> codes(Comparison row) {
        return row.checks().stream().map(Finding::code).toList();
    }

    /** Six rounds on each side: rising on the host, in the given order in the VM. */
    private static List<Source> rounds(int... vm) {
        List<Source> all = new ArrayList<>();
        for (int i = 0; i < vm.length; i++) {
            all.add(file("host", "host/round-" + i + "/r", Made.one("x", RATE, 100 + i)));
        }
        for (int i = 0; i < vm.length; i++) {
            all.add(file("vm", "vm/round-" + i + "/r", Made.one("x", RATE, 97.3 + vm[i] + 0.1 * (i % 2))));
        }
        return all;
    }

    @Test
    void oneResultUnderTwoNamesIsSaidOnBothRows() {
        Analysis a = Analyzer.analyze(Made.question(
                Settings.DEFAULT,
                file("host", "a", Made.one("x-99", RATE, 35316.75)),
                file("host", "b", Made.one("x-99.9", RATE, 35316.75)),
                file("vm", "c", Made.one("x-99", RATE, 34301.25)),
                file("vm", "d", Made.one("x-99.9", RATE, 34485.75))));
        assertThat(a.comparisons()).allSatisfy(c -> assertThat(codes(c)).contains("SAME_EVIDENCE"));
        assertThat(a.notes()).extracting(n -> n.code()).containsOnlyOnce("SAME_EVIDENCE");
    }

    @Test
    void progressIsToldToTheEndAndCancellingStops() {
        List<String> told = new ArrayList<>();
        Question q = Made.question(Settings.DEFAULT, rounds(1, 2, 3).toArray(Source[]::new));
        Analyzer.analyze(q, () -> false, (done, total) -> told.add(done + "/" + total));
        assertThat(told).containsExactly("1/2", "2/2");
        assertThatThrownBy(() -> Analyzer.analyze(q, () -> true)).isInstanceOf(CancellationException.class);
    }

    @Test
    void setupsOfThePlatformsDoNotKeepTheSidesApartButExplainTheGap() {
        Measurement pinned = at("pinned", 284, 285, 284.5, 283.8, 284.2, 284.9);
        Measurement plain = at("default", 130, 131, 130.5, 130.2, 130.8, 129.9);
        Comparison row = only(
                file("host", "a", at("two-socket", 290, 291, 290.5, 290.2, 290.8, 289.9)),
                file("vm", "b", pinned),
                file("vm", "c", plain));
        assertThat(row.key().label()).isEqualTo("linpack");
        assertThat(row.sentence()).contains("the configurations differ (two-socket / default; pinned)");
        assertThat(row.checks())
                .filteredOn(f -> f.code().equals("SEVERAL_MODES"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("6 near 130.4 ops/s (default run 1", "6 near 284.4 ops/s (pinned run 1");
    }

    @Test
    void setupsThatBothSidesHaveStayApart() {
        Analysis a = Analyzer.analyze(Made.question(
                Settings.DEFAULT,
                file("host", "a", at("one", 1, 2, 3), at("two", 4, 5, 6)),
                file("vm", "b", at("one", 1, 2, 3), at("three", 4, 5, 6))));
        assertThat(a.comparisons()).extracting(c -> c.key().label()).containsExactly("linpack (config=one)");
    }

    private static Measurement at(String config, double... values) {
        return Measurement.of(
                Key.of("linpack", Map.of("config", config)), RATE, Data.Samples.flat(Level.run("run"), values), config);
    }

    @Test
    void runsAreInOrderOfTime() {
        Source late = file("host", "a", Made.at(Made.one("x", RATE, 2), 5000, 10));
        Source early = file("host", "b", Made.at(Made.one("x", RATE, 1), 1000, 10));
        Source vm = file("vm", "c", runs("x", RATE, 1, 2, 3));
        assertThat(only(late, early, vm).baseline().values()).containsExactly(1, 2);
    }

    @Test
    void bootsAreTheUnitWhereBothSidesHaveSeveral() {
        List<Source> all = new ArrayList<>();
        for (String platform : List.of("host", "vm")) {
            for (int boot = 0; boot < 5; boot++) {
                for (int run = 0; run < 3; run++) {
                    RunInfo info = RunInfo.UNKNOWN.withBoot("b" + boot).withHost("m");
                    all.add(file(
                            platform,
                            platform + boot + run,
                            Made.one("x", TIME, 100 + boot + run).withRun(info)));
                }
            }
        }
        Comparison c = only(all.toArray(Source[]::new));
        assertThat(c.unitOfAnalysis()).isEqualTo("boot");
        assertThat(c.baseline().values()).containsExactly(101, 102, 103, 104, 105);
        assertThat(c.scope()).isEqualTo("5 boots of one machine");
    }

    @Test
    void scopeSaysBootsAndMachines() {
        List<Source> all = new ArrayList<>();
        for (String platform : List.of("host", "vm")) {
            for (int run = 0; run < 12; run++) {
                RunInfo info = RunInfo.UNKNOWN.withBoot("b").withHost("m");
                all.add(file(
                        platform, platform + run, Made.one("x", TIME, 100 + run).withRun(info)));
            }
        }
        assertThat(only(all.toArray(Source[]::new)).scope()).isEqualTo("12 runs within one boot of one machine each");
    }

    @Test
    void exclusionsLeaveUnitsOutAndAreCounted() {
        Settings out = Settings.DEFAULT.withExclusions(List.of(new Settings.Exclusion("a", "x", 0, "warm-up")));
        Comparison c = Analyzer.analyze(Made.question(
                        out, file("host", "a", runs("x", TIME, TEN)), file("vm", "b", runs("x", TIME, TEN_SAME))))
                .comparisons()
                .getFirst();
        assertThat(c.baseline().n()).isEqualTo(9);
        assertThat(c.baseline().excluded()).isEqualTo(1);
        assertThat(c.baseline().values()[0]).isEqualTo(TEN[1]);
    }

    @Test
    void aSummaryIsJudgedByTheDeltaMethodAndSaysSo() {
        Measurement b =
                Measurement.of(Key.of("x"), TIME, new Data.Summary(Map.of("n", 20.0, "mean", 100.0, "sd", 0.5)), "");
        Measurement c =
                Measurement.of(Key.of("x"), TIME, new Data.Summary(Map.of("n", 20.0, "mean", 100.1, "sd", 0.5)), "");
        Comparison row = only(file("host", "a", b), file("vm", "b", c));
        assertThat(row.judgement().verdict()).isEqualTo(Verdict.EQUIVALENT);
        assertThat(row.scope()).isEqualTo("20 values within one run; boots and machines not recorded, from summary");
        assertThat(row.because()).contains("over 20 values");
        assertThat(row.judgement().logSe()).isCloseTo(0.001581, Offset.offset(1e-5));
    }

    @Test
    void seriousDifferencesChangeTheSentenceAndNotTheVerdict() {
        Comparison c = only(
                file("host", "a", Map.of(FactKeys.CPU_MODEL, "EPYC 7763"), runs("x", TIME, TEN)),
                file("vm", "b", Map.of(FactKeys.CPU_MODEL, "EPYC 7543"), runs("x", TIME, TEN_WORSE)));
        assertThat(c.judgement().verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(c.sentence())
                .endsWith(", beyond the 1 % margin, but the CPU models differ (EPYC 7763 / EPYC 7543): not attributable"
                        + " to the hypervisor.");
    }

    @ParameterizedTest
    @CsvSource({
        // where the facts lie, whether they speak for results in other/vm
        "mlperf/vm/facts.txt, false",
        "other/vm/facts.txt, true",
        "other/vm/facts/lscpu.txt, true",
        "other/facts-vm.txt, true",
        "facts.txt, true",
        "../facts.txt, false",
    })
    void factsOfAnotherFolderDoNotReachARow(String path, boolean reach) {
        Analysis a = Made.analyze(
                Made.file("host", "other/host/a.csv", Made.runs("x", Made.TIME, 10, 10.1, 9.9, 10, 10.2)),
                Made.file("vm", "other/vm/a.csv", Made.runs("x", Made.TIME, 10, 10.1, 9.9, 10, 10.2)),
                Made.file("vm", "mlperf/vm/y.csv", Made.runs("y", Made.TIME, 10, 10.1, 9.9, 10, 10.2)),
                Made.file("vm", path, Map.of(FactKeys.CPU_CORES, "64")));
        boolean known = a.comparisons().getFirst().comparability().stream()
                .anyMatch(f ->
                        f.fact().equals(FactKeys.CPU_CORES) && f.candidate().equals("64"));
        assertThat(known).isEqualTo(reach);
    }

    @Test
    void unknownNeverEqualsUnknown() {
        Comparison c = only(file("host", "a", runs("x", TIME, TEN)), file("vm", "b", runs("x", TIME, TEN_SAME)));
        assertThat(c.comparability())
                .filteredOn(f -> f.fact().equals(FactKeys.CPU_MODEL))
                .singleElement()
                .extracting(FactFinding::result)
                .isEqualTo(FactFinding.Result.UNKNOWN);
    }

    @Test
    void marginsOfDomainAndMetricWinInThatOrder() {
        Settings s = new Settings(
                Rule.DEFAULT,
                Map.of(Domain.CPU, Margin.of(0.05)),
                Map.of("time", Margin.of(0.10)),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                false,
                1,
                1);
        Comparison c = Analyzer.analyze(Made.question(
                        s, file("host", "a", runs("x", TIME, TEN)), file("vm", "b", runs("x", TIME, TEN_WORSE))))
                .comparisons()
                .getFirst();
        assertThat(c.rule().margin()).isEqualTo(Margin.of(0.10));
        assertThat(c.judgement().verdict()).isEqualTo(Verdict.SIGNIFICANT_BUT_NEGLIGIBLE);
    }

    @Test
    void anotherPrimaryMetricTakesTheRole() {
        Metric p99 = new Metric("p99", Unit.of("s"), Direction.LOWER, Quantity.LATENCY, Role.SECONDARY, Domain.CPU);
        Settings s = new Settings(
                Rule.DEFAULT,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of("x", "p99"),
                Map.of(),
                Map.of(),
                false,
                1,
                1);
        Analysis a = Analyzer.analyze(Made.question(
                s,
                file("host", "a", runs("x", TIME, TEN), runs("x", p99, TEN)),
                file("vm", "b", runs("x", TIME, TEN_SAME), runs("x", p99, TEN_WORSE))));
        assertThat(a.primary())
                .singleElement()
                .extracting(c -> c.metric().name())
                .isEqualTo("p99");
        assertThat(a.k()).isEqualTo(1);
    }

    @Test
    void threeRunsAreProvisionalAndCountedApart() {
        Analysis a = Made.analyze(
                file("host", "a", runs("x", TIME, 100, 100.1, 100.2), runs("y", TIME, TEN)),
                file("vm", "b", runs("x", TIME, 100.1, 100, 100.2), runs("y", TIME, TEN_SAME)));
        assertThat(a.provisional()).isEqualTo(1);
        assertThat(a.counts()).containsEntry(Verdict.EQUIVALENT, 1);
        assertThat(a.headline()).isEqualTo("Equivalent within ±1 % on 1 of 2. One is provisional (one equivalent).");
    }

    @Test
    void severalCandidatesAreEachHeldAgainstTheBaseline() {
        Question q = new Question(
                List.of(
                        file("host", "a", runs("x", TIME, TEN)),
                        file("vm", "b", runs("x", TIME, TEN_SAME)),
                        file("docker", "c", runs("x", TIME, TEN_WORSE))),
                "host",
                List.of("vm", "docker"),
                Settings.DEFAULT);
        Analysis a = Analyzer.analyze(q);
        assertThat(a.comparisons())
                .extracting(c -> c.candidate().platform() + " " + c.judgement().verdict())
                .containsExactly("vm EQUIVALENT", "docker SLOWER");
        assertThat(a.subline()).contains("vm: on average").contains("docker: on average");
    }

    @Test
    void theSameQuestionGivesTheSameAnswer() {
        Source a = file("host", "a", runs("x", TIME, TEN), runs("y", RATE, TEN));
        Source b = file("vm", "b", runs("x", TIME, TEN_SAME), runs("y", RATE, TEN_WORSE));
        assertThat(Made.analyze(a, b).toString().replaceAll("\\[D@\\w+|\\[I@\\w+", ""))
                .isEqualTo(Made.analyze(a, b).toString().replaceAll("\\[D@\\w+|\\[I@\\w+", ""));
    }

    @Test
    void cancellingStops() {
        Question q = Made.question(
                Settings.DEFAULT, file("host", "a", runs("x", TIME, TEN)), file("vm", "b", runs("x", TIME, TEN)));
        assertThatThrownBy(() -> Analyzer.analyze(q, () -> true)).isInstanceOf(CancellationException.class);
    }
}
