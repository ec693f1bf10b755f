package tare.verdict.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.model.Severity;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/** A straight trend over the units in order worth a quarter of the margin ({@link tare.stats.series.Course}). */
public final class Drifting implements Check {
    @Override
    public String code() {
        return "DRIFT";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        List<String> said = new ArrayList<>();
        for (Evidence.OneSide side : e.sides()) {
            double drift = e.course(side).drift();
            if (drift != 0) {
                said.add(side.platform() + " drifts: its " + e.units() + " " + (drift > 0 ? "rise" : "fall") + " by "
                        + Figures.size(Math.abs(drift)) + " from first to last.");
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : found(
                        Severity.WARNING,
                        String.join(" ", said),
                        "Look for heat, a filling disk or cache, or a neighbour; interleave the two sides.");
    }
}
