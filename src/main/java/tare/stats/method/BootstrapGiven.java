package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.resample.Bootstrap;
import tare.stats.resample.Resampling;
import tare.stats.resample.Statistic;

/** Bootstrap intervals from given resamples. */
public final class BootstrapGiven implements Method {
    @Override
    public String id() {
        return "bootstrap_fixed_indices";
    }

    @Override
    public Results compute(Arguments in) {
        Statistic statistic = Statistic.named(in.text("statistic", "mean"));
        double[][] samples = statistic.samples(in);
        int[][][] indices = statistic.samples() == 1
                ? new int[][][] {in.indices("resample_indices_x")}
                : new int[][][] {in.indices("resample_indices_x"), in.indices("resample_indices_y")};
        return Bootstrap.of(samples, statistic, Resampling.given(indices), in.number("conf_level", 0.95), () -> false)
                .results();
    }
}
