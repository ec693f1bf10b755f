package tare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tare.analysis.Analysis;
import tare.analysis.ClaimAnswer;
import tare.analysis.ClaimAnswer.Answer;
import tare.analysis.Comparison;
import tare.analysis.FactFinding;
import tare.analysis.judging.Analyzer;
import tare.importer.files.ImportProgress;
import tare.importer.files.Importer;
import tare.importer.format.Formats;
import tare.model.Source;
import tare.study.Opening;
import tare.study.Samples;
import tare.study.StudyFile;
import tare.verdict.Margin;
import tare.verdict.Refusal;
import tare.verdict.Verdict;

/** Each sample study says what its story.md promises. */
class SampleResultsTest {
    private static final Samples SAMPLES = new Samples(Path.of("sample-results"));

    private static Opening open(String id) {
        Path file = Path.of("sample-results", id, "study.tare").toAbsolutePath();
        return Opening.of(StudyFile.read(file), file.getParent(), SampleResultsTest::read);
    }

    private static List<Source> read(List<Path> paths) {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            return new Importer(Formats.ALL, threads, () -> false, ImportProgress.SILENT).read(paths);
        }
    }

    private static Analysis judged(String id, double margin) {
        Opening opening = open(id);
        var settings = opening.study().settings();
        return Analyzer.analyze(opening.study()
                .withSettings(settings.withRule(settings.rule().withMargin(Margin.of(margin))))
                .question());
    }

    private static Comparison row(Analysis analysis, String label) {
        return analysis.primary().stream()
                .filter(c -> c.key().label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not among "
                        + analysis.primary().stream().map(c -> c.key().label()).toList()));
    }

    static Stream<String> ids() {
        return SAMPLES.all().stream().map(Samples.Sample::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyFileIsReadAndEveryPrimaryRowPaired(String id) {
        Opening opening = open(id);
        assertThat(opening.notes()).isEmpty();
        assertThat(opening.study().judgeable()).isTrue();
        Analysis analysis = Analyzer.analyze(opening.study().question());
        assertThat(analysis.primary()).isNotEmpty();
        assertThat(analysis.headline()).isNotBlank().doesNotContainIgnoringCase("no difference");
    }

    @Test
    void theFirstSampleIsTheOneNearestAUsersQuestion() {
        assertThat(SAMPLES.all().getFirst().id()).isEqualTo("vm-overhead");
        Analysis analysis = judged("vm-overhead", 0.01);
        assertThat(analysis.primary()).hasSize(13);
        assertThat(analysis.counts()).containsEntry(Verdict.SLOWER, 9).containsEntry(Verdict.INCONCLUSIVE, 1);
        assertThat(analysis.provisional()).isEqualTo(3);
    }

    @Test
    void sameEstimateDifferentVerdicts() {
        Analysis analysis = judged("stream-gups-2014", 0.01);
        Comparison stream = row(analysis, "STREAM Triad (threads=16)");
        Comparison gups = row(analysis, "GUPS (sockets=2)");
        assertThat(stream.judgement().ratio()).isCloseTo(0.989, within(0.0006));
        assertThat(gups.judgement().ratio()).isCloseTo(0.989, within(0.0006));
        assertThat(stream.judgement().verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(gups.judgement().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(row(analysis, "GUPS (sockets=1)").judgement().performance()).isCloseTo(0.86, within(0.005));
    }

    @Test
    void threeRunsAreProvisional() {
        Comparison bert = row(judged("mlperf-v1.1-a100", 0.01), "bert-99 (scenario=Offline)");
        assertThat(bert.judgement().verdict()).isEqualTo(Verdict.EQUIVALENT);
        assertThat(bert.judgement().ratio()).isCloseTo(1.0008, within(0.00005));
        assertThat(bert.provisionalBecause()).contains("FEW_RUNS");
        Comparison strict = row(judged("mlperf-v1.1-a100", 0.01), "bert-99.9 (scenario=Offline)");
        assertThat(strict.judgement().verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(strict.judgement().beyondMargin()).isFalse();
        Comparison wide = row(judged("mlperf-v1.1-a100", 0.02), "bert-99.9 (scenario=Offline)");
        assertThat(wide.judgement().verdict()).isEqualTo(Verdict.SIGNIFICANT_BUT_NEGLIGIBLE);
        assertThat(wide.provisional()).isTrue();
    }

    @Test
    void memoryOfTheTwoSystemsDiffers() {
        Comparison bert = row(judged("mlperf-v1.1-a100", 0.01), "bert-99 (scenario=Offline)");
        assertThat(bert.comparability())
                .anyMatch(f -> f.fact().equals("memory.size") && f.result() == FactFinding.Result.DIFFERS);
    }

    @Test
    void oneValueASideIsNotTestable() {
        Analysis analysis = judged("mlperf-v5.1-cpu", 0.01);
        assertThat(analysis.primary()).hasSize(5).allSatisfy(c -> {
            assertThat(c.judgement().verdict()).isEqualTo(Verdict.NOT_TESTABLE);
            assertThat(c.judgement().reason()).contains(Refusal.TOO_FEW_VALUES);
            assertThat(c.judgement().performance()).isLessThan(1);
            assertThat(c.judgement().ci().exists()).isFalse();
        });
        assertThat(analysis.suite()).isEmpty();
    }

    @Test
    void bareMetalAgainstItselfIsNeverCalledTheSame() {
        Analysis analysis = judged("gups-against-itself", 0.01);
        assertThat(analysis.primary()).extracting(c -> c.judgement().verdict()).containsOnly(Verdict.INCONCLUSIVE);
        assertThat(analysis.primary()).allSatisfy(c -> assertThat(
                        c.judgement().runsNeeded().orElseThrow().ifNoGap())
                .isGreaterThan(20));
    }

    @Test
    void theSandboxComesOutAsMeasured() {
        Map<Verdict, Long> counts = verdicts(judged("sandbox-vs-host", 0.01));
        assertThat(counts).isEqualTo(Map.of(Verdict.SLOWER, 14L, Verdict.FASTER, 1L, Verdict.INCONCLUSIVE, 1L));
        Map<Verdict, Long> wide = verdicts(judged("sandbox-vs-host", 0.05));
        assertThat(wide)
                .isEqualTo(Map.of(Verdict.SLOWER, 13L, Verdict.SIGNIFICANT_BUT_NEGLIGIBLE, 2L, Verdict.EQUIVALENT, 1L));
    }

    @Test
    void aFailedRunnerIsUnpairedAndSaid() {
        Analysis analysis = judged("sandbox-vs-host", 0.01);
        assertThat(analysis.unpaired())
                .anyMatch(u -> u.key().benchmark().contains("iperf3") && u.why().contains("failed"));
    }

    @Test
    void theLoadedServerIsSlowerAtEveryLoadAndEachAnswerToAClaimOccurs() {
        Analysis analysis = judged("load-in-a-sandbox", 0.01);
        assertThat(row(analysis, "wrk /page.html (connections=1, threads=1)")
                        .judgement()
                        .performance())
                .isCloseTo(0.068, within(0.0005));
        assertThat(verdicts(analysis)).isEqualTo(Map.of(Verdict.SLOWER, 7L, Verdict.NOT_WORSE, 1L));
        assertThat(analysis.claims())
                .extracting(ClaimAnswer::each)
                .containsExactly(Answer.CONTRADICTED, Answer.SUPPORTED, Answer.NOT_SHOWN);
    }

    @Test
    void pointsInsideARunAreNoRepeats() {
        Comparison stream = row(judged("load-in-a-sandbox", 0.01), "fio-write/write");
        assertThat(stream.baseline().n()).isEqualTo(8);
        assertThat(stream.candidate().n()).isEqualTo(8);
        assertThat(stream.comparability())
                .anyMatch(f -> f.result() == FactFinding.Result.DIFFERS
                        && f.candidate().equals("9p"));
    }

    private static Map<Verdict, Long> verdicts(Analysis analysis) {
        return analysis.primary().stream()
                .collect(Collectors.groupingBy(c -> c.judgement().verdict(), Collectors.counting()));
    }
}
