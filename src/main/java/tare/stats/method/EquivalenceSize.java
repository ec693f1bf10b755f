package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Refused;
import tare.stats.Results;
import tare.stats.TostPower;

/** Runs a side that show equivalence with the wanted power. */
public final class EquivalenceSize implements Method {
    @Override
    public String id() {
        return "n_tost";
    }

    @Override
    public Results compute(Arguments in) {
        double delta = in.number("true_diff", 0);
        double low = in.number("low");
        double upp = in.number("upp");
        double sd = in.number("sd");
        double alpha = in.number("alpha", 0.05);
        int n = TostPower.sampleSize(delta, low, upp, sd, alpha, in.number("power", 0.8));
        if (n < 0) {
            throw new Refused(Refused.Code.UNREACHABLE, "no n up to 100 000 shows it");
        }
        return new Results().put("n_per_group", n).number("power_at_n", TostPower.power(n, delta, low, upp, sd, alpha));
    }
}
