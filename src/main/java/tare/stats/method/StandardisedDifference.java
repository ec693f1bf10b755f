package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.HedgesG;

/** The standardised difference of means with its exact interval. */
public final class StandardisedDifference implements Method {
    @Override
    public String id() {
        return "hedges_g";
    }

    @Override
    public Results compute(Arguments in) {
        HedgesG g = HedgesG.of(in.values("x"), in.values("y"), in.number("conf_level", 0.95));
        return new Results()
                .number("cohen_d", g.d())
                .number("correction_j", g.correction())
                .number("hedges_g", g.g())
                .number("ncp_low", g.ncp().low())
                .number("ncp_high", g.ncp().high())
                .number("ci_low", g.interval().low())
                .number("ci_high", g.interval().high())
                .number("variance_approx", g.approximateVariance());
    }
}
