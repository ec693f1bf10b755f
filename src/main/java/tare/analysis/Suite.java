package tare.analysis;

import java.util.Optional;
import tare.verdict.Interval;

/**
 * All testable primary rows together.
 *
 * @param performance geometric mean of the rows' performance over fixed benchmarks
 * @param ci its interval at level 1−α
 * @param equivalence its interval at level 1−2α
 * @param df Welch–Satterthwaite degrees of freedom over the rows
 * @param pEquivalence p of the suite ratio lying inside the margin
 * @param boundedAt the largest of the rows' bounds: every row lies within it
 * @param worstId the row with the lowest performance
 * @param allWithin whether every row's p of equivalence is below α (intersection–union)
 */
public record Suite(
        double performance,
        Interval ci,
        Interval equivalence,
        double df,
        double pEquivalence,
        double boundedAt,
        Optional<String> worstId,
        boolean allWithin) {}
