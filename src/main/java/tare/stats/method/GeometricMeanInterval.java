package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.GeometricMean;

/** The geometric mean and standard deviation of raw values. */
public final class GeometricMeanInterval implements Method {
    @Override
    public String id() {
        return "geometric_mean_ci";
    }

    @Override
    public Results compute(Arguments in) {
        GeometricMean mean = GeometricMean.of(in.values("x"), in.number("conf_level", 0.95));
        return new Results()
                .number("geometric_mean", mean.mean())
                .number("geometric_sd", mean.sd())
                .number("ci_low", mean.interval().low())
                .number("ci_high", mean.interval().high());
    }
}
