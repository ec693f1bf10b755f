package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.TostPower;

/** Exact power of the two one-sided tests. */
public final class EquivalencePower implements Method {
    @Override
    public String id() {
        return "power_tost";
    }

    @Override
    public Results compute(Arguments in) {
        double power = TostPower.power(
                in.number("n_per_group"),
                in.number("true_diff", 0),
                in.number("low"),
                in.number("upp"),
                in.number("sd"),
                in.number("alpha", 0.05));
        return new Results().number("power", power);
    }
}
