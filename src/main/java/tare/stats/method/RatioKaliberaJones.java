package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.level.KaliberaJones;
import tare.stats.level.Levels;

/** The ratio of grand means of nested data. */
public final class RatioKaliberaJones implements Method {
    @Override
    public String id() {
        return "ratio_kalibera_jones";
    }

    @Override
    public Results compute(Arguments in) {
        KaliberaJones ratio = KaliberaJones.of(
                Levels.parse(in.nested("numerator")),
                Levels.parse(in.nested("denominator")),
                in.number("conf_level", 0.95));
        return new Results()
                .number("ratio", ratio.ratio())
                .number("half_width_numerator", ratio.halfNumerator())
                .number("half_width_denominator", ratio.halfDenominator())
                .number("ci_low", ratio.interval().low())
                .number("ci_high", ratio.interval().high());
    }
}
