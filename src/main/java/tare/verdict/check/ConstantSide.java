package tare.verdict.check;

import java.util.Optional;
import tare.model.Severity;
import tare.stats.Moments;
import tare.verdict.Check;
import tare.verdict.Evidence;
import tare.verdict.Figures;
import tare.verdict.Finding;
import tare.verdict.ValueScale;

/** A side whose every unit is the same number: its spread is not believable, whatever the other side shows. */
public final class ConstantSide implements Check {
    @Override
    public String code() {
        return "CONSTANT_SIDE";
    }

    @Override
    public Optional<Finding> look(Evidence e) {
        if (!e.judgement().testable()) {
            return Optional.empty();
        }
        for (Evidence.OneSide side : e.sides()) {
            if (side.n() >= 2 && Moments.constant(side.values())) {
                double always = side.values()[0];
                String value = Figures.value(always, ValueScale.inSentence(e.metric(), always));
                return found(
                        Severity.WARNING,
                        "Every " + e.unit() + " of " + side.platform() + " gave " + value
                                + ": timer steps, rounding or a coarse resolution, so its spread cannot be believed.",
                        "Record more digits, run longer, or find out what the number is copied from.");
            }
        }
        return Optional.empty();
    }
}
