package tare.analysis;

import java.util.Objects;
import tare.verdict.Judgement;

/**
 * What one unit of work costs in CPU on the candidate, held against the baseline.
 *
 * @param judgement candidate against baseline, less is better; not testable where there is one value a side
 * @param origin the metric it was taken from, e.g. {@code CPU time per I/O}, or {@code CPU use / IOPS, run by run}
 * @param sentence {@code Equivalent, at 1.8 times the CPU per unit of work (95 % interval 1.7 to 1.9).}
 */
public record CpuCost(Judgement judgement, String origin, String sentence) {
    public CpuCost {
        Objects.requireNonNull(judgement);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(sentence);
    }
}
