package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.resample.Bootstrap;
import tare.stats.resample.Resampling;
import tare.stats.resample.Statistic;

/** Bootstrap intervals from seeded resamples. */
public final class BootstrapRandom implements Method {
    @Override
    public String id() {
        return "bootstrap_random";
    }

    @Override
    public Results compute(Arguments in) {
        Statistic statistic = Statistic.named(in.text("statistic", "mean"));
        double[][] samples = statistic.samples(in);
        int replicates = in.whole("replicates", Bootstrap.DEFAULT_REPLICATES);
        int seed = in.whole("seed", 1);
        Resampling resampling = Resampling.seeded(replicates, seed);
        return Bootstrap.of(samples, statistic, resampling, in.number("conf_level", 0.95), () -> false)
                .results()
                .put("replicates", replicates)
                .put("seed", seed);
    }
}
