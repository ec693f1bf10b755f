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
 * @param baselineCourse what happens to the yardstick's units in their order, as far as it matters
 * @param candidateCourse the same of the candidate's
 */
public record Evidence(
        Metric metric,
        Rule rule,
        String unit,
        Judgement judgement,
        OneSide baseline,
        OneSide candidate,
        Course baselineCourse,
        Course candidateCourse) {

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

    /** With the course of each side found: a step beyond the margin matters, and a trend of a quarter of it. */
    public static Evidence of(
            Metric metric, Rule rule, String unit, Judgement judgement, OneSide baseline, OneSide candidate) {
        return new Evidence(
                metric, rule, unit, judgement, baseline, candidate, course(rule, baseline), course(rule, candidate));
    }

    private static Course course(Rule rule, OneSide side) {
        double margin = rule.margin().fraction();
        return Course.of(side.values(), margin, DRIFT_SHARE * margin);
    }

    /** Both sides, the baseline first. */
    public List<OneSide> sides() {
        return List.of(baseline, candidate);
    }

    /** Plural of the unit's word. */
    public String units() {
        return Subject.plural(unit);
    }

    /** The course of one of the two sides. */
    public Course course(OneSide side) {
        return side.equals(baseline) ? baselineCourse : candidateCourse;
    }

    /** The worse side of the margin as a fraction: the yardstick of what matters. */
    public double marginFraction() {
        return rule.margin().fraction();
    }
}
