package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.TTest;

/** The t test of x against mu. */
public final class OneSampleTest implements Method {
    @Override
    public String id() {
        return "t_test_one_sample";
    }

    @Override
    public Results compute(Arguments in) {
        return TTest.oneSample(in.values("x"), in.test()).results();
    }
}
