package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Refused;
import tare.stats.Results;
import tare.stats.series.Pelt;

/** Changepoints by penalised least cost. */
public final class Changepoints implements Method {
    @Override
    public String id() {
        return "changepoints_pelt";
    }

    @Override
    public Results compute(Arguments in) {
        double[] x = in.values("x");
        Pelt.Cost cost =
                switch (in.text("cost", "normal_meanvar")) {
                    case "normal_meanvar" -> Pelt.Cost.MEAN_AND_VARIANCE;
                    case "normal_mean" -> Pelt.Cost.MEAN;
                    default ->
                        throw new Refused(Refused.Code.BAD_PARAMETER, "the costs are normal_meanvar and normal_mean");
                };
        double penalty = in.number("penalty", 15 * Math.log(Math.max(2, x.length)));
        Pelt found = Pelt.of(x, cost, penalty, in.whole("min_segment", 2));
        return new Results().put("changepoints", found.changepoints()).number("total_cost", found.totalCost());
    }
}
