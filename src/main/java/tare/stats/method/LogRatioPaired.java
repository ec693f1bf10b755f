package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.LogRatio;

/** The geometric mean of paired ratios. */
public final class LogRatioPaired implements Method {
    @Override
    public String id() {
        return "log_ratio_paired";
    }

    @Override
    public Results compute(Arguments in) {
        return LogRatio.paired(in.values("numerator"), in.values("denominator"), in.number("conf_level", 0.95))
                .results();
    }
}
