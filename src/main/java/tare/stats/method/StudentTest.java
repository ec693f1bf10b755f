package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.TTest;

/** Student's t test of x against y. */
public final class StudentTest implements Method {
    @Override
    public String id() {
        return "t_test_student";
    }

    @Override
    public Results compute(Arguments in) {
        return TTest.student(in.values("x"), in.values("y"), in.test()).results();
    }
}
