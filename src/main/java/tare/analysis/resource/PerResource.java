package tare.analysis.resource;

import tare.analysis.Comparison;
import tare.verdict.Judgement;

/**
 * One comparison for each of a resource: both sides' work divided by what they had of it.
 *
 * @param row the comparison as measured
 * @param resource what its work is divided by
 * @param baseline how much the baseline had
 * @param candidate how much the candidate had
 * @param judgement the same rule on the divided values; not testable where the row is not
 * @param brief the ratio with its interval and the verdict, for a line of a table
 * @param sentence the amounts, the ratio with its interval and the verdict
 */
public record PerResource(
        Comparison row,
        Resource resource,
        Amount baseline,
        Amount candidate,
        Judgement judgement,
        String brief,
        String sentence) {}
