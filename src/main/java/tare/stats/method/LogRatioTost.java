package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Require;
import tare.stats.Results;
import tare.stats.Span;
import tare.stats.mean.Difference;
import tare.stats.mean.LogRatio;
import tare.stats.mean.Tost;

/** Two one-sided tests of the ratio of geometric means; the interval is of the ratio. */
public final class LogRatioTost implements Method {
    @Override
    public String id() {
        return "tost_log_ratio";
    }

    @Override
    public Results compute(Arguments in) {
        double[][] logs = LogRatio.logs(in.values("numerator"), in.values("denominator"));
        double low = in.number("low_ratio");
        double upp = in.number("upp_ratio");
        Require.positive(low, "low_ratio");
        Require.positive(upp, "upp_ratio");
        Difference difference = Difference.welch(logs[0], logs[1]);
        Tost tost = Tost.of(difference, Math.log(low), Math.log(upp), in.number("alpha", 0.05));
        Span interval = tost.interval().map(Math::exp);
        return tost.results()
                .put("ci_low", interval.low())
                .put("ci_high", interval.high())
                .number("ratio", Math.exp(difference.estimate()));
    }
}
