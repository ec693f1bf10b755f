package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.shape.Descriptive;

/** A sample described; what needs more values than there are is absent. */
public final class SampleDescription implements Method {
    @Override
    public String id() {
        return "descriptive";
    }

    @Override
    public Results compute(Arguments in) {
        Descriptive d = Descriptive.of(in.values("x"));
        return new Results()
                .put("n", d.n())
                .number("min", d.min())
                .number("max", d.max())
                .number("median", d.median())
                .number("mad_raw", d.mad())
                .number("mean", d.mean())
                .number("variance", d.variance())
                .number("sd", d.sd())
                .number("sem", d.sem())
                .number("cv", d.cv())
                .number("skewness_g1", d.skewness())
                .number("skewness_adjusted", d.skewnessAdjusted())
                .number("kurtosis_excess_g2", d.kurtosis())
                .number("kurtosis_excess_adjusted", d.kurtosisAdjusted());
    }
}
