package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Refused;
import tare.stats.Results;
import tare.stats.TDesign;

/** Power of the t test, or the n, difference, spread or level that has a given power. */
public final class DifferencePower implements Method {
    @Override
    public String id() {
        return "power_t_test";
    }

    @Override
    public Results compute(Arguments in) {
        TDesign design = TDesign.of(in.text("type", "two.sample"), in.text("alternative", "two.sided"));
        return switch (in.text("solve", "power")) {
            case "power" ->
                new Results()
                        .number("power", design.power(in.number("n"), in.number("delta"), in.number("sd"), alpha(in)));
            case "n" -> size(design.size(in.number("delta"), in.number("sd"), alpha(in), in.number("power")));
            case "delta" ->
                new Results()
                        .number("delta", design.delta(in.number("n"), in.number("sd"), alpha(in), in.number("power")));
            case "sd" ->
                new Results()
                        .number("sd", design.sd(in.number("n"), in.number("delta"), alpha(in), in.number("power")));
            default -> throw new Refused(Refused.Code.BAD_PARAMETER, "solve for power, n, delta or sd");
        };
    }

    private static double alpha(Arguments in) {
        return in.number("sig_level", 0.05);
    }

    private static Results size(double n) {
        return new Results().number("n", n).put("n_ceiling", (long) Math.ceil(n - 1e-9));
    }
}
