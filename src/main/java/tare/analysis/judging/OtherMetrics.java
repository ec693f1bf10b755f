package tare.analysis.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tare.analysis.Comparison;
import tare.model.Direction;
import tare.model.Key;
import tare.model.Role;
import tare.model.Severity;
import tare.stats.Alternative;
import tare.stats.TestQuestion;
import tare.stats.mean.TTest;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Refusal;
import tare.verdict.Speech;
import tare.verdict.ValueScale;
import tare.verdict.Verdict;
import tare.verdict.VerdictWords;

/**
 * Whether the other metrics of a benchmark contradict the one it is judged by: throughput that is equivalent while the
 * latency doubles. Of m others each is asked at α/m, and none of few runs counts, so that many metrics do not find a
 * contradiction by their number.
 */
final class OtherMetrics {
    static final String CODE = "OTHER_METRICS";
    private static final int NAMED = 3;
    private static final int ENOUGH = 5;

    private record Place(String candidate, String runner, Key key) {
        static Place of(Comparison c) {
            return new Place(c.candidate().platform(), c.runner(), c.key());
        }
    }

    private OtherMetrics() {}

    /** The rows, the primary ones with what contradicts them among the checks. */
    static List<Comparison> beside(List<Comparison> rows) {
        Map<Place, List<Comparison>> others = new HashMap<>();
        for (Comparison c : rows) {
            if (c.metric().role() != Role.PRIMARY && asked(c) && !HiddenCost.speaksOfCpu(c)) {
                others.computeIfAbsent(Place.of(c), p -> new ArrayList<>()).add(c);
            }
        }
        return others.isEmpty()
                ? rows
                : rows.stream()
                        .map(c -> c.metric().role() == Role.PRIMARY
                                ? with(c, others.getOrDefault(Place.of(c), List.of()))
                                : c)
                        .toList();
    }

    /** Whether a row can contradict another: by its ratio, or, where values of zero forbid one, by its means. */
    private static boolean asked(Comparison c) {
        return c.judgement().testable() || zeros(c);
    }

    private static boolean zeros(Comparison c) {
        boolean none =
                c.judgement().reason().filter(r -> r == Refusal.NON_POSITIVE).isPresent();
        return none
                && Math.min(c.baseline().n(), c.candidate().n()) >= ENOUGH
                && c.baseline().sd() + c.candidate().sd() > 0
                && c.metric().better() != Direction.UNKNOWN;
    }

    private static Comparison with(Comparison c, List<Comparison> others) {
        Verdict verdict = c.judgement().verdict();
        boolean good = good(verdict);
        List<Comparison> against = others.stream()
                .filter(o -> !o.provisional())
                .filter(o -> contradicts(o, good, o.rule().alpha() / others.size()))
                .toList();
        if (against.isEmpty() || !good && verdict != Verdict.SLOWER) {
            return c;
        }
        List<Finding> checks = new ArrayList<>(c.checks());
        checks.add(new Finding(
                CODE,
                good ? Severity.WARNING : Severity.INFO,
                "Judged by " + c.metric().name() + "; "
                        + Figures.listed(against.stream()
                                .limit(NAMED)
                                .map(OtherMetrics::said)
                                .toList())
                        + (against.size() > NAMED ? ", and " + (against.size() - NAMED) + " more metrics differ" : "")
                        + ".",
                "Decide which metric counts for this benchmark before the next results are seen."));
        return c.withChecks(checks);
    }

    private static boolean contradicts(Comparison o, boolean good, double alpha) {
        Judgement j = o.judgement();
        if (!j.testable()) {
            TTest test = TTest.welch(
                    o.candidate().values(),
                    o.baseline().values(),
                    new TestQuestion(0, Alternative.TWO_SIDED, 1 - alpha));
            return good && test.pValue() < alpha && worse(o);
        }
        Verdict strict = Judge.verdictAt(j, alpha);
        return good ? strict == Verdict.SLOWER && Judge.beyondAt(j, o.rule().margin(), alpha) : good(strict);
    }

    private static boolean worse(Comparison o) {
        return o.candidate().mean() > o.baseline().mean() == (o.metric().better() == Direction.LOWER);
    }

    private static boolean good(Verdict verdict) {
        return switch (verdict) {
            case EQUIVALENT, SIGNIFICANT_BUT_NEGLIGIBLE, NOT_WORSE, FASTER -> true;
            case SLOWER, INCONCLUSIVE, NOT_TESTABLE -> false;
        };
    }

    /** {@code by latency p99 it is worse (63.0 %, 95 % interval 61.8 to 64.1 %)}. */
    private static String said(Comparison o) {
        Judgement j = o.judgement();
        if (!j.testable()) {
            ValueScale scale = ValueScale.inSentence(
                    o.metric(), Math.max(o.baseline().mean(), o.candidate().mean()));
            return "by " + o.metric().name() + " it is worse ("
                    + Figures.mean(o.candidate().mean(), o.candidate().sd(), scale) + " on average against "
                    + Figures.mean(o.baseline().mean(), o.baseline().sd(), scale) + ")";
        }
        return "by " + o.metric().name() + " it is "
                + VerdictWords.word(j.verdict(), Speech.OTHER).toLowerCase(Locale.ROOT) + " at "
                + Figures.performance(
                        j.performance(), j.performanceCi(), o.rule().alpha());
    }
}
