package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.quantile.Quantiles;
import tare.stats.shape.Outliers;

/** Values beyond Tukey's fences. */
public final class TukeyOutliers implements Method {
    @Override
    public String id() {
        return "outliers_tukey";
    }

    @Override
    public Results compute(Arguments in) {
        Outliers.Tukey found = Outliers.tukey(
                in.values("x"), in.number("k", Outliers.FENCE), in.whole("quantile_type", Quantiles.DEFAULT_TYPE));
        return new Results()
                .number("fence_low", found.low())
                .number("fence_high", found.high())
                .put("outlier_indices", found.indices());
    }
}
