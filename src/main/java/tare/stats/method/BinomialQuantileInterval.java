package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.quantile.QuantileInterval;

/** The distribution-free interval of a quantile. */
public final class BinomialQuantileInterval implements Method {
    @Override
    public String id() {
        return "quantile_ci_binomial";
    }

    @Override
    public Results compute(Arguments in) {
        QuantileInterval q = QuantileInterval.of(in.values("x"), in.number("p"), in.number("conf_level", 0.95));
        return new Results()
                .put("lower_rank", q.lowerRank())
                .put("upper_rank", q.upperRank())
                .number("ci_low", q.low())
                .number("ci_high", q.high())
                .number("coverage", q.coverage());
    }
}
