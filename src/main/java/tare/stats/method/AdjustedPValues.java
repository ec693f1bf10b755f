package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.PAdjust;
import tare.stats.Refused;
import tare.stats.Require;
import tare.stats.Results;

/** p-values adjusted for their number. */
public final class AdjustedPValues implements Method {
    @Override
    public String id() {
        return "p_adjust";
    }

    @Override
    public Results compute(Arguments in) {
        double[] p = in.values("p");
        Require.finite(p);
        Require.atLeast(1, p);
        double[] adjusted =
                switch (in.text("method", "holm")) {
                    case "holm" -> PAdjust.holm(p);
                    case "hochberg" -> PAdjust.hochberg(p);
                    case "hommel" -> PAdjust.hommel(p);
                    case "bonferroni" -> PAdjust.bonferroni(p);
                    case "BH", "fdr" -> PAdjust.benjaminiHochberg(p);
                    case "BY" -> PAdjust.benjaminiYekutieli(p);
                    case "none" -> PAdjust.none(p);
                    default -> throw new Refused(Refused.Code.BAD_PARAMETER, "no adjustment is called so");
                };
        return new Results().put("adjusted", adjusted);
    }
}
