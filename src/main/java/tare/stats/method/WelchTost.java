package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.Tost;

/** Two one-sided tests of x − y, Welch. */
public final class WelchTost implements Method {
    @Override
    public String id() {
        return "tost_welch";
    }

    @Override
    public Results compute(Arguments in) {
        return Tost.welch(in.values("x"), in.values("y"), in.number("low"), in.number("upp"), in.number("alpha", 0.05))
                .results();
    }
}
