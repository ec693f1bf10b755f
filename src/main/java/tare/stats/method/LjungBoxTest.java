package tare.stats.method;

import tare.stats.Arguments;
import tare.stats.Method;
import tare.stats.Results;
import tare.stats.series.Autocorrelation;

/** The test of independence over several lags. */
public final class LjungBoxTest implements Method {
    @Override
    public String id() {
        return "ljung_box";
    }

    @Override
    public Results compute(Arguments in) {
        Autocorrelation r = Autocorrelation.of(in.values("x"));
        Autocorrelation.LjungBox test = r.ljungBox(in.whole("lag", r.usualLag()));
        return new Results()
                .number("statistic", test.statistic())
                .put("df", test.df())
                .number("p_value", test.pValue());
    }
}
