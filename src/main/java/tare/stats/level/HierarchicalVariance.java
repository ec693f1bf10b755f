package tare.stats.level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tare.stats.Alternative;
import tare.stats.Moments;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Span;
import tare.stats.mean.Difference;

/**
 * Variance by level (Kalibera and Jones 2013, revised form): S_i² is the mean over parents of the sample variance of the
 * level-i means, T₁² = S₁², T_i² = S_i² − S_{i−1}²/r_{i−1}. The interval of the grand mean rests on the top level alone.
 *
 * @param mean grand mean, of the top-level means
 * @param s2 S_i², innermost first; empty when the nesting is not balanced
 * @param t2 T_i², innermost first, raw: a negative one says that the level adds nothing
 * @param repetitions r_i, innermost first; empty when the nesting is not balanced
 * @param standardError √(S_k²/r_k)
 * @param df r_k − 1
 * @param interval of the grand mean
 * @param balanced whether all units of a level have as many units below
 */
public record HierarchicalVariance(
        double mean,
        double[] s2,
        double[] t2,
        int[] repetitions,
        double standardError,
        int df,
        Span interval,
        boolean balanced) {

    public static HierarchicalVariance of(Levels levels, double confidence) {
        double[] top = levels.unitMeans();
        Require.sample(top, 2);
        Require.level(confidence);
        int[] repetitions = repetitions(levels);
        boolean balanced = repetitions.length > 0;
        double[] s2 = balanced ? pooled(levels) : new double[0];
        Difference grand = Difference.oneSample(top);
        return new HierarchicalVariance(
                Moments.mean(top),
                s2,
                balanced ? components(s2, repetitions) : new double[0],
                repetitions,
                grand.standardError(),
                top.length - 1,
                grand.interval(confidence, Alternative.TWO_SIDED),
                balanced);
    }

    /** T_i² clipped at 0, as planning takes it. */
    public double[] planningComponents() {
        return Arrays.stream(t2).map(v -> Math.max(0, v)).toArray();
    }

    /**
     * Units of level i for each unit of the level above, raw: √((cost_{i+1}/cost_i)·(T_i²/T_{i+1}²)). In practice at least 1.
     *
     * @param costs cost of one unit of each level, innermost first
     * @return for level 1 … k−1; NaN where a component is not positive
     */
    public double[] optimalRepetitions(double[] costs) {
        if (costs.length != t2.length) {
            throw new Refused(Refused.Code.BAD_PARAMETER, "one cost a level: " + t2.length + ", not " + costs.length);
        }
        Arrays.stream(costs).forEach(c -> Require.positive(c, "a cost"));
        return IntStream.range(0, Math.max(0, t2.length - 1))
                .mapToDouble(i -> t2[i] > 0 && t2[i + 1] > 0
                        ? Math.sqrt(costs[i + 1] / costs[i] * (t2[i] / t2[i + 1]))
                        : Double.NaN)
                .toArray();
    }

    /** S_i², innermost first. */
    private static double[] pooled(Levels levels) {
        List<Double> s2 = new ArrayList<>();
        List<Levels> parents = List.of(levels);
        while (!parents.isEmpty()) {
            s2.add(
                    0,
                    Moments.mean(parents.stream()
                            .mapToDouble(p -> Moments.variance(p.unitMeans()))
                            .toArray()));
            parents = parents.stream().flatMap(p -> p.children().stream()).toList();
        }
        return s2.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] components(double[] s2, int[] repetitions) {
        double[] t2 = s2.clone();
        for (int i = 1; i < t2.length; i++) {
            t2[i] = s2[i] - s2[i - 1] / repetitions[i - 1];
        }
        return t2;
    }

    /** r_i, innermost first; empty when not the same everywhere. */
    private static int[] repetitions(Levels levels) {
        List<Integer> r = new ArrayList<>();
        List<Levels> nodes = List.of(levels);
        while (!nodes.isEmpty()) {
            int size = nodes.get(0).size();
            if (nodes.stream().anyMatch(n -> n.size() != size)) {
                return new int[0];
            }
            r.add(0, size);
            nodes = nodes.stream().flatMap(n -> n.children().stream()).toList();
        }
        return r.stream().mapToInt(Integer::intValue).toArray();
    }
}
