package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.Tost;

/** Two one-sided tests of x − y, Student. */
public final class StudentTost implements Method {
    @Override
    public String id() {
        return "tost_student";
    }

    @Override
    public Results compute(Arguments in) {
        return Tost.student(
                        in.values("x"), in.values("y"), in.number("low"), in.number("upp"), in.number("alpha", 0.05))
                .results();
    }
}
