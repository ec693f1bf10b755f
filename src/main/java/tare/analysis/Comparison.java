package tare.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tare.model.Key;
import tare.model.Metric;
import tare.verdict.Finding;
import tare.verdict.Judgement;
import tare.verdict.Rule;

/**
 * Baseline and candidate measurements of the same key and metric, judged.
 *
 * @param id stable within a study: the same files give the same id
 * @param key benchmark and parameters
 * @param metric in the unit both sides are expressed in
 * @param runner the format's or tool's name, for grouping
 * @param rule the margin and levels this row was judged by
 * @param baseline the yardstick
 * @param candidate the platform in question
 * @param unitOfAnalysis the word for what was counted as independent, e.g. {@code run}
 * @param scope what the verdict speaks of, e.g. {@code 12 runs within one boot of one machine each}
 * @param judgement the verdict and its numbers
 * @param pDifferenceHolm Holm-adjusted over the primary rows; NaN when not in that family
 * @param pEquivalenceHolm likewise
 * @param stands whether the verdict also stands when all k primary rows are looked at
 * @param provisionalBecause codes that make it provisional ({@code ONE_RUN}, {@code FEW_RUNS}); empty = not provisional
 * @param sentence the verdict in one plain sentence
 * @param because the numbers behind it, a sentence
 * @param wouldChange what would change it, a sentence
 * @param checks what the trust checks found
 * @param comparability the facts held side against side
 * @param cpu what a unit of the same work costs in CPU, where the files hold it
 */
public record Comparison(
        String id,
        Key key,
        Metric metric,
        String runner,
        Rule rule,
        Side baseline,
        Side candidate,
        String unitOfAnalysis,
        String scope,
        Judgement judgement,
        double pDifferenceHolm,
        double pEquivalenceHolm,
        boolean stands,
        List<String> provisionalBecause,
        String sentence,
        String because,
        String wouldChange,
        List<Finding> checks,
        List<FactFinding> comparability,
        Optional<CpuCost> cpu) {
    public Comparison {
        Objects.requireNonNull(id);
        Objects.requireNonNull(cpu);
        provisionalBecause = List.copyOf(provisionalBecause);
        checks = List.copyOf(checks);
        comparability = List.copyOf(comparability);
    }

    public boolean provisional() {
        return !provisionalBecause.isEmpty();
    }

    /** The same row with other findings of the trust checks. */
    public Comparison withChecks(List<Finding> other) {
        return with(other, cpu);
    }

    /** The same row with what its work costs in CPU. */
    public Comparison withCpu(CpuCost cost) {
        return with(checks, Optional.of(cost));
    }

    private Comparison with(List<Finding> newChecks, Optional<CpuCost> newCpu) {
        return new Comparison(
                id,
                key,
                metric,
                runner,
                rule,
                baseline,
                candidate,
                unitOfAnalysis,
                scope,
                judgement,
                pDifferenceHolm,
                pEquivalenceHolm,
                stands,
                provisionalBecause,
                sentence,
                because,
                wouldChange,
                newChecks,
                comparability,
                newCpu);
    }

    /** What rows that were not tested rest on: {@code one value a side}, or {@code one value on a side} where the other has more. */
    public static String oneValue(List<Comparison> rows) {
        boolean both = rows.stream().allMatch(c -> Math.max(c.baseline.n(), c.candidate.n()) <= 1);
        return both ? "one value a side" : "one value on a side";
    }

    /** {@code GUPS (sockets=1)}, and on which candidate where several are compared. */
    public String name(boolean several) {
        return key.label() + (several ? " on " + candidate.platform() : "");
    }

    /** Of the id alone: the sides carry their files with all that they hold. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
