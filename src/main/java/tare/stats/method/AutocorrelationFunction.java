package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.series.Autocorrelation;

/** Autocorrelations r_0 … r_lag_max. */
public final class AutocorrelationFunction implements Method {
    @Override
    public String id() {
        return "acf";
    }

    @Override
    public Results compute(Arguments in) {
        Autocorrelation r = Autocorrelation.of(in.values("x"));
        return new Results().put("acf", r.upTo(in.whole("lag_max", r.usualLag())));
    }
}
