package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Refused;
import tare.stats.Results;
import tare.stats.series.EffectiveSize;

/** How many independent values a series is worth. */
public final class EffectiveSampleSize implements Method {
    @Override
    public String id() {
        return "effective_sample_size";
    }

    @Override
    public Results compute(Arguments in) {
        double[] x = in.values("x");
        EffectiveSize size =
                switch (in.text("method", "geyer_ims")) {
                    case "geyer_ims" -> EffectiveSize.geyer(x);
                    case "ar1" -> EffectiveSize.firstOrder(x);
                    default -> throw new Refused(Refused.Code.BAD_PARAMETER, "the methods are geyer_ims and ar1");
                };
        return new Results().number("tau", size.tau()).number("ess", size.size());
    }
}
