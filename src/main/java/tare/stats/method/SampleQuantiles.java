package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.quantile.Quantiles;

/** Quantiles of types 1 to 9. */
public final class SampleQuantiles implements Method {
    @Override
    public String id() {
        return "quantile";
    }

    @Override
    public Results compute(Arguments in) {
        return new Results()
                .put("values", Quantiles.of(in.values("x"), in.values("p"), in.whole("type", Quantiles.DEFAULT_TYPE)));
    }
}
