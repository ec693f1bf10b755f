package tare.stats.level;

import java.util.Arrays;

/**
 * How best to spend the time of a next experiment over its levels.
 *
 * @param perUnit units of each level below the top for one unit of the level above, innermost first, at least 1
 * @param raw the same before rounding; NaN where a component is not positive
 * @param variance expected variance of the grand mean of one top-level unit with these repetitions
 * @param moreOfTheTop true when the top level holds more than half of that variance: more boots, not more iterations
 */
public record Repetitions(int[] perUnit, double[] raw, double variance, boolean moreOfTheTop) {
    /**
     * The optimum for given costs.
     *
     * @param measured what was measured
     * @param costs cost of one unit of each level, innermost first, in any one unit of time
     */
    public static Repetitions optimal(HierarchicalVariance measured, double[] costs) {
        double[] raw = measured.optimalRepetitions(costs);
        double[] components = measured.planningComponents();
        int[] perUnit = Arrays.stream(raw)
                .mapToInt(r -> Double.isNaN(r) ? 1 : (int) Math.max(1, Math.round(r)))
                .toArray();
        double variance = 0;
        double units = 1;
        for (int i = components.length - 1; i >= 0; i--) {
            units *= i < perUnit.length ? perUnit[i] : 1;
            variance += components[i] / units;
        }
        double top = components.length == 0 ? 0 : components[components.length - 1];
        return new Repetitions(perUnit, raw, variance, top > 0.5 * variance);
    }
}
