package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.TTest;

/** Welch's t test of x against y. */
public final class WelchTest implements Method {
    @Override
    public String id() {
        return "t_test_welch";
    }

    @Override
    public Results compute(Arguments in) {
        return TTest.welch(in.values("x"), in.values("y"), in.test()).results();
    }
}
