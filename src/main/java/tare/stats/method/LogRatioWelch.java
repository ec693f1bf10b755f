package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.mean.LogRatio;

/** The ratio of geometric means with Welch's interval on logarithms. */
public final class LogRatioWelch implements Method {
    @Override
    public String id() {
        return "log_ratio_welch";
    }

    @Override
    public Results compute(Arguments in) {
        return LogRatio.welch(in.values("numerator"), in.values("denominator"), in.number("conf_level", 0.95))
                .results();
    }
}
