package tare.analysis.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tare.analysis.FactFinding;
import tare.analysis.Question;
import tare.analysis.Settings;
import tare.analysis.Side;
import tare.analysis.fact.Comparability;
import tare.analysis.pairing.Pair;
import tare.analysis.pairing.Setups;
import tare.analysis.pairing.Systems;
import tare.analysis.unit.Design;
import tare.analysis.unit.Gathered;
import tare.analysis.unit.Gathering;
import tare.analysis.unit.Pairs;
import tare.analysis.unit.Units;
import tare.model.Direction;
import tare.model.Metric;
import tare.model.Quantity;
import tare.stats.Moments;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.LogSample;
import tare.verdict.Margin;
import tare.verdict.Refusal;
import tare.verdict.Rule;

/** One pair judged, before what stands among all rows is known. */
final class Row {
    private static final int ENOUGH = 5;

    private final Pair pair;
    private final Rule rule;
    private final Gathering gathering;
    private final Gathered baseline;
    private final Gathered candidate;
    private final List<FactFinding> facts;
    private final Design design;
    private final Judgement judgement;

    Row(Pair pair, Question question, Comparability comparability) {
        this.pair = pair;
        Settings settings = question.settings();
        this.rule = rule(pair.metric(), settings);
        this.gathering = new Gathering(pair, settings);
        this.baseline = gathering.baseline(question.baseline());
        this.candidate = gathering.candidate();
        List<FactFinding> found = comparability.of(
                baseline.side(), candidate.side(), pair.metric().domain(), boots(baseline), boots(candidate));
        List<FactFinding> own = Stream.concat(
                        Setups.findings(pair).stream(), MeasuredWhen.of(baseline.side(), candidate.side()).stream())
                .toList();
        this.facts = own.isEmpty()
                ? found
                : Stream.concat(own.stream(), found.stream()).toList();
        this.design = Design.of(baseline.side(), candidate.side(), settings.paired(), gathering.unitWord());
        this.judgement = judge();
    }

    private static Rule rule(Metric metric, Settings settings) {
        Margin margin = settings.metricMargins().get(metric.name());
        if (margin == null) {
            margin = settings.domainMargins().get(metric.domain());
        }
        return margin == null ? settings.rule() : settings.rule().withMargin(margin);
    }

    private static int boots(Gathered side) {
        return Units.seen(side.runs(), a -> a.boot().isEmpty() ? "" : a.host() + "/" + a.boot());
    }

    private Judgement judge() {
        double[] b = baseline.side().values();
        double[] c = candidate.side().values();
        Direction better = pair.metric().better();
        Optional<Refusal> refused = refusal(b, c);
        if (refused.isPresent()) {
            return Judge.refused(refused.get(), Judge.ratio(b, c), better);
        }
        if (design.paired()) {
            return Judge.paired(b, Pairs.inOrderOf(baseline.side(), candidate.side()), better, rule);
        }
        return Judge.judge(logs(baseline), logs(candidate), better, rule);
    }

    static LogSample logs(Gathered side) {
        LogSample summary = side.summary();
        return summary != null ? summary : LogSample.of(side.side().values()).withInflation(side.inflation());
    }

    private Optional<Refusal> refusal(double[] b, double[] c) {
        if (sameFile()) {
            return Optional.of(Refusal.SAME_FILE);
        }
        if (pair.metric().quantity() == Quantity.OFFERED_LOAD
                || pair.metric().quantity() == Quantity.LATENCY && Comparability.otherLoad(facts)) {
            return Optional.of(Refusal.OFFERED_LOAD);
        }
        if (Systems.mixed(pair.baseline()) || Systems.mixed(pair.candidate())) {
            return Optional.of(Refusal.MIXED_SYSTEMS);
        }
        if (gathering.asksForParts()) {
            return Optional.of(Refusal.PARTS_OR_REPEATS);
        }
        Optional<Refusal> numbers = fromSummary() ? summaries(b, c) : Judge.refusal(b, c);
        Optional<Refusal> first = numbers.filter(r -> r != Refusal.NO_VARIATION);
        if (first.isPresent()) {
            boolean inside = first.get() == Refusal.TOO_FEW_VALUES
                    && b.length > 0
                    && c.length > 0
                    && (Gathering.holdsSeries(baseline.side()) || Gathering.holdsSeries(candidate.side()));
            return inside ? Optional.of(Refusal.ONE_RUN) : first;
        }
        if (Math.max(baseline.halfStep(), candidate.halfStep()) > rule.margin().fraction()) {
            return Optional.of(Refusal.COARSE_RESOLUTION);
        }
        return numbers;
    }

    /** Whether a summary takes the place of values that are not there. */
    boolean fromSummary() {
        return baseline.summary() != null || candidate.summary() != null;
    }

    private Optional<Refusal> summaries(double[] b, double[] c) {
        boolean few = b.length < 2 && baseline.summary() == null || c.length < 2 && candidate.summary() == null;
        if (few) {
            return Optional.of(Refusal.TOO_FEW_VALUES);
        }
        return Double.isNaN(Judge.ratio(b, c)) ? Optional.of(Refusal.NON_POSITIVE) : Optional.empty();
    }

    /** The same bytes and the same place in them on both sides. */
    private boolean sameFile() {
        Set<Place> places = places(baseline.side());
        places.retainAll(places(candidate.side()));
        return !places.isEmpty();
    }

    private record Place(String sha256, String place) {}

    private static Set<Place> places(Side side) {
        return side.parts().stream()
                .filter(p -> !p.source().sha256().isEmpty())
                .map(p -> new Place(p.source().sha256(), p.measurement().place()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Why the verdict is provisional: codes. */
    List<String> provisional() {
        if (!judgement.testable()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        if (gathering.standIn()) {
            codes.add("ONE_RUN");
        }
        if (!fromSummary() && Math.min(baseline.side().n(), candidate.side().n()) < ENOUGH) {
            codes.add("FEW_RUNS");
        }
        if (constant(baseline) || constant(candidate)) {
            codes.add("CONSTANT_SIDE");
        }
        return codes;
    }

    private static boolean constant(Gathered side) {
        return side.summary() == null && Moments.constant(side.side().values());
    }

    /** Standard deviation of one unit's log over both sides, of pairs what a side of them is worth; NaN when there is none. */
    double sigma() {
        if (!judgement.testable()) {
            return Double.NaN;
        }
        if (design.paired()) {
            return judgement.logSe() * Math.sqrt(baseline.side().n() / 2.0);
        }
        LogSample b = logs(baseline);
        LogSample c = logs(candidate);
        return Math.sqrt((b.variance() * b.inflation() + c.variance() * c.inflation()) / 2);
    }

    int n(Gathered side) {
        LogSample summary = side.summary();
        return summary != null ? summary.n() : side.side().n();
    }

    Pair pair() {
        return pair;
    }

    Rule rule() {
        return rule;
    }

    Gathering gathering() {
        return gathering;
    }

    Gathered baseline() {
        return baseline;
    }

    Gathered candidate() {
        return candidate;
    }

    List<FactFinding> facts() {
        return facts;
    }

    Design design() {
        return design;
    }

    Judgement judgement() {
        return judgement;
    }
}
