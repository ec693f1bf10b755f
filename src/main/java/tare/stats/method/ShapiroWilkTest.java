package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.shape.ShapiroWilk;

/** The test of normality, as information. */
public final class ShapiroWilkTest implements Method {
    @Override
    public String id() {
        return "shapiro_wilk";
    }

    @Override
    public Results compute(Arguments in) {
        ShapiroWilk test = ShapiroWilk.of(in.values("x"));
        return new Results().number("statistic_w", test.w()).number("p_value", test.pValue());
    }
}
