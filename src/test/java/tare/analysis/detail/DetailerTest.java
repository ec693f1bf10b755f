package tare.analysis.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tare.analysis.Analysis;
import tare.analysis.Comparison;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.judging.Analyzer;
import tare.model.Data;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Facts;
import tare.model.Histogram;
import tare.model.Key;
import tare.model.Level;
import tare.model.Measurement;
import tare.model.Metric;
import tare.model.Nested;
import tare.model.Platform;
import tare.model.PlatformKind;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.RunInfo;
import tare.model.Source;
import tare.model.Status;
import tare.model.Unit;
import tare.verdict.Judge;
import tare.verdict.Verdict;

class DetailerTest {
    private static final Metric TIME =
            new Metric("time", Unit.of("ms"), Direction.LOWER, Quantity.TIME, Role.PRIMARY, Domain.CPU);

    private static Source file(String platform, String path, Measurement m) {
        return new Source(
                path,
                path,
                1,
                Status.OK,
                "made",
                "made",
                "",
                new Platform(platform, PlatformKind.UNKNOWN, ""),
                Facts.of(Map.of()),
                List.of(),
                List.of(m));
    }

    private static double[] around(double centre, double spread, int n, long seed) {
        Random random = new Random(seed);
        return random.doubles(n)
                .map(u -> centre * Math.exp(spread * random.nextGaussian()))
                .toArray();
    }

    private static Measurement runs(double... values) {
        return Measurement.of(Key.of("x"), TIME, Data.Samples.flat(Level.run("run"), values), "");
    }

    private static Detail detail(Settings settings, Source... sources) {
        Question q = new Question(List.of(sources), "host", List.of("vm"), settings);
        Analysis a = Analyzer.analyze(q);
        Comparison row = a.comparisons().getFirst();
        return Detailer.detail(row, a, () -> false);
    }

    @Test
    void methodsAgreeOnCleanData() {
        Detail d = detail(
                Settings.DEFAULT,
                file("host", "a", runs(around(100, 0.004, 15, 1))),
                file("vm", "b", runs(around(100, 0.004, 15, 2))));
        assertThat(d.robustness().sentence()).isEqualTo("The methods agree: no other honest choice flips the verdict.");
        assertThat(d.robustness().choices())
                .extracting(Robustness.Choice::name)
                .contains(
                        "Welch on logs",
                        "Hodges–Lehmann shift of logs",
                        "BCa bootstrap of the ratio of means",
                        "Fieller ratio of means",
                        "First of each side left out");
    }

    @Test
    void iterationsOfOneRunPlanNothing() {
        Measurement one = Measurement.of(
                Key.of("x"), TIME, Data.Samples.flat(Level.iteration("iteration"), around(100, 0.004, 15, 1)), "");
        Detail d = detail(Settings.DEFAULT, file("host", "a", one), file("vm", "b", one));
        assertThat(d.plan().alone()).isEmpty();
        assertThat(d.plan().sentence())
                .isEqualTo(
                        "One run alone on a side: no number of iterations inside it shows how much runs differ. Start"
                                + " with 5 separate runs a side.");
    }

