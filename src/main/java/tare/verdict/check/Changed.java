package tare.verdict.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tare.model.Severity;
import tare.stats.series.Course;
import tare.stats.shape.TwoHumps;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;

/**
 * The units change their level at some point of their order by more than the margin ({@link Course}). Two levels with nothing
 * between, one after the other, are told as two humps and not again here.
 */
public final class Changed implements Check {
    @Override
    public String code() {
        return "CHANGEPOINT";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        List<String> said = new ArrayList<>();
        for (Evidence.OneSide side : e.sides()) {
            Course course = e.course(side);
            if (course.changes().length > 0 && !humps(side, e)) {
                said.add(side.platform() + " changes at " + side.name().apply(course.changes()[0])
                        + ": from there on " + Figures.size(Math.abs(course.step())) + " "
                        + (course.step() > 0 ? "higher" : "lower") + ".");
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : found(
                        Severity.WARNING,
                        String.join(" ", said),
                        "Find out what happened there (a restart, heat, another load); compare each stretch alone.");
    }

    private static boolean humps(Evidence.OneSide side, Evidence e) {
        return side.inner().length <= side.n()
                && TwoHumps.of(side.values(), e.marginFraction())
                        .filter(TwoHumps::oneAfterTheOther)
                        .isPresent();
    }
}
