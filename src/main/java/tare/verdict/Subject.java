package tare.verdict;

import java.util.List;
import java.util.Objects;
import tare.model.Metric;

/**
 * What a sentence speaks of.
 *
 * @param baseline label of the yardstick
 * @param candidate label of the platform in question
 * @param kind what the candidate's label stands for in "not attributable to ...", e.g. {@code the hypervisor}
 * @param metric what was measured, in the unit of the values
 * @param rule margin and levels
 * @param baselineN units of analysis
 * @param candidateN units of analysis
 * @param unit the word for a unit, e.g. {@code run}
 * @param sigma standard deviation of one unit's log; NaN when unknown
 * @param provisional codes, empty if none
 * @param detail what a refusal speaks of: the two constants, the half step, the points within the run
 * @param unlike serious differences between the machines, e.g. {@code the CPU models differ (A / B)}; empty if none
 */
public record Subject(
        String baseline,
        String candidate,
        String kind,
        Metric metric,
        Rule rule,
        int baselineN,
        int candidateN,
        String unit,
        double sigma,
        List<String> provisional,
        String detail,
        String unlike) {
    public Subject {
        Objects.requireNonNull(baseline);
        Objects.requireNonNull(candidate);
        Objects.requireNonNull(metric);
        provisional = List.copyOf(provisional);
    }

    /** {@code 12} or {@code 12 and 10}. */
    String counts() {
        return baselineN == candidateN ? String.valueOf(baselineN) : baselineN + " and " + candidateN;
    }

    /** The unit's word for this many. */
    String units(int n) {
        return n == 1 ? unit : plural(unit);
    }

    /** Plural of a unit's word. */
    public static String plural(String unit) {
        return unit.endsWith("s") || unit.endsWith("ch") ? unit + "es" : unit + "s";
    }
}
