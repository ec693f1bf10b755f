package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Require;
import tare.stats.Results;
import tare.stats.shape.Bandwidth;
import tare.stats.shape.Kde;

/** A Gaussian kernel density at given places. */
public final class KernelDensity implements Method {
    @Override
    public String id() {
        return "kde";
    }

    @Override
    public Results compute(Arguments in) {
        double[] x = in.values("x");
        Require.sample(x, 2);
        Require.variation(x);
        double bandwidth =
                switch (in.text("bandwidth", "SJ")) {
                    case "nrd0" -> Bandwidth.silverman(x);
                    case "SJ" -> Bandwidth.sheatherJones(x);
                    default -> in.number("bandwidth");
                };
        double[] at = in.values("at", x);
        Require.finite(at);
        return new Results()
                .number("bandwidth", bandwidth)
                .put("density", Kde.of(x, bandwidth).at(at));
    }
}