    @Test
    void aWildRunIsNamedAsTheChoiceThatFlips() {
        double[] b = around(100, 0.001, 12, 1);
        double[] c = around(100, 0.001, 12, 2);
        c[5] = 120;
        Detail d = detail(Settings.DEFAULT, file("host", "a", runs(b)), file("vm", "b", runs(c)));
        assertThat(d.comparison().judgement().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(d.robustness().flipping())
                .extracting(Robustness.Choice::name)
                .contains("Outliers left out", "Hodges–Lehmann shift of logs");
        assertThat(d.robustness().sentence()).startsWith("Another verdict by ");
    }

    @Test
    void exclusionsAreHeldAgainstEverythingPutBack() {
        double[] c = around(100, 0.001, 12, 2);
        c[0] = 150;
        Settings out = Settings.DEFAULT.withExclusions(List.of(new Settings.Exclusion("b", "", 0, "warm-up")));
        Detail d = detail(out, file("host", "a", runs(around(100, 0.001, 12, 1))), file("vm", "b", runs(c)));
        assertThat(d.robustness().flipping())
                .extracting(Robustness.Choice::name)
                .contains("Everything put back");
    }

    /** Two results of one file are no two files that overlap in time, when they are judged again either. */
    @Test
    void resultsOfOneFileStayInOneFileWhenPutBack() {
        Source[] files = new Source[8];
        for (int i = 0; i < 8; i++) {
            String platform = i < 4 ? "host" : "vm";
            Measurement first = Measurement.of(Key.of("x"), TIME, new Data.Single(100 + i % 3), "first")
                    .withRun(RunInfo.UNKNOWN.withTime(1000 * i, 60));
            Measurement second = first.withData(new Data.Single(100.5 + i % 3)).withPlace("second");
            files[i] = file(platform, platform + i, first).withMeasurements(List.of(first, second));
        }
        Settings out = Settings.DEFAULT.withExclusions(List.of(new Settings.Exclusion("vm5", "first", 0, "why not")));
        assertThat(detail(out, files).robustness().choices())
                .filteredOn(c -> c.name().equals("Everything put back"))
                .singleElement()
                .satisfies(c -> assertThat(c.verdict()).isPresent());
    }

    @Test
    void tailOverRunsHasIntervalsAndTailWithinOneRunSaysWhatItNeeds() {
        List<Source> many = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (String platform : List.of("host", "vm")) {
                Measurement m = Measurement.of(
                        Key.of("x"),
                        TIME,
                        Data.Samples.flat(Level.event("request"), around(10, 0.2, 60, i + platform.length())),
                        "");
                many.add(file(platform, platform + i, m));
            }
        }
        Tail over = detail(Settings.DEFAULT, many.toArray(Source[]::new)).tail();
        assertThat(over.source()).startsWith("Over 4 and 4 runs");
        Settings out = Settings.DEFAULT.withExclusions(List.of(new Settings.Exclusion("vm1", "", -1, "a bad boot")));
        assertThat(detail(out, many.toArray(Source[]::new)).tail().source()).startsWith("Over 4 and 3 runs");
        assertThat(over.rows())
                .allSatisfy(r -> assertThat(r.interval().exists()).isTrue());
        Measurement one = Measurement.of(
                Key.of("x"), TIME, Data.Samples.flat(Level.event("request"), around(10, 0.2, 150, 1)), "");
        Tail within = detail(Settings.DEFAULT, file("host", "a", one), file("vm", "b", one.withPlatform("vm")))
                .tail();
        assertThat(within.rows().getFirst().interval().exists()).isTrue();
        assertThat(within.rows().getLast().note()).startsWith("no interval possible");
    }

    @Test
    void moreForksNotMoreIterationsWhereForksVary() {
        double[][] forks = new double[8][];
        for (int i = 0; i < 8; i++) {
            forks[i] = around(100 * (1 + 0.02 * (i % 3)), 0.001, 5, i);
        }
        Measurement m = Measurement.of(
                Key.of("x"),
                TIME,
                new Data.Samples(Nested.of(Level.run("fork"), Level.iteration("iteration"), forks)),
                "");
        Structure s = detail(Settings.DEFAULT, file("host", "a", m), file("vm", "b", m))
                .structure();
        assertThat(s.sentence())
                .isEqualTo("Most of the variation is between forks: more forks, not more iterations. More iterations"
                        + " could take away 0 % of the variance at most. Best use of the time: 1 iteration a fork,"
                        + " even if starting a fork takes as long as ten iterations.");
        assertThat(s.shares()).hasSize(4);
        assertThat(s.shares().getFirst().share()).isGreaterThan(0.9);
    }

    @Test
    void aFewNoisyIterationsAreWorthMoreOfThem() {
        double[][] forks = new double[8][];
        for (int i = 0; i < 8; i++) {
            forks[i] = around(100 * (1 + 0.01 * (i % 3)), 0.05, 3, i);
        }
        Structure s = detail(Settings.DEFAULT, file("host", "a", forks(forks)), file("vm", "b", forks(forks)))
                .structure();
        assertThat(s.sentence()).startsWith("Most of the variation comes from inside the forks: more iterations");
    }

