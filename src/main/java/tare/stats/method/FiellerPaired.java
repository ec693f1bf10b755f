package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.Fieller;

/** The ratio of means of paired samples by Fieller. */
public final class FiellerPaired implements Method {
    @Override
    public String id() {
        return "ratio_fieller_paired";
    }

    @Override
    public Results compute(Arguments in) {
        return Fieller.paired(in.values("numerator"), in.values("denominator"), in.number("conf_level", 0.95))
                .results();
    }
}
