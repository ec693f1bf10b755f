package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.TTest;

/** The t test of paired differences x − y. */
public final class PairedTest implements Method {
    @Override
    public String id() {
        return "t_test_paired";
    }

    @Override
    public Results compute(Arguments in) {
        return TTest.paired(in.values("x"), in.values("y"), in.test()).results();
    }
}