    @Test
    void twentyIterationsHideTheirOwnNoiseSoThatOnlyMoreForksHelp() {
        double[][] forks = new double[10][];
        for (int i = 0; i < 10; i++) {
            forks[i] = around(100 * (1 + 0.01 * (i % 3)), 0.02, 40, i);
        }
        Structure s = detail(Settings.DEFAULT, file("host", "a", forks(forks)), file("vm", "b", forks(forks)))
                .structure();
        assertThat(s.shares().getFirst().share()).isLessThan(0.5);
        assertThat(s.sentence()).startsWith("Most of the variation is between forks: more forks, not more iterations.");
    }

    @Test
    void runsInsideRunsAreCalledRepetitions() {
        List<Source> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double level = 100 * (1 + 0.02 * (i % 3));
            files.add(file("host", "a" + i, runs(around(level, 0.001, 5, i))));
            files.add(file("vm", "b" + i, runs(around(level, 0.001, 5, 50 + i))));
        }
        Structure s = detail(Settings.DEFAULT, files.toArray(Source[]::new)).structure();
        assertThat(s.finding()).isEqualTo("Most of the variation is between runs: more runs, not more repetitions");
        assertThat(s.shares()).extracting(Structure.Share::level).containsOnly("run", "repetition");
    }

    /** There is nothing inside a run of one value: no share of the variance, and no sentence with a dash for a number. */
    @Test
    void runsOfOneValueAreOneLevel() {
        double[][] forks = new double[8][];
        for (int i = 0; i < 8; i++) {
            forks[i] = new double[] {100 + i % 3};
        }
        Structure s = detail(Settings.DEFAULT, file("host", "a", forks(forks)), file("vm", "b", forks(forks)))
                .structure();
        assertThat(s.finding()).isEqualTo("One level of repetition: the variance cannot be split by level");
        assertThat(s.sentence()).doesNotContain("– %");
    }

    /** Files of one fork each: fork and file are one level, and no share of the variance is a dash. */
    @Test
    void aLevelThatNobodyRepeatedIsNoneOfItsOwn() {
        List<Source> files = new ArrayList<>();
        List<Source> plain = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double level = 100 * (1 + 0.02 * (i % 3));
            for (String platform : List.of("host", "vm")) {
                double[] values = around(level, 0.002, 10, i + platform.length());
                files.add(file(platform, platform + i, forks(new double[][] {values})));
                plain.add(file(platform, platform + i, runs(values)));
            }
        }
        Structure s = detail(Settings.DEFAULT, files.toArray(Source[]::new)).structure();
        assertThat(s.sentence())
                .startsWith("Most of the variation is between runs: more runs, not more iterations. More iterations"
                        + " could take away ")
                .doesNotContain("–");
        assertThat(s.shares())
                .extracting(Structure.Share::share)
                .isEqualTo(detail(Settings.DEFAULT, plain.toArray(Source[]::new)).structure().shares().stream()
                        .map(Structure.Share::share)
                        .toList());
    }

    /** The values inside a run are one level, though the tool writes each of them as a level of its own. */
    @Test
    void theInnermostLevelMayBeOneValue() {
        double[] values = around(100, 0.002, 40, 1);
        int[] forks = {0, 10, 20, 30};
        int[] iterations = IntStream.range(0, 40).toArray();
        Nested nested = new Nested(
                values,
                List.of(Level.run("fork"), Level.iteration("iteration"), Level.event("call")),
                List.of(forks, iterations));
        Measurement m = Measurement.of(Key.of("x"), TIME, new Data.Samples(nested), "");
        Structure s = detail(Settings.DEFAULT, file("host", "a", m), file("vm", "b", m))
                .structure();
        assertThat(s.shares())
                .extracting(Structure.Share::level)
                .containsExactly("fork", "iteration", "fork", "iteration");
    }

    private static Measurement forks(double[][] forks) {
        return Measurement.of(
                Key.of("x"),
                TIME,
                new Data.Samples(Nested.of(Level.run("fork"), Level.iteration("iteration"), forks)),
                "");
    }

    @Test
    void nestedDataIsJudgedByKaliberaJonesAndABootstrapAtEveryLevelToo() {
        double[][] b = new double[10][];
        double[][] c = new double[10][];
        for (int i = 0; i < 10; i++) {
            b[i] = around(100, 0.002, 5, i);
            c[i] = around(100, 0.002, 5, 100 + i);
        }
        Robustness r = detail(Settings.DEFAULT, file("host", "a", forks(b)), file("vm", "b", forks(c)))
                .robustness();
        assertThat(r.choices())
                .filteredOn(k -> k.name().startsWith("Kalibera") || k.name().startsWith("Bootstrap at"))
                .hasSize(2)
                .allSatisfy(k -> assertThat(k.verdict()).contains(Verdict.EQUIVALENT));
    }

    @Test
    void histogramsOfOneRunHaveIntervalsWithoutBeingExpanded() {
        double[] values = around(10, 0.2, 500, 4);
        Arrays.sort(values);
        long[] counts = new long[500];
        Arrays.fill(counts, 2_000_000L);
        Measurement m = Measurement.of(Key.of("x"), TIME, new Data.Counts(new Histogram(values, counts)), "");
        Tail tail = detail(Settings.DEFAULT, file("host", "a", m), file("vm", "b", m))
                .tail();
        assertThat(tail.source()).startsWith("Within one run a side");
        assertThat(tail.rows())
                .hasSize(5)
                .allSatisfy(r -> assertThat(r.interval().exists()).isTrue());
    }

    @Test
    void runsInOneFileHaveQuantilesOfTheirOwn() {
        double[][] runs = new double[6][];
        for (int i = 0; i < 6; i++) {
            runs[i] = around(10, 0.2, 60, i);
        }
        Measurement m = Measurement.of(
                Key.of("x"), TIME, new Data.Samples(Nested.of(Level.run("run"), Level.event("request"), runs)), "");
        Tail tail = detail(Settings.DEFAULT, file("host", "a", m), file("vm", "b", m))
                .tail();
        assertThat(tail.source()).startsWith("Over 6 and 6 runs");
    }

    @Test
    void separateBootsInOneFileAreHeldAgainstEachOther() {
        double[][] boots = {around(100, 0.002, 6, 1), around(104, 0.002, 6, 2), around(104, 0.002, 6, 3)};
        Measurement m = Measurement.of(
                Key.of("x"), TIME, new Data.Samples(Nested.of(Level.boot("boot"), Level.run("run"), boots)), "");
        List<SelfComparison> itself = detail(Settings.DEFAULT, file("host", "a", m), file("vm", "b", m))
                .itself();
        assertThat(itself).hasSize(2);
        assertThat(itself.getFirst().sentence())
                .startsWith("host differs from itself by +4.")
                .endsWith("between boot 1 and boot 2.");
        assertThat(itself.getLast().judgement().verdict()).isEqualTo(Verdict.EQUIVALENT);
    }

    @Test
    void sessionsInOneFileAreHeldAgainstEachOtherThoughRunsAreTheUnit() {
        double[][] sessions = {around(100, 0.002, 6, 1), around(96, 0.002, 6, 2)};
        Measurement m = Measurement.of(
                Key.of("x"), TIME, new Data.Samples(Nested.of(Level.run("session"), Level.run("run"), sessions)), "");
        List<SelfComparison> itself = detail(
                        Settings.DEFAULT, file("host", "a", m), file("vm", "b", runs(around(100, 0.002, 8, 3))))
                .itself();
        assertThat(itself)
                .singleElement()
                .satisfies(s -> assertThat(s.sentence()).contains("−4.").endsWith("between session 1 and session 2."));
    }

    @Test
    void planAgreesWithTheJudgeAndKnowsMinutes() {
        double[] b = around(100, 0.02, 10, 1);
        double[] c = around(100, 0.02, 10, 2);
        Measurement timed = runs(b).withRun(RunInfo.UNKNOWN.withTime(0, 120));
        Detail d = detail(Settings.DEFAULT, file("host", "a", timed), file("vm", "b", runs(c)));
        assertThat(d.plan().alone()).isEqualTo(d.comparison().judgement().runsNeeded());
        assertThat(d.plan().minutesPerRun()).isEqualTo(2);
        assertThat(d.plan().sentence()).contains("hours for both sides").contains("4 times in 5");
    }

    @Test
    void theBaselineIsHeldAgainstItselfOnlyBetweenSessions() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double start = i < 5 ? 600 * i : 4 * 86_400 + 600 * i;
            Measurement m = Measurement.of(Key.of("x"), TIME, new Data.Single((i < 5 ? 100 : 110) + i * 0.01), "");
            sources.add(file("host", "h" + i, m.withRun(RunInfo.UNKNOWN.withTime(start, 60))));
        }
        sources.add(file("vm", "v", runs(around(100, 0.01, 10, 3))));
        List<SelfComparison> itself =
                detail(Settings.DEFAULT, sources.toArray(Source[]::new)).itself();
        assertThat(itself).singleElement().satisfies(s -> {
            assertThat(s.sentence()).startsWith("host differs from itself by +10.0");
            assertThat(s.judgement().verdict()).isEqualTo(Verdict.SLOWER);
        });
    }

    @Test
    void bothSidesHaveTheirCaseTiedToRows() {
        Question q = new Question(
                List.of(
                        file("host", "a", runs(around(100, 0.004, 10, 1))),
                        file("vm", "b", runs(around(106, 0.004, 10, 2)))),
                "host",
                List.of("vm"),
                Settings.DEFAULT);
        Analysis a = Analyzer.analyze(q);
        BothSides sides = BothSides.of(a);
        assertThat(sides.candidate()).isEmpty();
        assertThat(sides.baseline().getFirst().sentence()).startsWith("One is worse by more than the margin: x 9");
        assertThat(sides.baseline().getFirst().rows())
                .containsExactly(a.comparisons().getFirst().id());
    }

    @Test
    void judgeAndTrialsShareOneRule() {
        double[] b = around(100, 0.004, 15, 1);
        double[] c = around(101, 0.004, 15, 2);
        Detail d = detail(Settings.DEFAULT, file("host", "a", runs(b)), file("vm", "b", runs(c)));
        assertThat(d.robustness().choices().getFirst().verdict())
                .contains(Judge.judge(b, c, Direction.LOWER, Settings.DEFAULT.rule())
                        .verdict());
    }

    @Test
    void theGapIsSaidInHosts() {
        Analysis a = Analyzer.analyze(new Question(
                List.of(
                        file(
                                "host",
                                "a",
                                Measurement.of(
                                        Key.of("x"),
                                        TIME,
                                        Data.Samples.flat(Level.run("run"), around(100, 0.01, 12, 1)),
                                        "")),
                        file(
                                "vm",
                                "c",
                                Measurement.of(
                                        Key.of("x"),
                                        TIME,
                                        Data.Samples.flat(Level.run("run"), around(105, 0.01, 12, 2)),
                                        ""))),
                "host",
                List.of("vm"),
                Settings.DEFAULT));
        GapCost cost = GapCost.of(a.comparisons().getFirst()).orElseThrow();
        assertThat(cost.hosts()).isBetween(104.0, 106.0);
        assertThat(cost.interval().low()).isBetween(103.0, cost.hosts());
        assertThat(cost.sentence()).startsWith("For the work of 100 hosts of host, 10");
    }

    private static Measurement forks(double centre, int slow, double factor, long seed) {
        double[][] rows = new double[10][];
        for (int fork = 0; fork < rows.length; fork++) {
            rows[fork] = around(centre, 0.002, 60, seed + fork);
            for (int i = 0; i < slow; i++) {
                rows[fork][i] *= factor;
            }
        }
        Nested nested = Nested.of(Level.run("fork"), Level.iteration("iteration"), rows);
        return Measurement.of(Key.of("x"), TIME, new Data.Samples(nested), "");
    }

    private static List<Robustness.Choice> warmUpChoice(Measurement host, Measurement vm) {
        return detail(Settings.DEFAULT, file("host", "a", host), file("vm", "c", vm)).robustness().choices().stream()
                .filter(c -> c.name().equals("Warm-up cut"))
                .toList();
    }

    @Test
    void warmUpThatDecidesIsNamedAmongTheChoices() {
        Measurement host = forks(100, 0, 1, 1);
        List<Robustness.Choice> choices = warmUpChoice(host, forks(100, 15, 1.5, 50));
        assertThat(choices).hasSize(1);
        assertThat(choices.getFirst().flips()).isTrue();
        assertThat(choices.getFirst().verdict()).contains(Verdict.EQUIVALENT);
        assertThat(choices.getFirst().note()).isEqualTo("the first 15 values of each run left out on both sides");
    }

    @Test
    void withoutWarmUpThereIsNothingToCut() {
        assertThat(warmUpChoice(forks(100, 0, 1, 1), forks(101, 0, 1, 50))).isEmpty();
    }
}
