package tare.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tare.model.Direction;
import tare.model.Domain;
import tare.model.Metric;
import tare.model.Quantity;
import tare.model.Role;
import tare.model.Unit;

class SentenceTest {
    private static final Metric TIME = metric("time", "s", Direction.LOWER, Quantity.TIME);
    private static final Metric RATE = metric("IOPS", "ops/s", Direction.HIGHER, Quantity.CAPACITY);
    private static final Metric LATENCY = metric("p99", "ms", Direction.LOWER, Quantity.LATENCY);
    private static final Metric ENERGY = metric("energy", "J", Direction.LOWER, Quantity.ENERGY);
    private static final Metric SCORE = metric("score", "", Direction.HIGHER, Quantity.SCORE);

    private static Metric metric(String name, String unit, Direction better, Quantity quantity) {
        return new Metric(name, Unit.of(unit), better, quantity, Role.PRIMARY, Domain.CPU);
    }

    private static LogSample sample(double centre, double sd, int n) {
        return new LogSample(n, Math.log(centre), sd * sd, 1);
    }

    private static String say(Metric metric, double ratio, double sd, int n, double margin, String... provisional) {
        return say(metric, ratio, sd, n, margin, "", List.of(provisional));
    }

    private static String say(
            Metric metric, double ratio, double sd, int n, double margin, String unlike, List<String> provisional) {
        Rule rule = Rule.DEFAULT.withMargin(Margin.of(margin));
        Judgement j = Judge.judge(sample(100, sd, n), sample(100 * ratio, sd, n), metric.better(), rule);
        Subject s = new Subject(
                "bare metal", "VM", "the hypervisor", metric, rule, n, n, "run", sd, provisional, "", unlike);
        return Sentence.verdict(j, s);
    }

    @Test
    void equivalent() {
        assertThat(say(TIME, 1.002, 0.007, 12, 0.01))
                .isEqualTo("Equivalent within ±1 %: the gap is +0.20 % (90 % interval −0.29 % to +0.69 %).");
    }

    @Test
    void negligible() {
        assertThat(say(TIME, 1.004, 0.003, 20, 0.01))
                .isEqualTo(
                        "A real but negligible gap: VM is 0.40 % slower (95 % interval 0.21 to 0.59 %), inside the ±1"
                                + " % margin.");
        assertThat(say(RATE, 0.996, 0.003, 20, 0.01))
                .isEqualTo("A real but negligible gap: VM's throughput is 0.40 % lower (95 % interval 0.21 to 0.59 %),"
                        + " inside the ±1 % margin.");
    }

    @Test
    void slowerBeyondAndOfOpenSize() {
        assertThat(say(TIME, 1.051, 0.014, 12, 0.01))
                .isEqualTo("VM is 5.1 % slower (95 % interval 3.9 to 6.4 %), beyond the 1 % margin.");
        assertThat(say(TIME, 1.013, 0.008, 12, 0.01))
                .isEqualTo("VM is 1.30 % slower (95 % interval 0.62 to 1.99 %); whether by more than 1 % is open.");
    }

    /** Where the two-sided interval reaches into the margin, the bound that decides is told, against the edge as measured. */
    @Test
    void beyondTheMarginBySoLittleThatTheDecidingBoundIsTold() {
        double worse = Math.exp(-Math.log(0.99) + 1.7171 * 0.004);
        assertThat(say(TIME, worse, 0.004 * Math.sqrt(6), 12, 0.01))
                .contains("beyond the 1 % margin (at least 1.010 %, 95 % one-sided confidence).");
        assertThat(say(RATE, 1 / worse, 0.004 * Math.sqrt(6), 12, 0.01))
                .contains("beyond the 1 % margin (at least 1.0000 %, 95 % one-sided confidence).");
        assertThat(say(RATE, worse, 0.004 * Math.sqrt(6), 12, 0.01)).contains("(at least 1.0");
    }

    @Test
    void fasterIsTheMirror() {
        assertThat(say(TIME, 0.95, 0.014, 12, 0.01))
                .startsWith("VM is 5.0 % faster (")
                .endsWith("beyond the 1 % margin.");
        assertThat(say(RATE, 1.05, 0.014, 12, 0.01)).startsWith("VM's throughput is 5.0 % higher (");
    }

    @Test
    void otherQuantitiesHaveTheirOwnWords() {
        assertThat(say(LATENCY, 1.051, 0.014, 12, 0.01)).startsWith("VM's latency is 5.1 % higher (");
        assertThat(say(ENERGY, 1.051, 0.014, 12, 0.01))
                .isEqualTo(
                        "VM's energy use is 5.1 % higher (95 % interval 3.9 to 6.4 %), which is worse, beyond the 1 %"
                                + " margin.");
        assertThat(say(SCORE, 1.051, 0.014, 12, 0.01))
                .contains("score is 5.1 % higher")
                .contains("which is better");
    }

    @Test
    void largeRatiosAreTimes() {
        assertThat(say(TIME, 129.7, 0.1, 12, 0.01))
                .isEqualTo("VM takes 130 times as long (95 % interval 119 to 141), beyond the 1 % margin.");
    }

