package tare.verdict;

import java.util.List;
import java.util.function.IntFunction;
import tare.model.Metric;
import tare.stats.series.Course;

/**
 * What trust checks look at.
 *
 * @param metric what was measured
 * @param rule margin and levels
 * @param unit the word for a unit of analysis
 * @param judgement the verdict with its numbers
 * @param baseline the yardstick's units
 * @param candidate the candidate's units
 */
public record Evidence(
        Metric metric, Rule rule, String unit, Judgement judgement, OneSide baseline, OneSide candidate) {

    private static final double DRIFT_SHARE = 0.25;

    /**
     * One side's units of analysis.
     *
     * @param platform its label
     * @param values one a unit, in time order where known
     * @param inner values below the units in file order (the same as values where there is nothing below); may be empty
     * @param name what a unit is called, by index in values
     * @param innerName the unit that an inner value belongs to, by index in inner
     * @param halfStep half a printed step relative to the values; 0 when not coarse
     * @param failed failed runs or requests that were left out
     * @param attempted runs or requests in all; 0 when not known
     * @param limit a cap that the files themselves state, in the metric's unit; NaN when none
     */
    public record OneSide(
            String platform,
            double[] values,
            double[] inner,
            IntFunction<String> name,
            IntFunction<String> innerName,
            double halfStep,
            long failed,
            long attempted,
            double limit) {
        public int n() {
            return values.length;
        }
    }

    /** Both sides, the baseline first. */
    public List<OneSide> sides() {
        return List.of(baseline, candidate);
    }

    /** Plural of the unit's word. */
    public String units() {
        return Subject.plural(unit);
    }

    /** What happens to a side's units in their order, as far as it matters: a step beyond the margin, a trend of a quarter of it. */
    public Course course(OneSide side) {
        return Course.of(side.values(), marginFraction(), DRIFT_SHARE * marginFraction());
    }

    /** The worse side of the margin as a fraction: the yardstick of what matters. */
    public double marginFraction() {
        return rule.margin().fraction();
    }
}
