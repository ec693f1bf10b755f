package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.quantile.HarrellDavis;

/** Harrell–Davis quantiles with jackknife standard errors. */
public final class HarrellDavisQuantiles implements Method {
    @Override
    public String id() {
        return "harrell_davis";
    }

    @Override
    public Results compute(Arguments in) {
        double[] x = in.values("x");
        double[] p = in.values("p");
        double[] values = new double[p.length];
        double[] errors = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            HarrellDavis q = HarrellDavis.of(x, p[i]);
            values[i] = q.value();
            errors[i] = q.standardError();
        }
        Results results = new Results().put("values", values);
        return x.length < 2 ? results : results.put("jackknife_se", errors);
    }
}