    @Test
    void notWorse() {
        assertThat(say(TIME, 0.997, 0.012, 12, 0.01))
                .isEqualTo("VM is not worse by more than 1 % (at most 0.55 % slower, 95 % one-sided confidence); it may"
                        + " even be faster.");
        assertThat(say(TIME, 0.984, 0.020, 12, 0.01))
                .as("the one-sided bound is on the better side, the interval is not")
                .endsWith("it may even be faster, which the 95 % interval does not show yet.");
    }

    /** 0.544 % is more than 0.54 %. */
    @Test
    void theMostThatItMayBeWorseIsRoundedUp() {
        Judgement j = Judge.judge(sample(100, 0.012, 12), sample(99.7, 0.012, 12), TIME.better(), Rule.DEFAULT);
        double most = 100 * (j.costEquivalence().high() - 1);
        Matcher said = Pattern.compile("at most ([0-9.]+) %").matcher(say(TIME, 0.997, 0.012, 12, 0.01));
        assertThat(said.find()).isTrue();
        assertThat(Double.parseDouble(said.group(1))).isBetween(most, most + 0.01);
    }

    @Test
    void inconclusiveSaysHowManyRunsWouldShowIt() {
        assertThat(say(TIME, 1.002, 0.02, 10, 0.01))
                .isEqualTo("These runs cannot tell: the gap may be anywhere from −1.7 % to +2.1 % (95 % interval). If"
                        + " there is no gap, 70 runs a side would show it 4 times in 5 (201 if the gap is half the"
                        + " margin).");
    }

    @Test
    void inconclusiveBeyondTheMarginSaysThatItWouldNotBeEquivalent() {
        assertThat(say(TIME, 1.018, 0.03, 10, 0.01))
                .startsWith(
                        "These runs cannot tell: the gap may be anywhere from −1.0 % to +4.7 % (95 % interval). If the"
                                + " gap really is 1.8 %, it is not equivalent; ")
                .endsWith(" more runs a side would show it 4 times in 5.");
    }

    @Test
    void provisionalIsSaid() {
        assertThat(say(TIME, 1.051, 0.002, 3, 0.01, "FEW_RUNS")).endsWith("Provisional: only 3 runs a side.");
        assertThat(say(TIME, 1.051, 0.002, 20, 0.01, "ONE_RUN")).contains("variation between runs was not measured");
    }

    @Test
    void unlikeMachinesAreSaidInTheSentence() {
        assertThat(say(TIME, 1.051, 0.014, 12, 0.01, "the CPU models differ (A / B)", List.of()))
                .isEqualTo("VM is 5.1 % slower (95 % interval 3.9 to 6.4 %), beyond the 1 % margin, but the CPU models"
                        + " differ (A / B): not attributable to the hypervisor.");
    }

    @Test
    void nothingEverSaysNoDifference() {
        for (double ratio : new double[] {0.9, 0.99, 0.999, 1, 1.001, 1.01, 1.1}) {
            for (double sd : new double[] {0.001, 0.01, 0.1}) {
                for (int n : new int[] {2, 5, 30}) {
                    assertThat(say(TIME, ratio, sd, n, 0.01))
                            .doesNotContainIgnoringCase("no difference")
                            .doesNotContain("p = 0 ")
                            .doesNotContain("NaN")
                            .endsWith(".");
                }
            }
        }
    }

    @Test
    void everyRefusalHasASentence() {
        for (Refusal r : Refusal.values()) {
            Judgement j = Judge.refused(r, 1.012, Direction.LOWER);
            Subject s = new Subject(
                    "bare metal",
                    "VM",
                    "the hypervisor",
                    TIME,
                    Rule.DEFAULT,
                    10,
                    1,
                    "run",
                    Double.NaN,
                    List.of(),
                    "",
                    "");
            assertThat(Sentence.verdict(j, s)).as(r.name()).endsWith(".").doesNotContain("NaN");
            assertThat(Reasons.wouldChange(j, s)).as(r.name()).endsWith(".");
        }
        Subject one = new Subject(
                "bare metal", "VM", "the hypervisor", TIME, Rule.DEFAULT, 10, 1, "run", Double.NaN, List.of(), "", "");
        assertThat(Sentence.verdict(Judge.refused(Refusal.TOO_FEW_VALUES, 1.012, Direction.LOWER), one))
                .isEqualTo("Only one value for VM: a gap of 1.2 % is visible, but nothing can be said about chance. Run"
                        + " each side at least 5 times.");
    }

    @Test
    void beyondTheMarginIsNotContradictedByItsTwoSidedInterval() {
        assertThat(say(TIME, 1.0155, 0.007, 12, 0.01))
                .contains("% slower (95 % interval 0.9")
                .containsPattern("beyond the 1 % margin \\(at least 1\\.0\\d+ %, 95 % one-sided confidence\\)");
        assertThat(say(TIME, 1.02, 0.007, 12, 0.01)).doesNotContain("one-sided");
    }
}
