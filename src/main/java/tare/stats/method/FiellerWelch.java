package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.Fieller;

/** The ratio of means of two independent samples by Fieller. */
public final class FiellerWelch implements Method {
    @Override
    public String id() {
        return "ratio_fieller_welch";
    }

    @Override
    public Results compute(Arguments in) {
        return Fieller.welch(in.values("numerator"), in.values("denominator"), in.number("conf_level", 0.95))
                .results();
    }
}
