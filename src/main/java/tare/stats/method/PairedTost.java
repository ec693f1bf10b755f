package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.Tost;

/** Two one-sided tests of paired differences x − y. */
public final class PairedTost implements Method {
    @Override
    public String id() {
        return "tost_paired";
    }

    @Override
    public Results compute(Arguments in) {
        return Tost.paired(in.values("x"), in.values("y"), in.number("low"), in.number("upp"), in.number("alpha", 0.05))
                .results();
    }
}
