package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Moments;
import tare.stats.Results;
import tare.stats.series.Autocorrelation;

/** Mean, standard deviation and lag-1 autocorrelation, as NIST certifies them. */
public final class NistUnivariate implements Method {
    @Override
    public String id() {
        return "nist_univariate";
    }

    @Override
    public Results compute(Arguments in) {
        double[] x = in.values("x");
        Autocorrelation r = Autocorrelation.of(x);
        return new Results()
                .put("n", x.length)
                .number("mean", Moments.mean(x))
                .number("sd", Moments.sd(x))
                .number("autocorr1", r.at(1));
    }
}
