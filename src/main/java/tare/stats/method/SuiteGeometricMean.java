package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.GeometricMean;

/** The geometric mean of ratios across benchmarks; one ratio has no interval. */
public final class SuiteGeometricMean implements Method {
    @Override
    public String id() {
        return "geomean_of_ratios";
    }

    @Override
    public Results compute(Arguments in) {
        GeometricMean mean = GeometricMean.of(in.values("x"), in.number("conf_level", 0.95));
        return new Results()
                .number("geometric_mean", mean.mean())
                .number("ci_low", mean.interval().low())
                .number("ci_high", mean.interval().high())
                .number("p_value", mean.pValue());
    }
}
