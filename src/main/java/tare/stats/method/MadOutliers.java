package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.shape.Outliers;

/** Values far from the median in robust standard deviations. */
public final class MadOutliers implements Method {
    @Override
    public String id() {
        return "outliers_mad";
    }

    @Override
    public Results compute(Arguments in) {
        Outliers.Mad found = Outliers.mad(in.values("x"), in.number("threshold", 3.5));
        return new Results()
                .number("median", found.median())
                .number("mad_raw", found.mad())
                .put("outlier_indices", found.indices());
    }
}
