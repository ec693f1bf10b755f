package tare.analysis.detail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tare.analysis.Comparison;
import tare.analysis.CpuCost;

/**
 * One comparison looked at closely.
 *
 * @param comparison the row
 * @param robustness other honest choices and whether they flip the verdict
 * @param tail quantile by quantile
 * @param structure variance by level
 * @param plan runs needed, alone and among all
 * @param itself the baseline against itself, where it has separate boots or sessions
 * @param cost what the gap costs in hosts, where that means something
 * @param cpu what a unit of the same work costs in CPU, where the files hold it
 */
public record Detail(
        Comparison comparison,
        Robustness robustness,
        Tail tail,
        Structure structure,
        Plan plan,
        List<SelfComparison> itself,
        Optional<GapCost> cost,
        Optional<CpuCost> cpu) {
    public Detail {
        Objects.requireNonNull(comparison);
        itself = List.copyOf(itself);
    }
}
