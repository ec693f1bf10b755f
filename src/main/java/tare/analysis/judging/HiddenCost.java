package tare.analysis.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;
import tare.model.Direction;
import tare.model.Key;
import tare.model.Role;
import tare.model.Severity;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.Judge;
import tare.verdict.Judgement;
import tare.verdict.Speech;
import tare.verdict.VerdictWords;

/**
 * CPU per unit of work beside the verdict: the same throughput at twice the CPU is not the same. Taken from the row of CPU
 * time per unit of work where the files give one, else from CPU use divided by the rate, run by run.
 */
final class HiddenCost {
    static final String CODE = "HIDDEN_COST";
    private static final String PER_WORK = "CPU time per ";
    private static final String USE = "CPU use";

    private record Row(String candidate, String runner, Key key) {
        static Row of(Comparison c) {
            return new Row(c.candidate().platform(), c.runner(), c.key());
        }
    }

    private HiddenCost() {}

    /** The rows, the primary ones with their hidden cost among the checks. */
    static List<Comparison> beside(List<Comparison> rows) {
        Map<Row, Comparison> perWork = new HashMap<>();
        Map<Row, Comparison> use = new HashMap<>();
        for (Comparison c : rows) {
            if (c.metric().name().startsWith(PER_WORK)) {
                perWork.putIfAbsent(Row.of(c), c);
            } else if (c.metric().name().startsWith(USE)) {
                use.putIfAbsent(Row.of(c), c);
            }
        }
        if (perWork.isEmpty() && use.isEmpty()) {
            return rows;
        }
        return rows.stream()
                .map(c -> c.metric().role() != Role.PRIMARY
                        ? c
                        : cost(c, perWork.get(Row.of(c)), use.get(Row.of(c)))
                                .map(cost -> with(c, cost))
                                .orElse(c))
                .toList();
    }

    /** Whether a row is about what the work costs in CPU, and not about the work. */
    static boolean speaksOfCpu(Comparison c) {
        return c.metric().name().startsWith(PER_WORK) || c.metric().name().startsWith(USE);
    }

    private static Optional<CpuCost> cost(Comparison work, @Nullable Comparison perWork, @Nullable Comparison use) {
        if (perWork != null) {
            return cost(work, perWork.judgement(), perWork.metric().name());
        }
        boolean rate = work.metric().better() == Direction.HIGHER;
        if (use == null
                || !rate
                || use.baseline().n() != work.baseline().n()
                || use.candidate().n() != work.candidate().n()) {
            return Optional.empty();
        }
        double[] b = divided(use.baseline().values(), work.baseline().values());
        double[] c = divided(use.candidate().values(), work.candidate().values());
        String origin = use.metric().name() + " / " + work.metric().name() + ", run by run";
        return cost(work, Judge.judge(b, c, Direction.LOWER, work.rule()), origin);
    }

    private static double[] divided(double[] cpu, double[] work) {
        double[] each = new double[cpu.length];
        for (int i = 0; i < cpu.length; i++) {
            each[i] = cpu[i] / work[i];
        }
        return each;
    }

    private static Optional<CpuCost> cost(Comparison work, Judgement cpu, String origin) {
        double ratio = cpu.ratio();
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            return Optional.empty();
        }
        String verdict = VerdictWords.of(work.judgement(), work.provisional(), Speech.of(work.metric()))
                .word();
        String end = shown(work, cpu) ? "." : cpu.testable() ? "; not shown to differ." : "; not tested.";
        String start = work.judgement().testable()
                ? verdict + ", at "
                : work.candidate().platform() + " takes ";
        return Optional.of(new CpuCost(
                cpu,
                origin,
                start + Figures.factor(ratio, cpu.ci()) + " the CPU per unit of work" + range(work, cpu) + end));
    }

    private static boolean shown(Comparison work, Judgement cpu) {
        return cpu.testable() && cpu.pDifference() < work.rule().alpha();
    }

    private static String range(Comparison work, Judgement cpu) {
        return cpu.ci().exists()
                ? " (" + Figures.interval(work.rule().alpha()) + " " + Figures.factorRange(cpu.ci()) + ")"
                : "";
    }

    private static Comparison with(Comparison c, CpuCost cost) {
        boolean more = shown(c, cost.judgement())
                && cost.judgement().ratio() > c.rule().margin().high();
        List<Finding> checks = new ArrayList<>(c.checks());
        checks.add(new Finding(
                CODE,
                more ? Severity.WARNING : Severity.INFO,
                cost.sentence(),
                more ? "Count this CPU as a cost of the platform: under a full load it is missing elsewhere." : ""));
        return c.withChecks(checks).withCpu(cost);
    }
}
