package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.quantile.ShiftFunction;

/** How far y lies above x, quantile by quantile. */
public final class DecileShift implements Method {
    @Override
    public String id() {
        return "shift_function";
    }

    @Override
    public Results compute(Arguments in) {
        ShiftFunction shift = ShiftFunction.of(in.values("x"), in.values("y"), in.values("p", ShiftFunction.deciles()));
        return new Results()
                .put("x_quantiles", shift.x())
                .put("y_quantiles", shift.y())
                .put("shift", shift.shift());
    }
}
