package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.rank.CliffsDelta;

/** How often x exceeds y. */
public final class Dominance implements Method {
    @Override
    public String id() {
        return "cliffs_delta";
    }

    @Override
    public Results compute(Arguments in) {
        CliffsDelta delta = CliffsDelta.of(in.values("x"), in.values("y"), in.number("conf_level", 0.95));
        return new Results()
                .number("delta", delta.delta())
                .number("vargha_delaney_a", delta.superiority())
                .number("variance", delta.variance())
                .number("ci_low", delta.interval().low())
                .number("ci_high", delta.interval().high());
    }
}
